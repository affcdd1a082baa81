import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualDisplay } from '../../testing/manual-display.js';
import { intervalOf, refreshInterval } from './refresh.js';

/** @param {number} interval @param {number} count @param {(index: number) => number} [jitter] */
function frames(interval, count, jitter = () => 0) {
  return Array.from({ length: count }, (_, index) => 100 + index * interval + jitter(index));
}

test('a display near a rate that displays are built for has that rate', () => {
  assert.equal(intervalOf(frames(16.7, 31)), 1000 / 60);
  assert.equal(intervalOf(frames(8.33, 31, (index) => (index % 3) / 100)), 1000 / 120);
  assert.equal(intervalOf(frames(4.17, 31)), 1000 / 240);
});

test('another display has the rate that was measured', () => {
  assert.ok(Math.abs(intervalOf(frames(17.4, 31)) - 17.4) < 1e-9);
});

test('frames that a busy page missed do not make the display slow', () => {
  const seen = frames(1000 / 144, 61).filter((_, index) => index % 7 !== 3 && index % 7 !== 4);

  assert.equal(intervalOf(seen), 1000 / 144);
});

test('where frames come as they like, the median stands', () => {
  const gaps = [5, 8.6, 13, 8.6, 4.3, 12.4, 8.6, 19.2, 8.6];
  const seen = gaps.reduce((times, gap) => [...times, (times.at(-1) ?? 0) + gap], [0]);

  assert.ok(Math.abs(intervalOf(seen) - 8.6) < 1e-9);
});

test('measures on the display it is given', async () => {
  const display = manualDisplay();
  const interval = refreshInterval(display, 3);

  for (const timestamp of [0, 16, 83, 100]) {
    await display.tick(timestamp);
  }

  assert.equal(await interval, 1000 / 60); // six frames in 100 ms, of which the page saw three
});

test('refuses to measure without a gap', async () => {
  await assert.rejects(refreshInterval(manualDisplay(), 0), /gaps is 0/);
});
