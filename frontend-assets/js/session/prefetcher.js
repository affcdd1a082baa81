import { Fetcher } from './fetcher.js';

/**
 * Fetches images ahead of the rater, one after the other in the order of their trials, so that no trial waits for the
 * network and an outage is not noticed before they run out.
 */
export class Prefetcher {
  /** @type {Fetcher<number>} */
  #fetcher;
  #last;
  #ahead;
  #position;
  #open;

  /**
   * @param {{ trials: unknown[], next: number, ahead: number }} plan
   * @param {import('./fetcher.js').Source<number>} source
   */
  constructor(plan, source) {
    this.#fetcher = new Fetcher(source);
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
    this.#fetcher.forget((number) => number < position);
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
    return this.#fetcher.take(number);
  }

  /** Fetches what is missing, unless it is at it already. */
  resume() {
    const end = Math.min(this.#last, this.#position + this.#ahead, this.#open + this.#ahead);
    this.#fetcher.want(Array.from({ length: Math.max(0, end - this.#position + 1) }, (_, index) => this.#position + index));
  }

  /** The network is said to be back: there is no need to wait. */
  hurry() {
    this.#fetcher.hurry();
    this.resume();
  }
}
