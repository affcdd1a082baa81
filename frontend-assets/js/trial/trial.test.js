import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPress } from '../../testing/events.js';
import { settled } from '../../testing/manual-display.js';
import { VERSION } from '../version.js';
import { runTrial } from './trial.js';

test('gives the answer with the evidence of how the image was shown', async () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const picture = { image: /** @type {HTMLImageElement} */ ({}), identifier: 'trial-1', decodeMs: 3.14159 };

  const judged = runTrial(picture, {
    stage: { show: async () => 2000 },
    controls: { page, real: new EventTarget(), fake: new EventTarget(), suspended: () => false },
    surroundings: { devicePixelRatio: 1, innerWidth: 1440, innerHeight: 900, document },
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
      trusted: false,
      visibility: 'visible',
      dpr: 1,
      viewport: [1440, 900],
      decodeMs: 3.14,
      onset: 2000,
      presented: 2021.34,
      refreshMs: 16.67,
    },
  });
});
