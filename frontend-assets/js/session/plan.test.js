import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../testing/plans.js';
import { placeOf, trialOf } from './plan.js';

const plan = planOf(6, 100);

test('finds a trial by its number, and none past the end', () => {
  assert.equal(trialOf(plan, 106)?.id, 'trial-106');
  assert.equal(trialOf(plan, 107), null);
});

test('counts practice and main trials each from one', () => {
  assert.deepEqual(placeOf(plan, /** @type {any} */ (trialOf(plan, 6))), { position: 6, of: 6 });
  assert.deepEqual(placeOf(plan, /** @type {any} */ (trialOf(plan, 7))), { position: 1, of: 100 });
});
