/** @typedef {import('./timed-plan.js').Progress} Progress */

/** So many of the last so many trials have to go wrong before the rater is told what to do about it. */
const MUCH = 3;
const LATELY = 8;

/** How many trials went wrong of late, by what the server repeats. */
export class Trouble {
  #repeats;
  /** @type {boolean[]} */
  #lately = [];

  /** @param {number} repeats so far */
  constructor(repeats) {
    this.#repeats = repeats;
  }

  /**
   * Notes how a trial went.
   *
   * @param {Progress | null} progress after it; null when nothing follows
   * @returns {boolean} whether it is repeated with another image
   */
  isNew(progress) {
    if (progress === null) {
      return false;
    }
    const wrong = progress.repeats > this.#repeats;
    this.#repeats = progress.repeats;
    this.#lately = [...this.#lately, wrong].slice(-LATELY);
    return wrong;
  }

  /** Whether the rater should know. */
  get isMuch() {
    return this.#lately.filter(Boolean).length >= MUCH;
  }

  /** @returns {boolean} whether there is something to tell; it is told once */
  tell() {
    const much = this.isMuch;
    if (much) {
      this.#lately = [];
    }
    return much;
  }
}
