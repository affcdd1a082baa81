import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal } from '../../testing/fake-server.js';
import { manualClock } from '../../testing/manual-clock.js';
import { Backoff } from './backoff.js';
import { Connection } from './connection.js';
import { insist } from './insist.js';
import { Unreachable } from './requests.js';

function patience() {
  const clock = manualClock();
  /** @type {string[]} */
  const told = [];
  return {
    clock,
    told,
    backoff: new Backoff(clock, () => 1),
    connection: new Connection(clock, () => {}),
    over: () => void told.push('over'),
    refused: (/** @type {import('./requests.js').Refused} */ { reason }) => void told.push(reason),
  };
}

test('tries until there is an answer', async () => {
  const means = patience();
  let tries = 0;
  const answer = insist(async () => {
    tries += 1;
    if (tries < 4) {
      throw new Unreachable('out of reach');
    }
    return 'here';
  }, means);
  await means.clock.advance(5000);

  assert.deepEqual([await answer, tries], ['here', 4]);
});

test('does not ask twice for what is refused', async () => {
  const means = patience();

  assert.equal(await insist(async () => Promise.reject(refusal(400, 'unreadable')), means), null);
  assert.equal(await insist(async () => Promise.reject(refusal(410, 'session-over')), means), null);

  assert.deepEqual(means.told, ['unreadable', 'over']);
});

test('leaves a refusal that was expected to the caller', async () => {
  await assert.rejects(insist(async () => Promise.reject(refusal(409, 'trial-not-open')), patience(), ['trial-not-open']), { reason: 'trial-not-open' });
});
