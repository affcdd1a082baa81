import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantile, summary, wilson } from './statistics.mjs';

test("Wilson's interval is that of the literature", () => {
  const [low, high] = wilson(81, 263); // Newcombe 1998, Stat. Med. 17:857, table I: 0.2553 to 0.3662

  assert.equal(low.toFixed(4), '0.2553');
  assert.equal(high.toFixed(4), '0.3662');
});

test('finding all of few is no proof', () => {
  const [low] = wilson(5, 5);

  assert.equal(low.toFixed(2), '0.57'); // 5 / (5 + 1.96^2)
});

test('errors are summed up by size', () => {
  const { n, mean, half, whole, max } = summary([0, 4, -6, 12], 10);

  assert.deepEqual([n, mean, half, whole, max], [4, 2.5, 50, 25, 12]);
});

test('nothing has no quantile', () => {
  assert.ok(Number.isNaN(quantile([], 0.5)));
  assert.equal(quantile([3, 1, 2], 0.5), 2);
});
