import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { Refused, requestsBy, Unreachable } from './requests.js';

/** @param {(address: string, init: RequestInit) => Promise<Response>} answer */
function requests(answer) {
  const clock = manualClock();
  return { clock, requests: requestsBy(/** @type {typeof fetch} */ (answer), clock, 10_000) };
}

test('posts JSON that outlives the page, and reads the reply', async () => {
  /** @type {RequestInit[]} */
  const sent = [];
  const { requests: by } = requests(async (_address, init) => {
    sent.push(init);
    return Response.json({ number: 7 });
  });

  assert.deepEqual(await by.post('/s/abc/judgements', { answer: 'real' }), { number: 7 });
  assert.equal(sent[0]?.body, '{"answer":"real"}');
  assert.equal(sent[0]?.keepalive, true);
  assert.equal(sent[0]?.cache, 'no-store');
});

test('a refusal carries its reason', async () => {
  const { requests: by } = requests(async () =>
    Response.json({ type: '/problems/trial-not-open', detail: 'Trial 9 is not open.' }, { status: 409 }));

  await assert.rejects(by.json('/x'), (refused) => {
    assert.ok(refused instanceof Refused);
    assert.equal(refused.status, 409);
    assert.equal(refused.reason, 'trial-not-open');
    assert.equal(refused.message, 'Trial 9 is not open.');
    return true;
  });
});

test('a failing server or network is silence, not a refusal', async () => {
  await assert.rejects(requests(async () => new Response('', { status: 503 })).requests.json('/x'), Unreachable);
  await assert.rejects(requests(async () => new Response('', { status: 429 })).requests.json('/x'), Unreachable);
  await assert.rejects(requests(async () => { throw new TypeError('Failed to fetch'); }).requests.image('/x'), Unreachable);
});

test('a reply that breaks off is silence', async () => {
  await assert.rejects(requests(async () => new Response('{"trials": [')).requests.json('/x'), Unreachable);
});

test('a page in place of an image is silence', async () => {
  const page = async () => new Response('<p>Welcome to our guest network', { headers: { 'Content-Type': 'text/html' } });

  await assert.rejects(requests(page).requests.image('/x'), Unreachable);
});

test('no word for ten seconds is silence', async () => {
  const { clock, requests: by } = requests((_address, { signal }) => new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  }));

  const reply = assert.rejects(by.json('/x'), Unreachable);
  await clock.advance(10_000);

  await reply;
});

test('a reply in time leaves no alarm set', async () => {
  const { clock, requests: by } = requests(async () => Response.json({}));

  await by.json('/x');

  assert.equal(clock.alarms, 0);
});
