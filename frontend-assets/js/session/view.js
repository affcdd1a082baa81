import { part, pressed } from './page-parts.js';
import { placeOf } from './plan.js';
import { fill } from './texts.js';

/**
 * @typedef {import('../timing/clock.js').Clock} Clock
 * @typedef {import('../trial/keys.js').Verdict} Verdict
 * @typedef {import('./plan.js').Plan} Plan
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 * @typedef {'instructions' | 'resume' | 'interlude' | 'trial' | 'saving' | 'elsewhere' | 'refused'} Screen
 */

const FINAL = ['refused'];

/** The page around the images: one screen at a time, and the line that says when the connection is lost. */
export class PageView {
  #page;
  #plan;
  #clock;
  #clearStage;
  #noticeWait = () => {};
  /** @type {Screen | null} */
  #screen = null;

  /**
   * @param {HTMLElement} page the rater's page, texts and all
   * @param {Clock} clock
   */
  constructor(page, clock) {
    this.#page = page;
    this.#clock = clock;
    this.#plan = /** @type {Plan | null} */ (null);
    this.#clearStage = () => {};
    this.stage = part(page, '.stage', HTMLElement);
    this.fake = part(page, '[data-answer="fake"]', HTMLButtonElement);
    this.real = part(page, '[data-answer="real"]', HTMLButtonElement);
    this.dialog = part(page, '#withdrawal', HTMLDialogElement);
  }

  /**
   * The plan is known: images have a size, trials a place in it.
   *
   * @param {Plan} plan
   * @param {() => void} clearStage takes away the image that is shown
   */
  begin(plan, clearStage) {
    this.#plan = plan;
    this.#clearStage = clearStage;
    this.#page.style.setProperty('--stimulus-edge', `${plan.edge}px`);
  }

  /** Whether an answer would be meant for the image. */
  get asks() {
    return this.#screen === 'trial' && !this.dialog.open;
  }

  /** @returns {Promise<void>} */
  instructions() {
    return this.#go('instructions');
  }

  /** @param {PlannedTrial} trial @returns {Promise<void>} */
  welcomeBack(trial) {
    const { position, of } = this.#place(trial);
    this.#write('#resume-text', fill(this.#text('resume'), position, of));
    return this.#go('resume');
  }

  /** @returns {Promise<void>} */
  interlude() {
    return this.#go('interlude');
  }

  /** @param {PlannedTrial} trial */
  trial(trial) {
    const { position, of } = this.#place(trial);
    const progress = part(this.#page, '.trial-progress', HTMLProgressElement);
    progress.max = of;
    progress.value = position - 1;
    this.#write('.trial-place', this.placeText(trial));
    this.#write('.trial-feedback', '');
    this.#offer('answers');
    if (this.#screen !== 'trial') {
      this.#show('trial');
      this.stage.focus({ preventScroll: true });
    }
  }

  /** @param {boolean} waits whether the coming image is not there yet; said when it lasts */
  waiting(waits) {
    const notice = part(this.#page, '.stage-wait', HTMLElement);
    this.#noticeWait();
    notice.hidden = true;
    this.#dim(false);
    if (waits) {
      this.#noticeWait = this.#clock.after(400, () => {
        this.#clearStage();
        notice.hidden = false;
        this.#dim(true);
      });
    }
  }

  /** @param {Verdict} answer @param {Verdict} truth @returns {Promise<void>} */
  async feedback(answer, truth) {
    this.#write('.trial-feedback', this.#text(`${truth}${answer === truth ? 'Right' : 'Wrong'}`));
    const next = this.#offer('next');
    await pressed(next);
    this.stage.focus({ preventScroll: true });
  }

  saving() {
    this.#show('saving');
    part(this.#page, '#saving-title', HTMLElement).focus();
  }

  elsewhere() {
    this.#show('elsewhere');
    part(this.#page, '#elsewhere-title', HTMLElement).focus();
  }

  /** @param {string} reason */
  refused(reason) {
    this.#write('#refused-reason', reason);
    this.#show('refused');
    part(this.#page, '#refused-title', HTMLElement).focus();
  }

  /** @param {boolean} lost */
  connection(lost) {
    const line = part(this.#page, '[data-connection]', HTMLElement);
    line.textContent = lost ? (line.dataset.lost ?? '') : '';
  }

  /** @param {PlannedTrial} trial @returns {string} such as "Image 7 of 100" */
  placeText(trial) {
    const { position, of } = this.#place(trial);
    return fill(this.#text(trial.phase === 'practice' ? 'placePractice' : 'placeMain'), position, of);
  }

  /** @param {PlannedTrial} trial */
  #place(trial) {
    return this.#plan === null ? { position: trial.number, of: trial.number } : placeOf(this.#plan, trial);
  }

  /** @param {boolean} dim whether there is nothing to answer */
  #dim(dim) {
    for (const button of [this.fake, this.real]) {
      button.setAttribute('aria-disabled', String(dim));
    }
  }

  /** Below the image are either the answers or the way on. @param {'answers' | 'next'} what */
  #offer(what) {
    const next = part(this.#page, '.answers [data-go]', HTMLButtonElement);
    this.fake.hidden = what === 'next';
    this.real.hidden = what === 'next';
    next.hidden = what !== 'next';
    if (what === 'next') {
      next.focus({ preventScroll: true });
    }
    return next;
  }

  /** Shows a screen and waits until the rater goes on. @param {Screen} screen */
  async #go(screen) {
    this.#show(screen);
    const button = part(this.#page, `[data-screen="${screen}"] [data-go]`, HTMLButtonElement);
    button.disabled = false;
    button.focus({ preventScroll: true });
    await pressed(button);
  }

  /** @param {Screen} screen */
  #show(screen) {
    if (this.#screen !== null && FINAL.includes(this.#screen)) {
      return;
    }
    this.#screen = screen;
    for (const section of this.#page.querySelectorAll('[data-screen]')) {
      /** @type {HTMLElement} */ (section).hidden = section.getAttribute('data-screen') !== screen;
    }
    document.documentElement.classList.toggle('is-trial', screen === 'trial');
    window.scrollTo(0, 0);
  }

  /** @param {string} selector @param {string} text */
  #write(selector, text) {
    part(this.#page, selector, HTMLElement).textContent = text;
  }

  /** @param {string} name */
  #text(name) {
    return this.#page.dataset[name] ?? '';
  }
}
