import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { keepToOneTab } from './one-tab.js';

/** One lock, which the test can free by closing the tab that has it. */
function fakeLocks() {
  /** @type {(() => Promise<void>)[]} */
  const queue = [];
  const locks = {
    /** @param {string} _name @param {() => Promise<void>} run */
    request: (_name, run) => {
      queue.push(run);
      if (queue.length === 1) {
        void run();
      }
      return new Promise(() => {});
    },
  };
  return {
    locks: /** @type {LockManager} */ (/** @type {unknown} */ (locks)),
    closeFirstTab: () => {
      queue.shift();
      void queue[0]?.();
    },
  };
}

test('the first tab goes on at once, the second when the first is closed', async () => {
  const { locks, closeFirstTab } = fakeLocks();
  const clock = manualClock();
  /** @type {string[]} */
  const log = [];

  await keepToOneTab(locks, 'abc', clock, () => log.push('first is told'));
  const second = keepToOneTab(locks, 'abc', clock, () => log.push('second is told')).then(() => log.push('second goes on'));
  await clock.advance(10_000);
  assert.deepEqual(log, ['second is told']);

  closeFirstTab();
  await second;
  assert.deepEqual(log, ['second is told', 'second goes on']);
});

test('a lock that comes a moment late, as after a reload, is not told', async () => {
  const { locks, closeFirstTab } = fakeLocks();
  const clock = manualClock();
  await keepToOneTab(locks, 'abc', clock, assert.fail);

  const reloaded = keepToOneTab(locks, 'abc', clock, assert.fail);
  await clock.advance(299);
  closeFirstTab();
  await reloaded;
  await settled();

  assert.equal(clock.alarms, 0);
});

test('every tab goes on where the browser has no locks', async () => {
  await keepToOneTab(undefined, 'abc', manualClock(), assert.fail);
});
