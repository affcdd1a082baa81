import { KeptValue } from './kept-value.js';

/**
 * A judgement as it is sent.
 *
 * @typedef {object} Judgement
 * @property {string} trial
 * @property {number} number of the trial in its session, from 1
 * @property {'real' | 'fake'} answer
 * @property {number} rtMillis
 * @property {Record<string, unknown>} evidence
 */

/**
 * Judgements of one session that wait to be acknowledged. Kept in the browser's storage, so that they outlive the page;
 * where there is none, or it is full, in memory.
 */
export class KeptJudgements {
  /** @type {KeptValue<Judgement[]>} */
  #kept;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null} storage
   * @param {string} session
   */
  constructor(storage, session) {
    this.#kept = new KeptValue(storage, `veridical.judgements.${session}`, (found) => (Array.isArray(found) ? found.filter(isJudgement) : null));
  }

  /** @returns {readonly Judgement[]} in the order of their trials */
  get all() {
    return this.#kept.value ?? [];
  }

  /** @param {Judgement} judgement the first one of a trial stands */
  add(judgement) {
    if (!this.all.some(({ trial }) => trial === judgement.trial)) {
      this.#keep([...this.all, judgement].sort((a, b) => a.number - b.number));
    }
  }

  /** @param {(judgement: Judgement) => boolean} settled which judgements need not be kept any longer */
  drop(settled) {
    this.#keep(this.all.filter((judgement) => !settled(judgement)));
  }

  /** @param {Judgement[]} judgements */
  #keep(judgements) {
    this.#kept.keep(judgements.length === 0 ? null : judgements);
  }
}

/** @param {any} value */
function isJudgement(value) {
  return typeof value?.trial === 'string' && Number.isInteger(value.number) && ['real', 'fake'].includes(value.answer);
}
