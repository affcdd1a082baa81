import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualDisplay } from '../../testing/manual-display.js';
import { refreshInterval } from './refresh.js';

test('is the median gap, so that one late frame does not count', async () => {
  const display = manualDisplay();
  const interval = refreshInterval(display, 3);

  for (const timestamp of [0, 16, 83, 100]) {
    await display.tick(timestamp);
  }

  assert.equal(await interval, 17); // gaps 16, 67, 17
});

test('refuses to measure without a gap', async () => {
  await assert.rejects(refreshInterval(manualDisplay(), 0), /gaps is 0/);
});
