import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { provesExposures, watchPresentations } from './presentations.js';

/** @type {((list: { getEntries(): object[] }) => void) | undefined} */
let report;

class FakeObserver {
  static supportedEntryTypes = ['element'];

  /** @param {(list: { getEntries(): object[] }) => void} callback */
  constructor(callback) {
    report = callback;
  }

  observe() {}

  takeRecords() {
    return late;
  }
}

/** @type {object[]} */
let late = [];

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

test('waits until all images it is asked about are known, and no longer', async () => {
  const clock = manualClock();
  const presentations = watchPresentations(Observer);
  const settled = presentations.settled(['a', 'b'], clock, 400);

  report?.({ getEntries: () => [{ identifier: 'a', presentationTime: 1 }] });
  assert.equal(clock.alarms, 1);
  report?.({ getEntries: () => [{ identifier: 'b', presentationTime: 2 }] });

  await settled;
  assert.equal(clock.alarms, 0);
});

test('asks once more for what a busy page has not yet been told, and then gives up', async () => {
  const clock = manualClock();
  const presentations = watchPresentations(Observer);
  const settled = presentations.settled(['a', 'b'], clock, 400);

  late = [{ identifier: 'a', presentationTime: 7 }];
  await clock.advance(400);

  await settled;
  assert.equal(presentations.of('a'), 7);
  assert.equal(presentations.of('b'), null);
});

test('says which kind of time the browser tells', () => {
  assert.equal(watchPresentations(undefined).kind, 'none');
  const presentations = watchPresentations(Observer);
  report?.({ getEntries: () => [{ identifier: 'trial-1', renderTime: 800 }] });
  assert.equal(presentations.kind, 'render');
  report?.({ getEntries: () => [{ identifier: 'trial-2', presentationTime: 812.5, renderTime: 800 }] });
  assert.equal(presentations.kind, 'presentation');
});

test('a browser proves exposures if it observes elements', () => {
  assert.equal(provesExposures({ supportedEntryTypes: ['element', 'paint'] }), true);
  assert.equal(provesExposures({ supportedEntryTypes: ['paint'] }), false); // Firefox, Safari
  assert.equal(provesExposures(undefined), false);
});
