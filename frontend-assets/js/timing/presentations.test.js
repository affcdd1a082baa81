import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchPresentations } from './presentations.js';

/** @type {((list: { getEntries(): object[] }) => void) | undefined} */
let report;

class FakeObserver {
  static supportedEntryTypes = ['element'];

  /** @param {(list: { getEntries(): object[] }) => void} callback */
  constructor(callback) {
    report = callback;
  }

  observe() {}
}

const Observer = /** @type {typeof PerformanceObserver} */ (/** @type {unknown} */ (FakeObserver));

test('knows when a marked image was on the screen', () => {
  const presentations = watchPresentations(Observer);

  report?.({ getEntries: () => [{ identifier: 'trial-1', presentationTime: 812.5, renderTime: 800 }] });

  assert.equal(presentations.of('trial-1'), 812.5);
  assert.equal(presentations.of('trial-2'), null);
});

test('takes the render time of browsers that do not tell the presentation', () => {
  const presentations = watchPresentations(Observer);

  report?.({ getEntries: () => [{ identifier: 'trial-1', renderTime: 800 }] });

  assert.equal(presentations.of('trial-1'), 800);
});

test('knows nothing in a browser without Element Timing', () => {
  assert.equal(watchPresentations(undefined).of('trial-1'), null);
});
