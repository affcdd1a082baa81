/**
 * @typedef {import('../trial/stage.js').Picture} Picture
 * @typedef {import('../trial/stage.js').Stage} Stage
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 * @typedef {import('./prefetcher.js').Prefetcher} Prefetcher
 */

/**
 * The images of the trials, decoded and in place: the current one, and the one after it, so that going from trial to
 * trial costs no more than a frame.
 */
export class Pictures {
  #prefetcher;
  #stage;
  #alt;
  /** @type {Map<number, Promise<Picture | null>>} */
  #prepared = new Map();

  /**
   * @param {Pick<Prefetcher, 'moveTo' | 'take'>} prefetcher
   * @param {Pick<Stage, 'prepare' | 'discard'>} stage
   * @param {(trial: PlannedTrial) => string} alt what is read out instead of the image
   */
  constructor(prefetcher, stage, alt) {
    this.#prefetcher = prefetcher;
    this.#stage = stage;
    this.#alt = alt;
  }

  /**
   * The picture of a trial, as soon as it is there. Pictures of earlier trials are given up.
   *
   * @param {PlannedTrial} trial
   * @returns {Promise<Picture | null>} null if the rater moves past it before
   */
  async take(trial) {
    for (const [number, picture] of this.#prepared) {
      if (number < trial.number) {
        this.#prepared.delete(number);
        void picture.then((unseen) => unseen && this.#stage.discard(unseen));
      }
    }
    const picture = this.#picture(trial);
    this.#prefetcher.moveTo(trial.number);
    const taken = await picture;
    this.#prepared.delete(trial.number);
    return taken;
  }

  /** Gets a picture ready while the rater looks at the one before. @param {PlannedTrial | null} trial */
  prepare(trial) {
    if (trial !== null) {
      this.#picture(trial).catch(() => {});
    }
  }

  /** @param {PlannedTrial} trial */
  #picture(trial) {
    const begun = this.#prepared.get(trial.number) ?? this.#make(trial);
    this.#prepared.set(trial.number, begun);
    return begun;
  }

  /** @param {PlannedTrial} trial */
  async #make(trial) {
    const image = await this.#prefetcher.take(trial.number);
    return image === null ? null : this.#stage.prepare(image, trial.id, this.#alt(trial));
  }
}
