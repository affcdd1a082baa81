import { nextFrame } from './display.js';

/** @typedef {import('./display.js').Display} Display */

/**
 * A change of what is shown and how long it then stays.
 *
 * @typedef {object} Step
 * @property {() => void} show
 * @property {number} frames how many frames it stays, at least one
 */

/**
 * Makes one change after the other, each in the frame in which it is due. The time of each runs from the frame in which it
 * was really made, so that a late frame shortens nothing that comes after it.
 *
 * @param {Step[]} steps
 * @param {() => void} end takes the last away
 * @param {number} intervalMs
 * @param {Display} display
 * @returns {Promise<number[][]>} the timestamps of the frames seen during each step; the first of each made the change.
 * One more list has the frame that made the end.
 */
export async function driveByFrames(steps, end, intervalMs, display) {
  /** @type {number[][]} */
  const frames = [];
  let now = await nextFrame(display);
  for (const { show, frames: whole } of steps) {
    show();
    const seen = [now];
    const due = now + (whole - 0.5) * intervalMs;
    do {
      now = await nextFrame(display);
      seen.push(now);
    } while (now < due);
    seen.pop();
    frames.push(seen);
  }
  end();
  frames.push([now]);
  return frames;
}
