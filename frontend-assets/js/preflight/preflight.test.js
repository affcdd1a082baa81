import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONG, SHORT, UNPROVEN } from './check.js';
import { preflight } from './preflight.js';

/** @typedef {import('./check.js').Findings} Findings */

/**
 * @param {(import('./preflight.js').Verdict | null)[]} verdicts
 * @param {{ short?: boolean, provable?: boolean, choice?: 'again' | 'out' }} [given]
 */
function trying(verdicts, { short = false, provable = true, choice = 'again' } = {}) {
  /** @type {unknown[]} */
  const log = [];
  const found = /** @type {Findings} */ ({ refreshMs: 10 });
  const done = preflight({
    short,
    provable,
    look: async (extent) => (log.push(extent === LONG ? 'long' : extent === SHORT ? 'short' : extent === UNPROVEN ? 'no flashes' : '?'), found),
    report: async () => verdicts.shift() ?? null,
    giveUp: async () => void log.push('gave up'),
    view: {
      begin: () => {},
      suitable: async () => void log.push('suitable'),
      unsuitable: async (reasons) => (log.push(...reasons), choice),
    },
  });
  return { log, done, found };
}

test('goes on with a suitable device', async () => {
  const { log, done, found } = trying([{ suitable: true, reasons: [] }]);

  assert.equal(await done, found);
  assert.deepEqual(log, ['long', 'suitable']);
});

test('lets the rater try again until it is suitable', async () => {
  const { log, done } = trying([{ suitable: false, reasons: ['refresh-rate'] }, { suitable: true, reasons: [] }]);

  await done;
  assert.deepEqual(log, ['long', 'refresh-rate', 'long', 'suitable']);
});

test('a short look that finds fault is followed by a whole one', async () => {
  const { log, done } = trying([{ suitable: false, reasons: ['unsteady'] }, { suitable: true, reasons: [] }], { short: true });

  await done;
  assert.deepEqual(log, ['short', 'unsteady', 'long', 'suitable']);
});

test('a rater whose device will not do can leave', async () => {
  const { log, done } = trying([{ suitable: false, reasons: ['no-element-timing'] }], { choice: 'out' });

  assert.equal(await done, null);
  assert.deepEqual(log, ['long', 'no-element-timing', 'gave up']);
});

test('ends where the session is over', async () => {
  assert.equal(await trying([null]).done, null);
});

test('a browser that cannot prove what it shows is told so without any flashes', async () => {
  const { log, done } = trying([{ suitable: false, reasons: ['no-element-timing'] }], { provable: false, choice: 'out' });

  await done;
  assert.deepEqual(UNPROVEN.exposures, []);
  assert.deepEqual(log, ['no flashes', 'no-element-timing', 'gave up']);
});
