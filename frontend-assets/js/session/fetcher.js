import { Refused, Unreachable } from '../api/requests.js';

/**
 * @typedef {import('../api/backoff.js').Backoff} Backoff
 * @typedef {import('../api/connection.js').Connection} Connection
 */

/**
 * Where images come from.
 *
 * @template K
 * @typedef {object} Source
 * @property {(key: K) => Promise<Blob>} fetch
 * @property {() => Promise<void>} fallIntoStep asks the server what comes next, when it says an image is not open
 * @property {Backoff} backoff
 * @property {Connection} connection
 * @property {(refused: Refused) => void} refused
 */

/**
 * Fetches images one after the other, in the order in which they are wanted, and tries until it has them.
 *
 * @template K
 */
export class Fetcher {
  #source;
  #stopped = false;
  #busy = false;
  /** @type {readonly K[]} */
  #wanted = [];
  /** @type {Map<K, Blob>} */
  #images = new Map();
  /** @type {{ key: K, resolve: (image: Blob | null) => void }[]} */
  #takers = [];

  /** @param {Source<K>} source */
  constructor(source) {
    this.#source = source;
  }

  /** @param {readonly K[]} keys of the images that are to be here, the most urgent first */
  want(keys) {
    this.#wanted = keys;
    this.resume();
  }

  /** Gives up images, and tells those who wait for them. @param {(key: K) => boolean} stale */
  forget(stale) {
    for (const key of [...this.#images.keys()].filter(stale)) {
      this.#images.delete(key);
    }
    for (const { key } of this.#takers.filter(({ key }) => stale(key))) {
      this.#hand(key, null);
    }
  }

  /**
   * Takes an image, as soon as it is there.
   *
   * @param {K} key
   * @returns {Promise<Blob | null>} null if it is given up before
   */
  take(key) {
    const image = this.#images.get(key);
    if (image !== undefined) {
      return Promise.resolve(image);
    }
    return new Promise((resolve) => this.#takers.push({ key, resolve }));
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
      for (let key = this.#missing(); key !== undefined; key = this.#missing()) {
        await this.#fetch(key).catch((failure) => this.#afterFailure(failure));
      }
    } finally {
      this.#busy = false;
    }
  }

  /** @param {K} key */
  async #fetch(key) {
    const image = await this.#source.fetch(key);
    this.#source.connection.succeeded();
    this.#source.backoff.reset();
    if (this.#wanted.includes(key)) {
      this.#images.set(key, image);
      this.#hand(key, image);
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

  /** @returns {K | undefined} the first that is wanted and not here */
  #missing() {
    return this.#stopped ? undefined : this.#wanted.find((key) => !this.#images.has(key));
  }

  /** @param {K} key @param {Blob | null} image */
  #hand(key, image) {
    const served = this.#takers.filter((taker) => taker.key === key);
    this.#takers = this.#takers.filter((taker) => taker.key !== key);
    served.forEach(({ resolve }) => resolve(image));
  }
}
