import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchDelays } from './delays.js';

test('tells the longest wait beyond what was asked for', () => {
  let now = 0;
  let turn = () => {};
  const clock = { after: (/** @type {number} */ _millis, /** @type {() => void} */ callback) => ((turn = callback), () => (turn = () => {})) };
  const end = watchDelays(clock, () => now);
  for (const gone of [25, 65, 30]) {
    now += gone;
    turn();
  }

  assert.equal(end(), 40); // 65 ms where 25 were asked for
});
