import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byGuessing } from './guessing.js';

test('the published rule is passed by guessing as often as the paper implies', () => {
  // 0.0164 squared (science.md, section 4)
  assert.equal(byGuessing(50, 50, 65)?.toFixed(5), '0.00027');
});

test('both halves count', () => {
  // 4 of 4 and 2 of 2: 1/16 of 1/4
  assert.equal(byGuessing(4, 2, 100), 1 / 64);
});

test('a large qualification does not overflow', () => {
  const chance = byGuessing(1000, 1000, 51);
  assert.ok(chance !== null && chance > 0 && chance < 0.25);
});

test('numbers that are none have no chance', () => {
  assert.equal(byGuessing(Number.NaN, 50, 65), null);
  assert.equal(byGuessing(50, 50, 50), null);
});
