import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchSurroundings } from './surroundings.js';

function windowWith() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  return { devicePixelRatio: 2, innerWidth: 390, innerHeight: 844, document };
}

test('tells the display the trial was seen on', () => {
  const end = watchSurroundings(windowWith());

  assert.deepEqual(end(), { visibility: 'visible', dpr: 2, viewport: [390, 844] });
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
