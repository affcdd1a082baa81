import { nextFrame } from './display.js';
import { wait } from './hold.js';
import { conceal, reveal } from './pieces.js';

/**
 * @typedef {import('./clock.js').Clock} Clock
 * @typedef {import('./display.js').Display} Display
 * @typedef {import('./exposure.js').Prepared} Prepared
 * @typedef {import('./hold.js').Hold} Hold
 * @typedef {import('./pieces.js').Course} Course
 */

/**
 * How long before its time the end of the stimulus is handed to the compositor, ms: a page that is busy for less cannot
 * delay it. While it is held a processor counts the time.
 */
const AHEAD = 250;

/**
 * How long before the frame of a change it is let go, in frames: just after the frame before has begun. So it is drawn in
 * that one, early enough for this frame on the screen.
 */
const EARLY = 0.85;

/** How many frames may come late before a trial starts in a late one. */
const PATIENCE = 60;

/** Too faint to be seen, but drawn. */
const FAINT = '0.001';

/**
 * Has all masks but the first drawn beforehand, so that they cost nothing when they are needed. The first presentation of
 * stimulus and first mask is evidence: these two wait.
 *
 * @param {import('./pieces.js').Pieces} pieces
 */
export function drawBeneath({ masks }) {
  for (const mask of masks.slice(1)) {
    mask.image.style.opacity = FAINT;
    reveal(mask);
  }
}

/**
 * Shows a trial by handing each change to the compositor before it is due. The stimulus is held back too, for less than a
 * frame, so that its frame is known; the masks are held back until the stimulus was shown for its frames. From then on the
 * page has no part: the compositor takes one mask after the other away.
 *
 * @param {Prepared} prepared
 * @param {Hold} hold
 * @param {{ display: Display, clock: Clock, now: () => number }} equipment
 * @returns {Promise<Course>}
 */
export async function presentHeld({ request, pieces, frames, masksFrames }, hold, { display, clock, now }) {
  const { stimulus, masks } = pieces;
  const interval = request.intervalMs;
  const onset = (await promptFrame(display, now, interval)) + interval;
  hold(onset - EARLY * interval);
  reveal(stimulus);
  const seen = await nextFrame(display);
  const late = Math.max(0, Math.round((seen - onset) / interval)) * interval;
  const offset = onset + late + frames * interval;
  if (offset - AHEAD > now() + 2 * interval) {
    await wait(clock, offset - AHEAD - now());
    await nextFrame(display);
  }
  hold(offset - EARLY * interval);
  conceal(stimulus);
  for (const mask of masks) {
    mask.image.style.opacity = '1';
    reveal(mask);
  }
  const gone = masks.map(({ image }, index) => {
    const duration = ((index + 1) * masksFrames - 0.5) * interval;
    return image.animate({ opacity: [1, 0], easing: ['steps(1, end)', 'linear'] }, { duration, fill: 'forwards' });
  });
  await Promise.all(gone.map(({ finished }) => finished));
  const startTime = gone[0]?.startTime;
  const begun = typeof startTime === 'number' ? startTime : null;
  return {
    technique: 'held',
    starts: [onset + late, ...masks.map((_, index) => offset + index * masksFrames * interval)],
    end: begun === null ? null : begun + masks.length * masksFrames * interval,
    begun,
    frames: [],
    told: [stimulus, ...masks.slice(0, 1)],
  };
}

/**
 * Waits for a frame in which the page was called at once.
 *
 * @param {Display} display
 * @param {() => number} now
 * @param {number} interval
 */
async function promptFrame(display, now, interval) {
  for (let late = 0; ; late++) {
    const frame = await nextFrame(display);
    if (now() - frame < interval / 4 || late >= PATIENCE) {
      return frame;
    }
  }
}
