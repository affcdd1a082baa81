import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FullScreen } from './full-screen.js';

/** @param {{ possible?: boolean, refuses?: boolean }} given */
function screen({ possible = true, refuses = false }) {
  const document = Object.assign(new EventTarget(), {
    fullscreenEnabled: possible,
    fullscreenElement: /** @type {object | null} */ (null),
    documentElement: {
      requestFullscreen: async () => {
        if (refuses) {
          throw new TypeError('Permissions check failed');
        }
        document.fullscreenElement = {};
        document.dispatchEvent(new Event('fullscreenchange'));
      },
    },
    exitFullscreen: async () => {
      document.fullscreenElement = null;
      document.dispatchEvent(new Event('fullscreenchange'));
    },
  });
  return new FullScreen(/** @type {Document} */ (/** @type {unknown} */ (document)));
}

test('fills the screen and notices when that ends', async () => {
  const full = screen({});
  let left = 0;
  full.onLeft(() => (left += 1));

  await full.enter();
  assert.deepEqual([full.isOn, left], [true, 0]);
  await full.leave();
  assert.deepEqual([full.isOn, left], [false, 1]);
});

test('goes on without where it is refused or unknown', async () => {
  for (const full of [screen({ refuses: true }), screen({ possible: false })]) {
    await full.enter();
    assert.equal(full.isOn, false);
  }
});
