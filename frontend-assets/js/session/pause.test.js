import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, keyPress } from '../../testing/events.js';
import { Pause } from './pause.js';

/** @param {boolean} [applies] */
function listening(applies = true) {
  const page = new EventTarget();
  const button = new EventTarget();
  const pause = new Pause();
  pause.listen(page, button, () => applies);
  return { page, button, pause };
}

test('P, Escape and the button ask for a pause', () => {
  for (const press of [
    (/** @type {ReturnType<listening>} */ { page }) => page.dispatchEvent(keyPress('p', 1)),
    (/** @type {ReturnType<listening>} */ { page }) => page.dispatchEvent(keyPress('Escape', 1)),
    (/** @type {ReturnType<listening>} */ { page }) => page.dispatchEvent(keyPress('п', 1, { code: 'KeyP' })),
    (/** @type {ReturnType<listening>} */ { button }) => button.dispatchEvent(click('touch', 1)),
  ]) {
    const place = listening();
    press(place);
    assert.equal(place.pause.wanted, true);
  }
});

test('other keys, shortcuts and keys held down do not', () => {
  const { page, pause } = listening();

  page.dispatchEvent(keyPress('f', 1));
  page.dispatchEvent(keyPress('p', 1, { ctrlKey: true }));
  page.dispatchEvent(keyPress('p', 1, { repeat: true }));

  assert.equal(pause.wanted, false);
});

test('there is nothing to pause while no images are shown', () => {
  const { page, pause } = listening(false);

  page.dispatchEvent(keyPress('p', 1));

  assert.equal(pause.wanted, false);
});
