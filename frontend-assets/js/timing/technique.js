/** @typedef {import('./evidence.js').TimingEvidence} TimingEvidence */

const REMEMBERED = 8;
const TOLERATED = 4;

/**
 * Chooses how trials are shown: changes are held as long as that works on this device. Half of the last eight trials
 * wrong, and from then on they are made in animation frames.
 */
export class Technique {
  /** @type {boolean[]} */
  #wrong = [];
  #given = false;

  /** @returns {boolean} whether to hold changes back */
  get holds() {
    return !this.#given;
  }

  /** @param {TimingEvidence} evidence of a trial, however it was shown */
  learn({ technique, stimulusPresented, maskPresented, frames, refreshMs }) {
    if (technique !== 'held') {
      return;
    }
    const off = stimulusPresented === null || maskPresented === null ? Infinity : maskPresented - stimulusPresented - frames * refreshMs;
    this.#wrong = [...this.#wrong, Math.abs(off) > refreshMs / 2].slice(-REMEMBERED);
    this.#given ||= this.#wrong.filter(Boolean).length >= TOLERATED;
  }
}
