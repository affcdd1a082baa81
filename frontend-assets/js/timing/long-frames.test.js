import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchLongFrames } from './long-frames.js';

/** @param {[number, number][]} frames */
function browserReporting(frames) {
  return /** @type {typeof PerformanceObserver} */ (
    /** @type {unknown} */ (
      class {
        static supportedEntryTypes = ['long-animation-frame'];

        /** @param {(list: object) => void} callback */
        constructor(callback) {
          callback({ getEntries: () => frames.map(([startTime, duration]) => ({ startTime, duration })) });
        }

        observe() {}
      }
    )
  );
}

test('tells the long frames that overlap a time, the longest first', () => {
  const longFrames = watchLongFrames(browserReporting([[100, 60], [300, 80], [395, 120], [900, 70]]));

  assert.deepEqual(longFrames.between(350, 600), [[395, 120], [300, 80]]);
  assert.deepEqual(longFrames.between(600, 900), []);
});

test('tells eight at most', () => {
  const longFrames = watchLongFrames(browserReporting(Array.from({ length: 20 }, (_, index) => [index * 10, 100])));

  assert.equal(longFrames.between(0, 1000).length, 8);
});

test('knows nothing in a browser without them', () => {
  assert.deepEqual(watchLongFrames(undefined).between(0, 1000), []);
});
