import { insist } from './insist.js';
import { Refused } from './requests.js';

/**
 * @typedef {import('./backoff.js').Backoff} Backoff
 * @typedef {import('./begun-trial.js').BegunTrial} BegunTrial
 * @typedef {import('./connection.js').Connection} Connection
 * @typedef {import('./kept-judgements.js').Judgement} Judgement
 * @typedef {import('./kept-judgements.js').KeptJudgements} KeptJudgements
 * @typedef {import('../session/timed-plan.js').Reply} Reply
 * @typedef {import('../session/timed-plan.js').Standing} Standing
 */

/**
 * An image that was shown and not answered.
 *
 * @typedef {{ trial: string, evidence: Record<string, unknown> }} Interruption
 */

/**
 * What the courier needs of the world.
 *
 * @typedef {object} Route
 * @property {(judgement: Judgement) => Promise<Reply>} judged
 * @property {(interruption: Interruption) => Promise<Standing>} interrupted
 * @property {() => Promise<Standing>} standing asks the server where the session stands
 * @property {Backoff} backoff
 * @property {Connection} connection
 * @property {() => void} over called when the session takes no more judgements
 * @property {(refused: Refused) => void} refused called when the server will not take a judgement, and why
 */

const OUT_OF_STEP = ['judgement-differs', 'trial-not-open'];

/** The server takes nothing before the device was looked at and found suitable. */
const TOO_EARLY = 'preflight-missing';

/**
 * Brings one judgement at a time to the server and comes back with what is next, however long that takes: in a timed
 * session no trial begins before the last one is stored. Sending one twice is harmless.
 */
export class Courier {
  #kept;
  #begun;
  #route;

  /**
   * @param {KeptJudgements} kept
   * @param {BegunTrial} begun
   * @param {Route} route
   */
  constructor(kept, begun, route) {
    this.#kept = kept;
    this.#begun = begun;
    this.#route = { ...route, over: () => this.#end(route.over) };
  }

  /** Whether nothing would be lost with the page. */
  get isEmpty() {
    return this.#kept.all.length === 0;
  }

  /**
   * Delivers what the page before this one left behind: a judgement, or the word that an image was shown and not answered.
   * What the server does not take before the device was looked at is kept for the next call.
   *
   * @param {Standing} standing as it is known
   * @returns {Promise<Standing | null>} as it is now; null if the session is over
   */
  async deliverLeft(standing) {
    try {
      return await this.#deliverLeft(standing);
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.reason === TOO_EARLY) {
        return standing;
      }
      throw refusal;
    }
  }

  /** @param {Standing} standing @returns {Promise<Standing | null>} */
  async #deliverLeft(standing) {
    /** @type {Standing | null} */
    let now = standing;
    for (const judgement of [...this.#kept.all]) {
      now = await this.#deliver(judgement, [TOO_EARLY]);
    }
    const left = this.#begun.left;
    if (now === null || left === null) {
      return now;
    }
    const { trial, number, requestedMs, answer, rtMillis = 0 } = left;
    const evidence = { requestedMs, interrupted: true };
    if (answer !== undefined) {
      this.#kept.add({ trial, number, answer, rtMillis, evidence });
      this.#begun.end();
      return this.#deliverLeft(now);
    }
    if (number === now.next) {
      now = await this.#bring(() => this.#route.interrupted({ trial, evidence }), [TOO_EARLY]);
    }
    this.#begun.end();
    return now;
  }

  /**
   * Keeps a judgement and delivers it.
   *
   * @param {Judgement} judgement
   * @returns {Promise<Reply | null>} where the session stands then; null if it is over
   */
  deliver(judgement) {
    this.#kept.add(judgement);
    this.#begun.end();
    return this.#deliver(judgement);
  }

  /** The network is said to be back: there is no need to wait. */
  hurry() {
    this.#route.backoff.hurry();
  }

  /** Forgets everything unsent: the rater withdraws. */
  discard() {
    this.#kept.drop(() => true);
    this.#begun.end();
  }

  /** @param {Judgement} judgement @param {readonly string[]} [expected] */
  async #deliver(judgement, expected) {
    const standing = await this.#bring(() => this.#route.judged(judgement), expected);
    if (standing !== null) {
      this.#kept.drop(({ trial }) => trial === judgement.trial);
    }
    return standing;
  }

  /**
   * @param {() => Promise<Reply>} send
   * @param {readonly string[]} [expected] refusals that the caller deals with
   * @returns {Promise<Reply | null>}
   */
  async #bring(send, expected = []) {
    const standing = await insist(send, this.#route, [...OUT_OF_STEP, ...expected]).catch((refusal) => {
      if (refusal instanceof Refused && OUT_OF_STEP.includes(refusal.reason)) {
        return insist(this.#route.standing, this.#route); // the server is right where the two differ
      }
      throw refusal;
    });
    if (standing?.status !== undefined && standing.status !== 'active') {
      this.#route.over();
      return null;
    }
    return standing;
  }

  /** @param {() => void} over */
  #end(over) {
    this.discard();
    over();
  }
}
