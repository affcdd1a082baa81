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
  #storage;
  #key;
  /** @type {Judgement[]} */
  #judgements;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null} storage
   * @param {string} session
   */
  constructor(storage, session) {
    this.#storage = storage;
    this.#key = `veridical.judgements.${session}`;
    this.#judgements = this.#read();
  }

  /** @returns {readonly Judgement[]} in the order of their trials */
  get all() {
    return this.#judgements;
  }

  /** @param {Judgement} judgement the first one of a trial stands */
  add(judgement) {
    if (!this.#judgements.some(({ trial }) => trial === judgement.trial)) {
      this.#keep([...this.#judgements, judgement].sort((a, b) => a.number - b.number));
    }
  }

  /** @param {(judgement: Judgement) => boolean} settled which judgements need not be kept any longer */
  drop(settled) {
    this.#keep(this.#judgements.filter((judgement) => !settled(judgement)));
  }

  /** @param {Judgement[]} judgements */
  #keep(judgements) {
    this.#judgements = judgements;
    try {
      if (judgements.length === 0) {
        this.#storage?.removeItem(this.#key);
      } else {
        this.#storage?.setItem(this.#key, JSON.stringify(judgements));
      }
    } catch {
      this.#storage = null;
    }
  }

  /** @returns {Judgement[]} */
  #read() {
    try {
      const kept = JSON.parse(this.#storage?.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isJudgement) : [];
    } catch {
      return [];
    }
  }
}

/** @param {any} value */
function isJudgement(value) {
  return typeof value?.trial === 'string' && Number.isInteger(value.number) && ['real', 'fake'].includes(value.answer);
}
