import { Refused, Unreachable } from '../js/api/requests.js';

/** @typedef {import('../js/api/kept-judgements.js').Judgement} Judgement */

/** A session as the server keeps it: a trial's first answer stands, trials come in order, and it can be out of reach. */
export class FakeServer {
  /** @type {Map<number, Judgement>} */
  stored = new Map();
  /** How many of the coming requests get no answer. */
  silent = 0;
  /** Whether the coming reply gets lost, after the judgement has been stored. */
  losesNextReply = false;
  status = 'active';
  requests = 0;

  /** @param {number} trials */
  constructor(trials) {
    this.trials = trials;
  }

  get next() {
    let next = 1;
    while (this.stored.has(next)) {
      next += 1;
    }
    return next;
  }

  /** @param {Judgement} judgement */
  async post(judgement) {
    this.#hear();
    if (this.status === 'withdrawn') {
      throw refusal(410, 'session-withdrawn');
    }
    const stands = this.stored.get(judgement.number);
    if (stands !== undefined && stands.answer !== judgement.answer) {
      throw refusal(409, 'judgement-differs');
    }
    if (judgement.number > this.next) {
      throw refusal(409, 'trial-not-open');
    }
    this.stored.set(judgement.number, judgement);
    if (this.losesNextReply) {
      this.losesNextReply = false;
      throw new Unreachable('the reply got lost');
    }
    return {
      trial: judgement.trial,
      number: judgement.number,
      next: judgement.number + 1,
      finished: this.next > this.trials,
      feedback: { truth: /** @type {'real'} */ ('real'), correct: judgement.answer === 'real' },
    };
  }

  async standing() {
    this.#hear();
    return { next: this.next, status: this.status };
  }

  #hear() {
    this.requests += 1;
    if (this.silent > 0) {
      this.silent -= 1;
      throw new Unreachable('out of reach');
    }
  }
}

/** @param {number} status @param {string} reason */
export function refusal(status, reason) {
  return new Refused(status, { type: `/problems/${reason}`, detail: reason });
}
