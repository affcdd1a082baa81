/** @typedef {import('./evidence.js').TimingEvidence} TimingEvidence */

const REMEMBERED = 8;
const TOLERATED = 3;

/**
 * Chooses how trials are shown. Changes are held as long as that works on this device: with half of the last eight trials
 * wrong, they are made in animation frames for eight trials, and from then on in whichever way fewer went wrong.
 */
export class Technique {
  /** @type {Record<TimingEvidence['technique'], boolean[]>} */
  #wrong = { held: [], frames: [] };

  /** @returns {boolean} whether to hold changes back */
  get holds() {
    const [held, frames] = [this.#failures('held'), this.#failures('frames')];
    return held <= TOLERATED || (this.#wrong.frames.length === REMEMBERED && held <= frames);
  }

  /** @param {TimingEvidence} evidence of a trial, however it was shown */
  learn({ technique, stimulusPresented, maskPresented, frames, refreshMs }) {
    const off = stimulusPresented === null || maskPresented === null ? Infinity : maskPresented - stimulusPresented - frames * refreshMs;
    this.#wrong[technique] = [...this.#wrong[technique], Math.abs(off) > refreshMs / 2].slice(-REMEMBERED);
  }

  /** @param {TimingEvidence['technique']} technique */
  #failures(technique) {
    return this.#wrong[technique].filter(Boolean).length;
  }
}
