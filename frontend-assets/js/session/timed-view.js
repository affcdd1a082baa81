import { part, pressed } from './page-parts.js';
import { fill } from './texts.js';

/**
 * @typedef {import('../trial/keys.js').Verdict} Verdict
 * @typedef {import('./full-screen.js').FullScreen} FullScreen
 * @typedef {import('./screens.js').Screens} Screens
 * @typedef {import('./timed-plan.js').Progress} Progress
 */

/** The page around images that are shown for a short time. Every way on leads back to the full screen. */
export class TimedView {
  #page;
  #screens;
  #fullScreen;
  #asks = false;

  /**
   * @param {HTMLElement} page
   * @param {Screens} screens
   * @param {FullScreen} fullScreen
   */
  constructor(page, screens, fullScreen) {
    this.#page = page;
    this.#screens = screens;
    this.#fullScreen = fullScreen;
    this.stage = part(page, '.trial .stage', HTMLElement);
    this.fake = part(page, '[data-answer="fake"]', HTMLButtonElement);
    this.real = part(page, '[data-answer="real"]', HTMLButtonElement);
    this.pauseButton = part(page, '[data-pause]', HTMLButtonElement);
    this.dialog = part(page, '#withdrawal', HTMLDialogElement);
  }

  /** Width and height of images in this window, CSS px; on another screen, what they would be. */
  get side() {
    const trial = part(this.#page, '[data-screen="trial"]', HTMLElement);
    const { hidden } = trial;
    trial.hidden = false;
    const { width } = this.stage.getBoundingClientRect();
    trial.hidden = hidden;
    return width;
  }

  /** Whether an answer would be meant for the image. */
  get asks() {
    return this.#asks && this.isTrial;
  }

  /** Whether images are being shown. */
  get isTrial() {
    return this.#screens.shown === 'trial' && !this.dialog.open;
  }

  /** @returns {Promise<void>} */
  instructions() {
    return this.#go('instructions');
  }

  /** @param {Progress} progress @returns {Promise<void>} */
  welcomeBack({ block, blocks, inBlock, ofBlock }) {
    this.#screens.write('#resume-text', fill(this.#screens.text('resumeBlock'), block, blocks, inBlock + 1, ofBlock));
    return this.#go('resume');
  }

  /** @returns {Promise<void>} */
  interlude() {
    return this.#go('interlude');
  }

  /** @param {Progress} progress @returns {Promise<void>} */
  rest({ block, blocks }) {
    this.#screens.write('#rest-title', fill(this.#screens.text('rest'), block - 1, blocks));
    const bar = part(this.#page, '.rest-progress', HTMLProgressElement);
    bar.max = blocks;
    bar.value = block - 1;
    return this.#go('rest');
  }

  /** @param {boolean} troubled @returns {Promise<void>} */
  pause(troubled) {
    part(this.#page, '[data-trouble]', HTMLElement).hidden = !troubled;
    part(this.#page, '[data-left-full-screen]', HTMLElement).hidden = !this.#fullScreen.isPossible || this.#fullScreen.isOn;
    return this.#go('pause');
  }

  trial() {
    this.#asks = false;
    this.#offer('answers');
    this.#dim(true);
    this.#say('');
    if (this.#screens.shown !== 'trial') {
      this.#screens.show('trial');
    }
    this.stage.focus({ preventScroll: true });
  }

  /** @param {Progress} progress */
  place({ block, blocks, inBlock, ofBlock }) {
    const bar = part(this.#page, '.trial-progress', HTMLProgressElement);
    bar.max = ofBlock;
    bar.value = inBlock;
    const text = this.#screens.text(block === 0 ? 'placePractice' : blocks === 1 ? 'placeMain' : 'placeBlock');
    this.#screens.write('.trial-place', fill(text, Math.min(inBlock + 1, ofBlock), ofBlock, block, blocks));
  }

  /** @returns {Promise<void>} */
  async explain() {
    this.#say(this.#screens.text('explainBefore'));
    this.fixation(true);
    await pressed(this.#offer('show'));
    this.#offer('answers');
    this.stage.focus({ preventScroll: true });
  }

  /** @param {number} digit 0 for none; with the last one, what is written is gone */
  digit(digit) {
    this.#screens.write('.count', digit === 0 ? '' : String(digit));
    if (digit === 1) {
      this.#say('');
    }
  }

  /** @param {boolean} shown */
  fixation(shown) {
    this.stage.classList.toggle('is-counting', shown);
  }

  /** @param {boolean} waits */
  waiting(waits) {
    part(this.#page, '.stage-wait', HTMLElement).hidden = !waits;
    part(this.#page, '.count', HTMLElement).hidden = waits;
  }

  /** @param {boolean} explained @param {boolean} early whether the rater has to learn to wait for the question */
  ask(explained, early) {
    this.#asks = true;
    this.#dim(false);
    this.#say(this.#screens.text(early ? 'tooEarly' : explained ? 'explainAfter' : 'question'));
  }

  /** @param {Verdict} answer @param {Verdict | null} truth @param {boolean} replaced */
  feedback(answer, truth, replaced) {
    const right = answer === truth;
    const texts = [truth === null ? '' : this.#screens.text(`${truth}${right ? 'Right' : 'Wrong'}`), replaced ? this.#screens.text('replaced') : ''];
    this.#say(texts.join(' ').trim(), truth === null ? '' : right ? 'is-right' : 'is-wrong');
  }

  /** @returns {Promise<void>} */
  async goOn() {
    await pressed(this.#offer('next'));
    this.#offer('answers');
  }

  saving() {
    this.#asks = false;
    this.#screens.tell('saving');
  }

  /** Below the image are either the answers or a way on. @param {'answers' | 'show' | 'next'} what */
  #offer(what) {
    const button = part(this.#page, `.answers [data-${what === 'show' ? 'show' : 'go'}]`, HTMLButtonElement);
    for (const answer of [this.fake, this.real]) {
      answer.hidden = what !== 'answers';
    }
    for (const other of this.#page.querySelectorAll('.answers .next')) {
      /** @type {HTMLElement} */ (other).hidden = what === 'answers' || other !== button;
    }
    if (what !== 'answers') {
      button.focus({ preventScroll: true });
    }
    return button;
  }

  /** @param {boolean} dim whether there is nothing to answer */
  #dim(dim) {
    for (const button of [this.fake, this.real]) {
      button.setAttribute('aria-disabled', String(dim));
    }
  }

  /** @param {string} text @param {string} [kind] */
  #say(text, kind = '') {
    const line = part(this.#page, '.trial-feedback', HTMLElement);
    line.textContent = text;
    line.className = `trial-feedback ${kind}`.trim();
  }

  /** @param {string} screen */
  async #go(screen) {
    this.#asks = false;
    await this.#screens.go(screen);
    await this.#fullScreen.enter();
  }
}
