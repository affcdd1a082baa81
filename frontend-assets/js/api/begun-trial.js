import { KeptValue } from './kept-value.js';

/**
 * A trial whose image was shown and whose judgement is not on its way yet.
 *
 * @typedef {object} Begun
 * @property {string} trial
 * @property {number} number of the trial in its session, from 1
 * @property {number} requestedMs
 * @property {'real' | 'fake'} [answer] given, but the evidence was still to come
 * @property {number} [rtMillis]
 */

/**
 * Remembers in the browser's storage that an image was shown, so that a page that is left in the middle of a trial cannot
 * show it a second time unseen.
 */
export class BegunTrial {
  /** @type {KeptValue<Begun>} */
  #kept;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null} storage
   * @param {string} session
   */
  constructor(storage, session) {
    this.#kept = new KeptValue(storage, `veridical.begun.${session}`, (found) =>
      typeof found?.trial === 'string' && Number.isInteger(found.number) ? found : null,
    );
  }

  /** @returns {Begun | null} the trial that was left, if there is one */
  get left() {
    return this.#kept.value;
  }

  /** The image is about to be shown. @param {Begun} trial */
  begin(trial) {
    this.#kept.keep(trial);
  }

  /** The rater has answered. @param {'real' | 'fake'} answer @param {number} rtMillis */
  answer(answer, rtMillis) {
    const begun = this.#kept.value;
    this.#kept.keep(begun === null ? null : { ...begun, answer, rtMillis });
  }

  /** The trial is settled. */
  end() {
    this.#kept.keep(null);
  }
}
