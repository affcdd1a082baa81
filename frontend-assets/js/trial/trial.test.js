import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPress } from '../../testing/events.js';
import { settled } from '../../testing/manual-display.js';
import { VERSION } from '../version.js';
import { runTrial } from './trial.js';

test('gives the answer with the evidence of how the image was shown', async () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true });
  const picture = { image: /** @type {HTMLImageElement} */ ({}), identifier: 'trial-1', decodeMs: 3.14159 };

  const judged = runTrial(picture, {
    stage: { show: async () => 2000 },
    controls: { page, real: new EventTarget(), fake: new EventTarget(), suspended: () => false },
    room: Object.assign(new EventTarget(), { devicePixelRatio: 1, innerWidth: 1440, innerHeight: 900, document, navigator: { webdriver: true } }),
    presentations: { of: () => 2021.337, forget: () => {} },
    refreshInterval: () => 16.67,
  });
  await settled();
  page.dispatchEvent(keyPress('f', 2700.125));

  assert.deepEqual(await judged, {
    answer: 'fake',
    rtMillis: 700.13,
    evidence: {
      frontend: VERSION,
      input: 'key',
      code: 'KeyF',
      trusted: false,
      visibility: 'visible',
      dpr: 1,
      viewport: [1440, 900],
      webdriver: true,
      focus: true,
      zoom: 1,
      decodeMs: 3.14,
      onset: 2000,
      presented: 2021.34,
      refreshMs: 16.67,
    },
  });
});

test('tells that the page lost the keyboard, and nothing of a full screen that was not asked for', async () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true });
  const room = Object.assign(new EventTarget(), { devicePixelRatio: 1, innerWidth: 1440, innerHeight: 900, document, navigator: {} });

  const judged = runTrial({ image: /** @type {HTMLImageElement} */ ({}), identifier: 'trial-1', decodeMs: 3 }, {
    stage: { show: async () => 2000 },
    controls: { page, real: new EventTarget(), fake: new EventTarget(), suspended: () => false },
    room,
    presentations: { of: () => null, forget: () => {} },
    refreshInterval: () => null,
  });
  await settled();
  room.dispatchEvent(new Event('blur'));
  page.dispatchEvent(keyPress('j', 2700));

  const { evidence } = await judged;
  assert.equal(evidence.focus, false);
  assert.equal(evidence.webdriver, false);
  assert.ok(!('fullScreen' in evidence));
});
