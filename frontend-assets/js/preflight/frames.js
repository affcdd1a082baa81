import { nextFrame } from '../timing/display.js';

/** @typedef {import('../timing/display.js').Display} Display */

/**
 * How frames come.
 *
 * @typedef {object} Pace
 * @property {number} refreshMs the median gap between two frames
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
  const measured = [];
  let last = await nextFrame(display);
  while (measured.length < gaps) {
    const now = await nextFrame(display);
    measured.push(now - last);
    last = now;
    tell(measured.length / gaps);
  }
  return paceOf(measured);
}

/**
 * @param {number[]} gaps ms, at least four
 * @returns {Pace} with a gap of two refreshes counted as one dropped frame, and so on
 */
export function paceOf(gaps) {
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => /** @type {number} */ (sorted[Math.floor(share * (sorted.length - 1))]);
  const refreshMs = at(0.5);
  const due = gaps.map((gap) => Math.max(1, Math.round(gap / refreshMs)));
  const frames = due.reduce((sum, whole) => sum + whole, 0);
  return { refreshMs, spreadMs: at(0.75) - at(0.25), frames, dropped: frames - gaps.length };
}
