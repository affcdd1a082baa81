import assert from 'node:assert/strict';
import { test } from 'node:test';

const DAY = 86_400_000;

/** @type {new () => { paint(context: null, size: null, properties: { get(name: string): string }): void }} */
let Painter;
Object.assign(globalThis, { registerPaint: (/** @type {string} */ _name, /** @type {typeof Painter} */ painter) => (Painter = painter) });
await import('./hold-worklet.js');

/** @param {string} until @returns {number} how long painting took, ms */
function painting(until) {
  const begun = performance.now();
  new Painter().paint(null, null, { get: () => until });
  return performance.now() - begun;
}

test('painting takes until the time is reached', () => {
  const took = painting(((Date.now() + 40) % DAY).toFixed(1));

  assert.ok(took >= 38, `${took} ms`); // Date.now() counts whole milliseconds
});

test('a time that is over, far away or none holds nothing', () => {
  for (const until of [String((Date.now() - 5 + DAY) % DAY), String((Date.now() + 60_000) % DAY), '', ' soon']) {
    assert.ok(painting(until) < 500, until);
  }
});
