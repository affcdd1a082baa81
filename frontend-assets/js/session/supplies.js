/**
 * @typedef {import('../timing/exposure.js').Prepared} Prepared
 * @typedef {import('../timing/exposure.js').Presenter} Presenter
 * @typedef {import('./fetcher.js').Fetcher<string>} Fetcher
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 * @typedef {import('./timed-plan.js').NextExposure} NextExposure
 */

/** The masks, fetched once and kept, and the images of the coming trials, fetched ahead. */
export class Supplies {
  #fetcher;
  #presenter;
  #masks;
  #request;
  #prepared = 0;

  /**
   * @param {Pick<Fetcher, 'want' | 'forget' | 'take'>} fetcher
   * @param {Pick<Presenter, 'prepare' | 'discard'>} presenter
   * @param {number} masks how many there are
   * @param {() => { maskMs: number, intervalMs: number, alt: string }} request what is the same for every trial
   */
  constructor(fetcher, presenter, masks, request) {
    this.#fetcher = fetcher;
    this.#presenter = presenter;
    this.#masks = Array.from({ length: masks }, (_, mask) => maskName(mask));
    this.#request = request;
  }

  /** @param {number[]} coming numbers of the trials whose images will be needed, in order */
  expect(coming) {
    const images = coming.map(imageName);
    this.#fetcher.forget((name) => !images.includes(name) && !this.#masks.includes(name));
    this.#fetcher.want([...images.slice(0, 1), ...this.#masks, ...images.slice(1)]);
  }

  /**
   * The first masks, as they are needed before any trial: they stand in for images when the device is tried out.
   *
   * @param {number} count
   * @returns {Promise<Blob[]>}
   */
  masks(count) {
    return this.#take(this.#masks.slice(0, count));
  }

  /**
   * Decodes all images of a trial and puts them in place.
   *
   * @param {PlannedTrial} trial
   * @param {NextExposure} exposure
   * @returns {Promise<Prepared>}
   */
  async prepare({ id, number }, { requestedMs, masks }) {
    const [stimulus, ...covers] = await this.#take([imageName(number), ...masks.map(maskName)]);
    this.#prepared += 1;
    return this.#presenter.prepare({
      trial: `${id}:${this.#prepared}`, // a trial may be prepared twice, but no two requests are alike
      stimulus: /** @type {Blob} */ (stimulus),
      masks: covers,
      requestedMs,
      ...this.#request(),
    });
  }

  /** @param {Prepared} prepared */
  discard(prepared) {
    this.#presenter.discard(prepared);
  }

  /** @param {string[]} names @returns {Promise<Blob[]>} */
  async #take(names) {
    const images = await Promise.all(names.map((name) => this.#fetcher.take(name)));
    return images.map((image, index) => {
      if (image === null) {
        throw new Error(`${names[index]} was given up while it was waited for`);
      }
      return image;
    });
  }
}

/** @param {number} number */
function imageName(number) {
  return `stimuli/${number}`;
}

/** @param {number} mask */
function maskName(mask) {
  return `masks/${mask}`;
}
