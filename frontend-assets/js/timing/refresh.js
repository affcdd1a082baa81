import { nextFrame } from './display.js';

/** @typedef {import('./display.js').Display} Display */

/** What displays are built for, Hz. */
const RATES = [24, 30, 48, 50, 60, 72, 75, 80, 85, 90, 100, 120, 144, 160, 165, 170, 175, 180, 200, 220, 240, 280, 300, 360];

/** How near to one of them a display is taken to be that one: two milliseconds of jitter in half a second. */
const SAME = 0.004;

/**
 * Measures how long the display shows one frame.
 *
 * @param {Display} display
 * @param {number} [gaps] how many gaps to take, at least one
 * @returns {Promise<number>} refresh interval in ms
 */
export async function refreshInterval(display, gaps = 30) {
  if (!(gaps >= 1)) {
    throw new RangeError(`gaps is ${gaps}, but at least one gap is needed to measure a frame`);
  }
  const frames = [await nextFrame(display)];
  for (let i = 0; i < gaps; i++) {
    frames.push(await nextFrame(display));
  }
  return intervalOf(frames);
}

/**
 * The interval behind the timestamps of frames. Frames that were left out count by their number, so that a page which was
 * busy does not make the display look slow. A display with a variable rate shows frames as they come: its median stands.
 *
 * @param {number[]} frames timestamps in ms, in their order, at least two
 * @returns {number} ms
 */
export function intervalOf(frames) {
  const gaps = frames.slice(1).map((frame, index) => frame - /** @type {number} */ (frames[index]));
  const median = /** @type {number} */ ([...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)]);
  const counts = gaps.map((gap) => Math.round(gap / median));
  const odd = gaps.filter((gap, index) => Math.abs(gap - /** @type {number} */ (counts[index]) * median) > 0.2 * median);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / counts.reduce((sum, count) => sum + count, 0);
  return snapped(odd.length > gaps.length / 4 ? median : mean);
}

/** @param {number} interval ms */
function snapped(interval) {
  const rate = RATES.find((hertz) => Math.abs((interval * hertz) / 1000 - 1) <= SAME);
  return rate === undefined ? interval : 1000 / rate;
}
