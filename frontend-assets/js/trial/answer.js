import { responseTime } from '../timing/response.js';
import { verdictOf } from './keys.js';

/** @typedef {import('./keys.js').Verdict} Verdict */

/**
 * What the rater said, how, and how fast.
 *
 * @typedef {object} Answer
 * @property {Verdict} verdict
 * @property {number} rtMillis from the onset of the image, by the input's own time stamp
 * @property {'key' | 'button' | 'touch'} input
 * @property {string | null} code which key it was, by its place on the keyboard (`KeyF`); null of a button
 * @property {boolean} trusted whether the browser says that a person, not a script, made the input
 */

/**
 * Where answers come from.
 *
 * @typedef {object} Controls
 * @property {EventTarget} page hears the keys
 * @property {EventTarget} real the button for "real"
 * @property {EventTarget} fake the button for "fake"
 * @property {() => boolean} suspended whether something else, such as a dialog, has the rater's attention
 */

/**
 * Waits for one answer. Whatever was pressed before the question was there does not count.
 *
 * @param {Controls} controls
 * @param {number} onset timestamp of the frame that showed the image
 * @param {number} [asked] when the question came, if not with the image
 * @returns {Promise<Answer>}
 */
export function nextAnswer(controls, onset, asked = onset) {
  const listening = new AbortController();
  return new Promise((resolve) => {
    /** @param {Event} event @param {Verdict} verdict @param {Answer['input']} input */
    const answer = (event, verdict, input) => {
      const rtMillis = responseTime(event, onset);
      if (event.timeStamp < asked || controls.suspended()) {
        return;
      }
      listening.abort();
      const code = input === 'key' ? /** @type {KeyboardEvent} */ (event).code : null;
      resolve({ verdict, rtMillis, input, code, trusted: event.isTrusted });
    };
    const options = { signal: listening.signal };
    controls.page.addEventListener('keydown', (event) => {
      const verdict = verdictOf(/** @type {KeyboardEvent} */ (event));
      if (verdict !== null) {
        answer(event, verdict, 'key');
      }
    }, options);
    controls.real.addEventListener('click', (event) => answer(event, 'real', inputOf(event)), options);
    controls.fake.addEventListener('click', (event) => answer(event, 'fake', inputOf(event)), options);
  });
}

/** Presses that are told of a trial at most. */
const EARLY = 8;

/**
 * Watches for answers by key that come too early to count.
 *
 * @param {EventTarget} page hears the keys
 * @returns {() => number[]} ends the watch and tells when they were pressed, on the clock of `event.timeStamp`
 */
export function watchEarlyAnswers(page) {
  /** @type {number[]} */
  const early = [];
  const hear = (/** @type {Event} */ event) => {
    if (early.length < EARLY && verdictOf(/** @type {KeyboardEvent} */ (event)) !== null) {
      early.push(event.timeStamp);
    }
  };
  page.addEventListener('keydown', hear);
  return () => {
    page.removeEventListener('keydown', hear);
    return early;
  };
}

/** @param {Event} event @returns {Answer['input']} */
function inputOf(event) {
  const { pointerType } = /** @type {Partial<PointerEvent>} */ (event);
  return pointerType === 'touch' || pointerType === 'pen' ? 'touch' : 'button';
}
