import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catchRate, countedTrials } from './catch-rate.js';

test('the rate is the share of all trials after practice', () => {
  assert.deepEqual(catchRate(['6', ' 5 ', '', '9'], 80), { count: 20, percent: 20 });
});

test('no rate is told of no catch trials, and of what is no number', () => {
  assert.equal(catchRate(['', '0'], 100), null);
  assert.equal(catchRate(['six'], 100), null);
  assert.equal(catchRate(['6'], Number.NaN), null);
});

test('counted trials follow the procedure and its preset', () => {
  const usual = { blocks: 3, realsPerBlock: 75, fakesPerBlock: 75 };
  assert.equal(countedTrials('HYPE_infinity', { 'infinity.reals': '50', 'infinity.fakes': '40' }, usual), 90);
  assert.equal(countedTrials('HYPE_time', { 'time.blocks': '2' }, usual), 300);
});
