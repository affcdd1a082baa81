/**
 * @typedef {import('../timing/exposure.js').Prepared} Prepared
 * @typedef {import('./timed-plan.js').Ahead} Ahead
 * @typedef {import('./timed-plan.js').NextExposure} NextExposure
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 */

/**
 * Where the images of trials come from.
 *
 * @typedef {object} Supplies
 * @property {(coming: number[]) => void} expect names the trials whose images will be needed
 * @property {(trial: PlannedTrial, exposure: NextExposure) => Promise<Prepared>} prepare decodes all of a trial and puts it
 * in place
 * @property {(prepared: Prepared) => void} discard
 */

/** The next trial of a block on its way: the server says which, and for how long; then its images are put in place. */
export class Arrival {
  /** @type {Prepared | null} */
  #prepared = null;
  #turn = false;
  #supplies;

  /**
   * @param {Promise<Ahead | null>} ahead null if the session is over
   * @param {number} block that is going on
   * @param {Supplies} supplies
   * @param {(ahead: Ahead) => void} told called when the next trial is known
   */
  constructor(ahead, block, supplies, told) {
    this.#supplies = supplies;
    this.known = this.#prepare(ahead, block, told);
    this.known.catch(() => (this.#turn = true));
  }

  /** @returns {Prepared | null} the images, once they are in place */
  get prepared() {
    return this.#prepared;
  }

  /** Whether no image follows at once: the block is over, or the session, or something failed. */
  get isTurn() {
    return this.#turn;
  }

  /** Takes the images away, now or when they come: they will be put in place anew. */
  giveUp() {
    void this.known.then(() => this.#prepared && this.#supplies.discard(this.#prepared), () => {});
  }

  /** @param {Promise<Ahead | null>} reply @param {number} block @param {(ahead: Ahead) => void} told */
  async #prepare(reply, block, told) {
    const ahead = await reply;
    if (ahead === null || ahead.progress.block !== block) {
      this.#turn = true;
      return ahead;
    }
    this.#supplies.expect(ahead.coming);
    told(ahead);
    this.#prepared = await this.#supplies.prepare(ahead.trial, ahead.exposure);
    return ahead;
  }
}
