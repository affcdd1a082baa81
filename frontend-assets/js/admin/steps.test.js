import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next } from './steps.js';

const wrong = [false, true, false, true];

test('keys step from trial to trial and stop at the ends', () => {
  assert.equal(next('j', -1, wrong, false), 0);
  assert.equal(next('J', 2, wrong, false), 3);
  assert.equal(next('j', 3, wrong, false), null);
  assert.equal(next('k', 1, wrong, false), 0);
  assert.equal(next('k', 0, wrong, false), null);
});

test('arrows step among the trials only, elsewhere they scroll', () => {
  assert.equal(next('ArrowDown', 0, wrong, true), 1);
  assert.equal(next('ArrowUp', 1, wrong, true), 0);
  assert.equal(next('ArrowDown', 0, wrong, false), null);
});

test('e goes to the next error', () => {
  assert.equal(next('e', -1, wrong, false), 1);
  assert.equal(next('e', 1, wrong, false), 3);
  assert.equal(next('e', 3, wrong, false), null);
});
