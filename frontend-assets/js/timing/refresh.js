import { nextFrame } from './display.js';

/** @typedef {import('./display.js').Display} Display */

/**
 * Measures how long the display shows one frame: the median of the gaps, which a few late frames do not move.
 *
 * @param {Display} display
 * @param {number} [gaps] how many gaps to take, at least one
 * @returns {Promise<number>} refresh interval in ms
 */
export async function refreshInterval(display, gaps = 30) {
  if (!(gaps >= 1)) {
    throw new RangeError(`gaps is ${gaps}, but at least one gap is needed to measure a frame`);
  }
  const measured = [];
  let last = await nextFrame(display);
  for (let i = 0; i < gaps; i++) {
    const now = await nextFrame(display);
    measured.push(now - last);
    last = now;
  }
  measured.sort((a, b) => a - b);
  return /** @type {number} */ (measured[Math.floor(gaps / 2)]);
}
