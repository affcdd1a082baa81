import { nextFrame } from '../timing/display.js';

/** @typedef {import('../timing/display.js').Display} Display */

/**
 * What is seen of a countdown. The image comes into an empty field: nothing of this may be left in it.
 *
 * @typedef {object} Count
 * @property {(digit: number) => void} digit shows a digit beside the field; 0 takes it away
 * @property {(shown: boolean) => void} fixation marks the middle of the field
 * @property {(waits: boolean) => void} waiting whether to say that the image is still on its way
 */

/**
 * @typedef {object} Countdown
 * @property {number} digits
 * @property {number} digitMs
 * @property {Display} display
 * @property {Count} count
 * @property {() => boolean} ready whether the image can be shown
 * @property {() => boolean} halt whether there is no use in counting on
 */

/** The mark in the middle goes so long before the image, ms: too early to mask it. */
const CLEARED_MS = 200;

/** How late the image may be before the rater is told, ms. */
const PATIENCE_MS = 400;

/**
 * Counts down to the image, by the display's own frames: they keep coming to the last, so that the screen is awake. The
 * first digit stays until the image is ready; a rater who was told to wait gets the whole count anew.
 *
 * @param {Countdown} countdown
 * @returns {Promise<number | null>} how long the image kept the rater waiting, ms; null if it was halted
 */
export async function countDown({ digits, digitMs, display, count, ready, halt }) {
  let now = await nextFrame(display);
  let waited = 0;
  count.fixation(true);
  for (let digit = digits; digit > 0; digit--) {
    count.digit(digit);
    let since = now;
    let told = false;
    let marked = true;
    while (now - since < digitMs || (digit === digits && !ready())) {
      if (halt()) {
        rest();
        return null;
      }
      const left = digitMs - (now - since);
      if (digit === 1 && marked && left <= CLEARED_MS) {
        count.fixation((marked = false));
      }
      if (digit === digits && !told && left < -PATIENCE_MS) {
        count.waiting((told = true));
      }
      now = await nextFrame(display);
      if (digit === digits && now - since >= digitMs && !ready()) {
        waited = now - since - digitMs;
      } else if (told) {
        count.waiting((told = false));
        since = now;
      }
    }
  }
  rest();
  return waited;

  function rest() {
    count.waiting(false);
    count.digit(0);
    count.fixation(false);
  }
}
