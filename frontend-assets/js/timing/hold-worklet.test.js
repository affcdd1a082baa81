import assert from 'node:assert/strict';
import { test } from 'node:test';

const DAY = 86_400_000;
const MIDNIGHT = 20_000 * DAY;

/** @type {new () => { paint(context: null, size: null, properties: { get(name: string): string }): void }} */
let Painter;
Object.assign(globalThis, { registerPaint: (/** @type {string} */ _name, /** @type {typeof Painter} */ painter) => (Painter = painter) });
await import('./hold-worklet.js');

/**
 * Paints at a time of the day, on a clock that goes on by a millisecond a look.
 *
 * @param {import('node:test').TestContext} context
 * @param {number} from ms of the day
 * @param {string} until
 * @returns {number} ms of the day at the last look
 */
function painted(context, from, until) {
  let time = MIDNIGHT + from - 1;
  context.mock.method(Date, 'now', () => ++time);
  new Painter().paint(null, null, { get: () => until });
  return time - MIDNIGHT;
}

test('painting takes until the time is reached', (context) => {
  assert.equal(painted(context, 5000, '5040.0'), 5040);
});

test('a time after midnight is reached, too', (context) => {
  assert.equal(painted(context, DAY - 20, '15.0'), DAY + 15);
});

test('a time that is over, far away or none holds nothing', (context) => {
  for (const until of ['4995.0', '65000.0', '', ' soon']) {
    assert.equal(painted(context, 5000, until), 5000, until);
    context.mock.restoreAll();
  }
});
