import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showExamples } from './tutorial.js';

/** @param {number} count @param {number} [missing] */
async function shown(count, missing) {
  /** @type {string[]} */
  const seen = [];
  const all = await showExamples(
    count,
    async (number) => (seen.push(`fetch ${number}`), number === missing ? null : new Blob([String(number)])),
    async (number, image) => void seen.push(`show ${number}: ${await image.text()}`),
  );
  return { seen, all };
}

test('fetches the next example while one is looked at', async () => {
  const { seen, all } = await shown(3);

  assert.deepEqual(seen, ['fetch 1', 'fetch 2', 'show 1: 1', 'fetch 3', 'show 2: 2', 'show 3: 3']);
  assert.equal(all, true);
});

test('shows nothing where there are no examples', async () => {
  assert.deepEqual(await shown(0), { seen: [], all: true });
});

test('stops where the server has no image', async () => {
  const { seen, all } = await shown(3, 2);

  assert.deepEqual(seen, ['fetch 1', 'fetch 2', 'show 1: 1']);
  assert.equal(all, false);
});
