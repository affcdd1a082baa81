import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { Backoff } from './backoff.js';

/** @param {number} random @param {{ first?: number, limit?: number }} millis */
function backoffWith(random, millis) {
  const clock = manualClock();
  const backoff = new Backoff(clock, () => random, millis);
  return {
    clock,
    backoff,

    /** @returns {Promise<number>} how long the next wait is, in steps of 125 ms */
    async length() {
      const begun = clock.now;
      let over = false;
      void backoff.wait().then(() => (over = true));
      for (;;) {
        await settled();
        if (over) {
          return clock.now - begun;
        }
        await clock.advance(125);
      }
    },
  };
}

test('waits twice as long each time, up to the limit', async () => {
  const { length } = backoffWith(1, { first: 250, limit: 1000 });

  assert.deepEqual([await length(), await length(), await length(), await length()], [250, 500, 1000, 1000]);
});

test('chance takes away up to half of a wait', async () => {
  assert.equal(await backoffWith(0, { first: 250 }).length(), 125);
});

test('begins again after a success', async () => {
  const { backoff, length } = backoffWith(1, { first: 250 });
  await length();
  await length();

  backoff.reset();

  assert.equal(await length(), 250);
});

test('a wait ends at once when there is reason to hope', async () => {
  const { clock, backoff } = backoffWith(1, { first: 250 });
  const wait = backoff.wait();

  backoff.hurry();

  await wait;
  assert.equal(clock.now, 0);
  assert.equal(clock.alarms, 0);
});
