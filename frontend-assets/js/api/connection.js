/** @typedef {import('../timing/clock.js').Clock} Clock */

/**
 * Whether the server is within reach. A hiccup is nobody's business; only what lasts is told.
 */
export class Connection {
  #clock;
  #patienceMillis;
  #told;
  /** @type {(() => void) | null} */
  #giveUpWaiting = null;
  #lost = false;

  /**
   * @param {Clock} clock
   * @param {(lost: boolean) => void} tell called when the connection counts as lost, and when it is back
   * @param {number} [patienceMillis] how long it may fail before it counts as lost
   */
  constructor(clock, tell, patienceMillis = 2000) {
    this.#clock = clock;
    this.#told = tell;
    this.#patienceMillis = patienceMillis;
  }

  get isLost() {
    return this.#lost;
  }

  /** A request did not get through. */
  failed() {
    if (this.#lost || this.#giveUpWaiting !== null) {
      return;
    }
    this.#giveUpWaiting = this.#clock.after(this.#patienceMillis, () => {
      this.#lost = true;
      this.#told(true);
    });
  }

  /** A request got through. */
  succeeded() {
    this.#giveUpWaiting?.();
    this.#giveUpWaiting = null;
    if (this.#lost) {
      this.#lost = false;
      this.#told(false);
    }
  }
}
