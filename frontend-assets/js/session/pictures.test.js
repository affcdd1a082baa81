import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from '../../testing/manual-display.js';
import { planOf } from '../../testing/plans.js';
import { Pictures } from './pictures.js';
import { trialOf } from './plan.js';

function picturesWithLog() {
  /** @type {string[]} */
  const log = [];
  const pictures = new Pictures(
    {
      moveTo: (position) => void log.push(`move to ${position}`),
      take: async (number) => new Blob([`${number}`]),
    },
    {
      prepare: async (_blob, identifier, alt) => {
        log.push(`prepare ${identifier}: ${alt}`);
        return { image: /** @type {HTMLImageElement} */ ({}), identifier, decodeMs: 1 };
      },
      discard: ({ identifier }) => void log.push(`discard ${identifier}`),
    },
    (trial) => `image ${trial.number}`,
  );
  const plan = planOf(0, 10);
  return { pictures, log, trial: (/** @type {number} */ number) => /** @type {any} */ (trialOf(plan, number)) };
}

test('prepares a picture once, though it is asked for ahead', async () => {
  const { pictures, log, trial } = picturesWithLog();

  pictures.prepare(trial(2));
  await settled();
  const picture = await pictures.take(trial(2));

  assert.equal(picture?.identifier, 'trial-2');
  assert.deepEqual(log, ['prepare trial-2: image 2', 'move to 2']);
});

test('gives up pictures the rater has moved past', async () => {
  const { pictures, log, trial } = picturesWithLog();
  pictures.prepare(trial(2));
  await settled();

  await pictures.take(trial(5));

  assert.ok(log.includes('discard trial-2'));
});

test('has nothing to prepare after the last trial', () => {
  const { pictures, log } = picturesWithLog();

  pictures.prepare(null);

  assert.deepEqual(log, []);
});
