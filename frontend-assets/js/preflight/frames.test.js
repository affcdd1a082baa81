import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualDisplay } from '../../testing/manual-display.js';
import { paceOf, watchPace } from './frames.js';

test('a gap of three refreshes is two dropped frames', () => {
  const pace = paceOf([0, 10, 20, 50, 60, 70]);

  assert.deepEqual(pace, { refreshMs: 10, spreadMs: 0, frames: 7, dropped: 2 });
});

test('the spread is the interquartile range, which single late frames do not move', () => {
  // gaps 11 9 60 8 10, sorted 8 9 10 11 60: quartiles 9 and 11
  assert.equal(paceOf([0, 11, 20, 80, 88, 98]).spreadMs, 2);
});

test('watches as many gaps as it is asked for, and tells how far it is', async () => {
  const display = manualDisplay();
  /** @type {number[]} */
  const told = [];
  const pace = watchPace(display, 4, (share) => told.push(share));
  for (const timestamp of [100, 110, 120, 130, 140]) {
    await display.tick(timestamp);
  }

  assert.equal((await pace).refreshMs, 10);
  assert.deepEqual(told, [0.25, 0.5, 0.75, 1]);
});
