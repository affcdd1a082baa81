/** A storage in memory, which can be made to refuse as a full or forbidden one does. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  items = new Map();
  full = false;

  /** @param {string} key */
  getItem(key) {
    return this.items.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    if (this.full) {
      throw new Error('QuotaExceededError');
    }
    this.items.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.items.delete(key);
  }
}

/**
 * A judgement of the given trial.
 *
 * @param {number} number
 * @param {'real' | 'fake'} [answer]
 */
export function judgementOf(number, answer = 'real') {
  return { trial: `trial-${number}`, number, answer, rtMillis: 500, evidence: {} };
}
