import { Refused, Unreachable } from '../js/api/requests.js';

/** @typedef {import('../js/session/timed-plan.js').Standing} Standing */

/**
 * A timed session as the server keeps it: 500 ms to begin with in each block, 30 more after an error, 10 less after a right
 * answer; every image is real. It can be out of reach.
 */
export class FakeCourse {
  /** @type {{ trial: string, answer?: string, bad: boolean, requestedMs: number }[]} */
  stored = [];
  /** How many of the coming requests get no answer. */
  silent = 0;
  /** Whether the coming reply gets lost, after the judgement has been stored. */
  losesNextReply = false;
  /** Whether what comes is called bad. */
  findsBad = false;
  /** Whether the device has to be looked at first. */
  wantsPreflight = false;
  status = 'active';
  requests = 0;
  /** @type {number[]} */
  #order;

  /** @param {number} practice @param {number} blocks @param {number} ofBlock @param {number} reserve */
  constructor(practice, blocks, ofBlock, reserve) {
    this.practice = practice;
    this.blocks = blocks;
    this.ofBlock = ofBlock;
    const counted = practice + blocks * ofBlock;
    this.trials = Array.from({ length: counted + reserve }, (_, index) => ({
      id: `trial-${index + 1}`,
      number: index + 1,
      phase: /** @type {'practice' | 'main' | 'reserve'} */ (index < practice ? 'practice' : index < counted ? 'main' : 'reserve'),
      block: index < practice ? 0 : index < counted ? 1 + Math.floor((index - practice) / ofBlock) : null,
    }));
    this.#order = this.trials.slice(0, counted).map(({ number }) => number);
    this.blockOf = this.trials.map(({ block }) => block);
    this.unused = counted + 1;
  }

  /** @returns {import('../js/session/timed-plan.js').TimedPlan} */
  get plan() {
    return {
      ...this.#standing(),
      trials: this.trials,
      edge: 336,
      ahead: 8,
      feedback: { practice: true, main: true },
      status: this.status,
      procedure: 'HYPE_time',
      masks: 6,
      maskMs: 30,
      digitMs: 500,
      background: '#7a7a7a',
      preflight: null,
      unverified: 'refuse',
    };
  }

  /** The exposures asked for so far, practice left out. */
  get exposures() {
    return this.stored.slice(this.practice).map(({ requestedMs }) => requestedMs);
  }

  /** @param {{ trial: string, answer?: 'real' | 'fake' }} judgement @returns {Promise<import('../js/session/timed-plan.js').Reply>} */
  async judge({ trial, answer }) {
    this.#hear();
    if (this.status !== 'active') {
      throw refusal(410, this.status === 'withdrawn' ? 'session-withdrawn' : 'session-over');
    }
    if (this.wantsPreflight) {
      throw refusal(409, 'preflight-missing');
    }
    const before = this.stored.find((one) => one.trial === trial);
    if (before !== undefined && before.answer !== answer) {
      throw refusal(409, 'judgement-differs');
    }
    if (before === undefined) {
      this.#store(trial, answer);
    }
    if (this.losesNextReply) {
      this.losesNextReply = false;
      throw new Unreachable('the reply got lost');
    }
    return { ...this.#standing(), feedback: answer === undefined ? null : { truth: 'real', correct: answer === 'real' } };
  }

  async standing() {
    this.#hear();
    return this.plan;
  }

  /** @param {string} trial @param {string} [answer] */
  #store(trial, answer) {
    const { next, exposure } = this.#standing();
    if (trial !== `trial-${next}`) {
      throw refusal(409, 'trial-not-open');
    }
    const bad = this.findsBad || answer === undefined;
    this.stored.push({ trial, answer, bad, requestedMs: exposure?.requestedMs ?? 0 });
    const block = this.blockOf[next - 1] ?? 0;
    if (bad && block > 0) {
      this.blockOf[this.unused - 1] = block;
      const last = Math.max(...this.#order.flatMap((number, place) => (this.blockOf[number - 1] === block ? [place] : [])));
      this.#order.splice(last + 1, 0, this.unused);
      this.unused += 1;
    }
  }

  /** @returns {Standing} */
  #standing() {
    const next = this.#order[this.stored.length] ?? 0;
    const block = this.blockOf[next - 1] ?? 0;
    const inBlock = this.stored.filter(({ trial, bad }) => !bad && this.blockOf[Number(trial.split('-')[1]) - 1] === block);
    const repeats = this.stored.filter(({ trial, bad }) => bad && this.blockOf[Number(trial.split('-')[1]) - 1] !== 0).length;
    const requestedMs = inBlock.reduce((level, { answer }) => level + (answer === 'real' ? -10 : 30), 500);
    return {
      next,
      coming: [...this.#order.slice(this.stored.length, this.stored.length + 8), this.unused],
      exposure: next === 0 ? null : { requestedMs: block === 0 ? 1000 : requestedMs, masks: [3, 1, 0, 2] },
      progress: { block, blocks: this.blocks, inBlock: inBlock.length, ofBlock: block === 0 ? this.practice : this.ofBlock, repeats },
      ended: null,
    };
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
function refusal(status, reason) {
  return new Refused(status, { type: `/problems/${reason}`, detail: reason });
}
