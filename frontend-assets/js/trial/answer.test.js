import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, keyPress } from '../../testing/events.js';
import { settled } from '../../testing/manual-display.js';
import { nextAnswer } from './answer.js';

const ONSET = 1000;

function controls({ suspended = false } = {}) {
  return { page: new EventTarget(), real: new EventTarget(), fake: new EventTarget(), suspended: () => suspended };
}

/** @param {Promise<unknown>} promise */
async function isPending(promise) {
  const marker = {};
  await settled();
  return (await Promise.race([promise, marker])) === marker;
}

test('the response time runs from the onset to the time stamp of the key', async () => {
  const from = controls();
  const answer = nextAnswer(from, ONSET);

  from.page.dispatchEvent(keyPress('j', 1512.5));

  assert.deepEqual(await answer, { verdict: 'real', rtMillis: 512.5, input: 'key', code: 'KeyJ', trusted: false });
});

test('a key pressed before the image was there does not count', async () => {
  const from = controls();
  const answer = nextAnswer(from, ONSET);

  from.page.dispatchEvent(keyPress('j', 999));
  assert.ok(await isPending(answer));

  from.page.dispatchEvent(keyPress('f', 1400));
  assert.equal((await answer).verdict, 'fake');
});

test('only the first answer counts', async () => {
  const from = controls();
  const answer = nextAnswer(from, ONSET);

  from.page.dispatchEvent(keyPress('f', 1400));
  from.page.dispatchEvent(keyPress('j', 1401));

  assert.equal((await answer).verdict, 'fake');
});

test('buttons answer, and tell a finger from a mouse', async () => {
  const from = controls();

  const clicked = nextAnswer(from, ONSET);
  from.fake.dispatchEvent(click('mouse', 1700));
  assert.deepEqual(await clicked, { verdict: 'fake', rtMillis: 700, input: 'button', code: null, trusted: false });

  const touched = nextAnswer(from, ONSET);
  from.real.dispatchEvent(click('touch', 1700));
  assert.deepEqual(await touched, { verdict: 'real', rtMillis: 700, input: 'touch', code: null, trusted: false });
});

test('nothing counts while a dialog is open', async () => {
  const from = controls({ suspended: true });
  const answer = nextAnswer(from, ONSET);

  from.page.dispatchEvent(keyPress('f', 1400));

  assert.ok(await isPending(answer));
});
