import { nextFrame } from '../timing/display.js';
import { intervalOf } from '../timing/refresh.js';

/** @typedef {import('../timing/display.js').Display} Display */

/**
 * How frames come.
 *
 * @typedef {object} Pace
 * @property {number} refreshMs the interval of the display
 * @property {number} spreadMs the gaps' interquartile range
 * @property {number} frames that were due
 * @property {number} dropped of them
 */

/**
 * Watches frames come.
 *
 * @param {Display} display
 * @param {number} gaps how many to take, at least four
 * @param {(share: number) => void} [tell] how much of it is done
 * @returns {Promise<Pace>}
 */
export async function watchPace(display, gaps, tell = () => {}) {
  const frames = [await nextFrame(display)];
  while (frames.length <= gaps) {
    frames.push(await nextFrame(display));
    tell((frames.length - 1) / gaps);
  }
  return paceOf(frames);
}

/**
 * @param {number[]} timestamps of frames in ms, at least five
 * @returns {Pace} with a gap of two refreshes counted as one dropped frame, and so on
 */
export function paceOf(timestamps) {
  const refreshMs = intervalOf(timestamps);
  const gaps = timestamps.slice(1).map((frame, index) => frame - /** @type {number} */ (timestamps[index]));
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => /** @type {number} */ (sorted[Math.floor(share * (sorted.length - 1))]);
  const frames = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / refreshMs)), 0);
  return { refreshMs, spreadMs: at(0.75) - at(0.25), frames, dropped: frames - gaps.length };
}
