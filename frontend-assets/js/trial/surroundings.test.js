import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchRoom, watchSurroundings } from './surroundings.js';

function windowWith() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  return { devicePixelRatio: 2, innerWidth: 390, innerHeight: 844, document, navigator: {} };
}

test('tells the display the trial was seen on', () => {
  const end = watchSurroundings(windowWith());

  assert.deepEqual(end(), { visibility: 'visible', dpr: 2, viewport: [390, 844], webdriver: false });
});

test('a page that was hidden for a part of the trial counts as hidden', () => {
  const window = windowWith();
  const end = watchSurroundings(window);

  for (const state of ['hidden', 'visible']) {
    window.document.visibilityState = state;
    window.document.dispatchEvent(new Event('visibilitychange'));
  }

  assert.equal(end().visibility, 'hidden');
});

test('knows whether the page had keyboard and screen for the whole trial', () => {
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    hasFocus: () => true,
    fullscreenElement: /** @type {Element | null} */ (/** @type {unknown} */ ({})),
  });
  const room = Object.assign(new EventTarget(), { devicePixelRatio: 1, innerWidth: 800, innerHeight: 600, visualViewport: { scale: 1.256 }, document, navigator: { webdriver: true } });

  assert.deepEqual(watchRoom(room)(), { visibility: 'visible', dpr: 1, viewport: [800, 600], webdriver: true, focus: true, fullScreen: true, zoom: 1.26 });

  const end = watchRoom(room);
  document.fullscreenElement = null;
  document.dispatchEvent(new Event('fullscreenchange'));
  document.fullscreenElement = /** @type {Element} */ (/** @type {unknown} */ ({})); // and back again
  document.dispatchEvent(new Event('fullscreenchange'));
  room.dispatchEvent(new Event('blur'));
  const { focus, fullScreen } = end();
  assert.deepEqual([focus, fullScreen], [false, false]);
});
