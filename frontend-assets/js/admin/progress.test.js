import assert from 'node:assert/strict';
import { test } from 'node:test';

import { follow } from './progress.js';

test('shows every answer, pauses between them and ends with the work', async () => {
  const answers = [
    { done: 0, of: 3, finished: false },
    { done: 2, of: 3, finished: false },
    { done: 3, of: 3, finished: true },
  ];
  /** @type {(number | string)[]} */
  const seen = [];
  await follow(
    async () => /** @type {import('./progress.js').Progress} */ (answers.shift()),
    (progress) => seen.push(progress.done),
    async (millis) => void seen.push(`${millis} ms`),
  );
  assert.deepEqual(seen, [0, '1000 ms', 2, '1000 ms', 3]);
});

test('asks again when no answer comes', async () => {
  let asked = 0;
  await follow(
    async () => {
      asked += 1;
      if (asked === 1) {
        throw new Error('away');
      }
      return { done: 1, of: 1, finished: true };
    },
    () => {},
    async () => {},
  );
  assert.equal(asked, 2);
});
