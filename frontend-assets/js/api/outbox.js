import { Refused, Unreachable } from './requests.js';

/**
 * @typedef {import('./backoff.js').Backoff} Backoff
 * @typedef {import('./connection.js').Connection} Connection
 * @typedef {import('./kept-judgements.js').Judgement} Judgement
 * @typedef {import('./kept-judgements.js').KeptJudgements} KeptJudgements
 */

/**
 * What the server says when it has stored a judgement.
 *
 * @typedef {object} Outcome
 * @property {string} trial
 * @property {number} number
 * @property {number} next number of the first trial it has no judgement of
 * @property {boolean} finished
 * @property {{ truth: 'real' | 'fake', correct: boolean } | null} feedback
 */

/**
 * What the outbox needs of the world.
 *
 * @typedef {object} Carrier
 * @property {(judgement: Judgement) => Promise<Outcome>} post
 * @property {() => Promise<{ next: number, status: string }>} standing asks the server where the session stands
 * @property {Backoff} backoff
 * @property {Connection} connection
 * @property {(next: number) => void} moved called when the server's next trial is known anew
 * @property {() => void} over called when the session takes no more judgements
 * @property {(refused: Refused) => void} refused called when the server will not take a judgement, and why
 */

/**
 * Brings judgements to the server one by one, in the order of their trials, and tries until each is acknowledged.
 * Sending one twice is harmless: the server stores a trial's first answer once.
 */
export class Outbox {
  #kept;
  #carrier;
  #next;
  #stopped = false;
  #busy = false;
  #sending = Promise.resolve();
  /** @type {Map<string, (outcome: Outcome | null) => void>} */
  #waiting = new Map();

  /**
   * @param {KeptJudgements} kept
   * @param {number} next number of the first trial the server has no judgement of
   * @param {Carrier} carrier
   */
  constructor(kept, next, carrier) {
    this.#kept = kept;
    this.#next = next;
    this.#carrier = carrier;
  }

  /** @returns {number} number of the first trial that has no answer, neither there nor here */
  get firstOpen() {
    const held = new Set(this.#kept.all.map(({ number }) => number));
    let open = this.#next;
    while (held.has(open)) {
      open += 1;
    }
    return open;
  }

  get isEmpty() {
    return this.#kept.all.length === 0;
  }

  /**
   * Keeps a judgement and sends it as soon as that is possible.
   *
   * @param {Judgement} judgement
   * @returns {Promise<Outcome | null>} null if the server had its own answer already
   */
  add(judgement) {
    this.#kept.add(judgement);
    const outcome = new Promise((resolve) => this.#waiting.set(judgement.trial, resolve));
    void this.flush();
    return outcome;
  }

  /**
   * Sends what is kept; if a wait between two tries is on, it ends now.
   *
   * @returns {Promise<void>} done when all is acknowledged that can be before an earlier trial is answered
   */
  flush() {
    this.#carrier.backoff.hurry();
    if (!this.#busy) {
      this.#sending = this.#send();
    }
    return this.#sending;
  }

  /** Asks the server what comes next, and goes by that: it is right where the two differ. */
  async fallIntoStep() {
    const { next, status } = await this.#carrier.standing();
    if (status === 'withdrawn') {
      this.#end();
      return;
    }
    this.#drop(({ number }) => number < next);
    this.#moveTo(next);
  }

  /** Forgets everything unsent: the rater withdraws. */
  discard() {
    this.#stopped = true;
    this.#drop(() => true);
  }

  async #send() {
    this.#busy = true;
    try {
      for (let judgement = this.#first(); judgement !== null; judgement = this.#first()) {
        const tried = judgement;
        await this.#try(tried).catch((failure) => this.#afterFailure(failure, tried));
      }
    } finally {
      this.#busy = false;
    }
  }

  /** @returns {Judgement | null} the judgement to send now: one after a gap has to wait until the gap is filled */
  #first() {
    const first = this.#kept.all[0];
    return !this.#stopped && first !== undefined && first.number <= this.#next ? first : null;
  }

  /** @param {Judgement} judgement */
  async #try(judgement) {
    const outcome = await this.#carrier.post(judgement);
    this.#carrier.connection.succeeded();
    this.#carrier.backoff.reset();
    this.#drop(({ trial }) => trial === judgement.trial, outcome);
    this.#moveTo(Math.max(this.#next, outcome.next));
  }

  /** @param {unknown} failure @param {Judgement} judgement */
  async #afterFailure(failure, judgement) {
    if (failure instanceof Unreachable) {
      this.#carrier.connection.failed();
      await this.#carrier.backoff.wait();
      return;
    }
    if (!(failure instanceof Refused)) {
      throw failure;
    }
    this.#carrier.connection.succeeded();
    if (failure.reason === 'session-withdrawn') {
      this.#end();
    } else if (failure.reason === 'judgement-differs' || failure.reason === 'trial-not-open') {
      await this.fallIntoStep().catch((again) => this.#afterFailure(again, judgement));
      if (this.#first() === judgement) {
        await this.#carrier.backoff.wait();
      }
    } else {
      this.#stopped = true;
      this.#carrier.refused(failure);
    }
  }

  #end() {
    this.discard();
    this.#carrier.over();
  }

  /** @param {number} next */
  #moveTo(next) {
    this.#next = next;
    this.#carrier.moved(next);
  }

  /** @param {(judgement: Judgement) => boolean} settled @param {Outcome | null} [outcome] */
  #drop(settled, outcome = null) {
    const dropped = this.#kept.all.filter(settled);
    this.#kept.drop(settled);
    for (const { trial } of dropped) {
      this.#waiting.get(trial)?.(outcome);
      this.#waiting.delete(trial);
    }
  }
}
