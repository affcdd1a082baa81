/** @typedef {import('../timing/clock.js').Clock} Clock */

/**
 * Waits between tries: twice as long each time up to a limit, and never the same for all raters at once, so that a
 * server that comes back is not overrun.
 */
export class Backoff {
  #clock;
  #random;
  #first;
  #limit;
  #failures = 0;
  #hurry = () => {};

  /**
   * @param {Clock} clock
   * @param {() => number} random uniform on [0, 1)
   * @param {{ first?: number, limit?: number }} [millis] the first and the longest wait
   */
  constructor(clock, random, { first = 250, limit = 8000 } = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#first = first;
    this.#limit = limit;
  }

  /**
   * Waits after one more failure, between half and all of the time that is due.
   *
   * @returns {Promise<void>}
   */
  wait() {
    const due = Math.min(this.#limit, this.#first * 2 ** this.#failures) * (0.5 + this.#random() / 2);
    this.#failures += 1;
    return new Promise((resolve) => {
      const takeBack = this.#clock.after(due, resolve);
      this.#hurry = () => {
        takeBack();
        resolve();
      };
    });
  }

  /** Ends the wait that is on, if there is one: there is reason to hope. */
  hurry() {
    this.#hurry();
  }

  /** Begins again with the first wait. */
  reset() {
    this.#failures = 0;
  }
}
