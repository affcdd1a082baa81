import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll } from './poll.js';

/** @param {(number | Error)[]} answers @param {number} enough */
async function story(answers, enough) {
  /** @type {(number | 'pause' | 'lost')[]} */
  const told = [];
  await poll(
    async () => {
      const answer = answers.shift();
      if (typeof answer !== 'number') {
        throw answer;
      }
      return answer;
    },
    {
      heard: (news) => {
        told.push(news);
        return news !== enough;
      },
      lost: () => told.push('lost'),
    },
    async () => void told.push('pause'),
  );
  return told;
}

test('asks with a pause before each question until it has heard enough', async () => {
  assert.deepEqual(await story([1, 2, 3, 4], 3), ['pause', 1, 'pause', 2, 'pause', 3]);
});

test('tells a question without an answer and asks again', async () => {
  assert.deepEqual(await story([1, new Error('offline'), 2], 2), ['pause', 1, 'pause', 'lost', 'pause', 2]);
});
