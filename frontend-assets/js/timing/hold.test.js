import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { manualDisplay, settled } from '../../testing/manual-display.js';
import { holdOn } from './hold.js';

/** @param {{ paints?: 'apart' | 'in the page' }} [browser] */
function gear({ paints = 'apart' } = {}) {
  const time = { now: 1000 };
  const clock = manualClock();
  const display = manualDisplay();
  /** @type {Record<string, string>} */
  const properties = {};
  /** @type {string[]} */
  const modules = [];
  const element = { style: { cssText: '', setProperty: (/** @type {string} */ name, /** @type {string} */ value) => void (properties[name] = value) }, setAttribute() {}, removed: false, remove: () => void (element.removed = true) };
  return {
    time,
    display,
    properties,
    modules,
    element,
    gear: {
      paintWorklet: { addModule: async (/** @type {string} */ address) => void modules.push(address) },
      place: () => /** @type {HTMLElement} */ (/** @type {unknown} */ (element)),
      display,
      clock,
      now: () => time.now,
      wallClock: () => 172_800_000 + 500 + time.now, // two days and half a second more than the page's clock
    },
    /** Lets a frame and the painting after it go by. */
    async frame() {
      await settled();
      await display.tick(time.now);
      time.now += paints === 'apart' ? 20 : 80;
      await clock.advance(20);
      await settled();
    },
  };
}

const STAGE = /** @type {Element} */ (/** @type {unknown} */ ({ append: () => {} }));

test('tells the worklet the time of the day until which to hold', async () => {
  const { gear: all, properties, modules, frame } = gear();
  const holding = holdOn(STAGE, all);
  await frame();
  const hold = await holding;

  hold?.(2345.67);

  assert.equal(properties['--hold-until'], '2845.7'); // 2345.67 on the page's clock, half a second more on the wall
  assert.match(modules[0] ?? '', /\/timing\/hold-worklet\.js$/);
});

test('does not hold where the page itself would stand still', async () => {
  const { gear: all, element, frame } = gear({ paints: 'in the page' });
  const holding = holdOn(STAGE, all);
  for (let attempt = 0; attempt < 3; attempt++) {
    await frame();
  }

  assert.equal(await holding, null);
  assert.ok(element.removed);
});

test('does not hold in a browser without paint worklets, or which refuses this one', async () => {
  const { gear: all } = gear();

  assert.equal(await holdOn(STAGE, { ...all, paintWorklet: undefined }), null);
  assert.equal(await holdOn(STAGE, { ...all, paintWorklet: { addModule: () => Promise.reject(new Error('refused')) } }), null);
});
