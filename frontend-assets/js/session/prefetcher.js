import { Refused, Unreachable } from '../api/requests.js';

/**
 * @typedef {import('../api/backoff.js').Backoff} Backoff
 * @typedef {import('../api/connection.js').Connection} Connection
 */

/**
 * Where stimuli come from.
 *
 * @typedef {object} Source
 * @property {(number: number) => Promise<Blob>} fetch
 * @property {() => Promise<void>} fallIntoStep asks the server what comes next, when it says an image is not open
 * @property {Backoff} backoff
 * @property {Connection} connection
 * @property {(refused: Refused) => void} refused
 */

/**
 * Fetches images ahead of the rater, one after the other in the order of their trials, so that no trial waits for the
 * network and an outage is not noticed before they run out.
 */
export class Prefetcher {
  #source;
  #last;
  #ahead;
  #position;
  #open;
  #stopped = false;
  #busy = false;
  /** @type {Map<number, Blob>} */
  #images = new Map();
  /** @type {Map<number, (image: Blob | null) => void>} */
  #takers = new Map();

  /**
   * @param {{ trials: unknown[], next: number, ahead: number }} plan
   * @param {Source} source
   */
  constructor(plan, source) {
    this.#source = source;
    this.#last = plan.trials.length;
    this.#ahead = plan.ahead;
    this.#position = plan.next;
    this.#open = plan.next;
  }

  /**
   * The rater has come to a trial: earlier images are not wanted any more.
   *
   * @param {number} position
   */
  moveTo(position) {
    this.#position = position;
    for (const number of [...this.#images.keys()].filter((number) => number < position)) {
      this.#images.delete(number);
    }
    for (const number of [...this.#takers.keys()].filter((number) => number < position)) {
      this.#hand(number, null);
    }
    this.resume();
  }

  /**
   * The server has come to a trial, and gives out images so far ahead of it.
   *
   * @param {number} next
   */
  allowFrom(next) {
    this.#open = next;
    this.resume();
  }

  /**
   * Takes an image, as soon as it is there.
   *
   * @param {number} number
   * @returns {Promise<Blob | null>} null if the rater moves past it before
   */
  take(number) {
    const image = this.#images.get(number);
    if (image !== undefined) {
      return Promise.resolve(image);
    }
    return new Promise((resolve) => this.#takers.set(number, resolve));
  }

  /** Fetches what is missing, unless it is at it already. */
  resume() {
    if (!this.#busy) {
      void this.#fetchMissing();
    }
  }

  /** The network is said to be back: there is no need to wait. */
  hurry() {
    this.#source.backoff.hurry();
    this.resume();
  }

  async #fetchMissing() {
    this.#busy = true;
    try {
      for (let number = this.#missing(); number !== null; number = this.#missing()) {
        await this.#fetch(number).catch((failure) => this.#afterFailure(failure));
      }
    } finally {
      this.#busy = false;
    }
  }

  /** @param {number} number */
  async #fetch(number) {
    const image = await this.#source.fetch(number);
    this.#source.connection.succeeded();
    this.#source.backoff.reset();
    if (number >= this.#position) {
      this.#images.set(number, image);
      this.#hand(number, image);
    }
  }

  /** @param {unknown} failure */
  async #afterFailure(failure) {
    if (failure instanceof Unreachable) {
      this.#source.connection.failed();
    } else if (failure instanceof Refused && failure.reason === 'stimulus-not-open') {
      this.#source.connection.succeeded();
      await this.#source.fallIntoStep().catch(() => {});
    } else if (failure instanceof Refused) {
      this.#stopped = true;
      this.#source.refused(failure);
      return;
    } else {
      throw failure;
    }
    await this.#source.backoff.wait();
  }

  /** @returns {number | null} number of the first image that is wanted, open and not here */
  #missing() {
    const end = Math.min(this.#last, this.#position + this.#ahead, this.#open + this.#ahead);
    for (let number = this.#position; number <= end && !this.#stopped; number++) {
      if (!this.#images.has(number)) {
        return number;
      }
    }
    return null;
  }

  /** @param {number} number @param {Blob | null} image */
  #hand(number, image) {
    this.#takers.get(number)?.(image);
    this.#takers.delete(number);
  }
}
