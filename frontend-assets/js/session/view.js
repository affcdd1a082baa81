import { part, pressed } from './page-parts.js';
import { placeOf } from './plan.js';
import { fill } from './texts.js';

/**
 * @typedef {import('../timing/clock.js').Clock} Clock
 * @typedef {import('../trial/keys.js').Verdict} Verdict
 * @typedef {import('./plan.js').Plan} Plan
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 * @typedef {import('./screens.js').Screens} Screens
 */

/** The page around the images: one screen at a time, in a session without time limit. */
export class PageView {
  #page;
  #plan;
  #clock;
  #clearStage;
  #screens;
  #noticeWait = () => {};

  /**
   * @param {HTMLElement} page
   * @param {Screens} screens
   * @param {Plan} plan
   * @param {Clock} clock
   */
  constructor(page, screens, plan, clock) {
    this.#page = page;
    this.#screens = screens;
    this.#plan = plan;
    this.#clock = clock;
    this.#clearStage = () => {};
    this.stage = part(page, '.stage', HTMLElement);
    this.fake = part(page, '[data-answer="fake"]', HTMLButtonElement);
    this.real = part(page, '[data-answer="real"]', HTMLButtonElement);
    this.dialog = part(page, '#withdrawal', HTMLDialogElement);
  }

  /** @param {() => void} clearStage takes away the image that is shown */
  begin(clearStage) {
    this.#clearStage = clearStage;
  }

  /** Whether an answer would be meant for the image. */
  get asks() {
    return this.#screens.shown === 'trial' && !this.dialog.open;
  }

  /** @returns {Promise<void>} */
  instructions() {
    return this.#screens.go('instructions');
  }

  /** @param {PlannedTrial} trial @returns {Promise<void>} */
  welcomeBack(trial) {
    const { position, of } = this.#place(trial);
    this.#screens.write('#resume-text', fill(this.#screens.text('resume'), position, of));
    return this.#screens.go('resume');
  }

  /** @returns {Promise<void>} */
  interlude() {
    return this.#screens.go('interlude');
  }

  /** @param {PlannedTrial} trial @returns {Promise<void>} */
  rest(trial) {
    const { position, of } = this.#place(trial);
    this.#screens.write('#rest-text', fill(this.#screens.text('restAfter'), position - 1, of));
    return this.#screens.go('rest');
  }

  /** @param {PlannedTrial} trial */
  trial(trial) {
    const { position, of } = this.#place(trial);
    const progress = part(this.#page, '.trial-progress', HTMLProgressElement);
    progress.max = of;
    progress.value = position - 1;
    this.#screens.write('.trial-place', this.placeText(trial));
    this.#screens.write('.trial-feedback', '');
    this.#offer('answers');
    if (this.#screens.shown !== 'trial') {
      this.#screens.show('trial');
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
    this.#screens.write('.trial-feedback', this.#screens.text(`${truth}${answer === truth ? 'Right' : 'Wrong'}`));
    const next = this.#offer('next');
    await pressed(next);
    this.stage.focus({ preventScroll: true });
  }

  saving() {
    this.#screens.tell('saving');
  }

  /** @param {PlannedTrial} trial @returns {string} such as "Image 7 of 100" */
  placeText(trial) {
    const { position, of } = this.#place(trial);
    return fill(this.#screens.text(trial.phase === 'practice' ? 'placePractice' : 'placeMain'), position, of);
  }

  /** @param {PlannedTrial} trial */
  #place(trial) {
    return placeOf(this.#plan, trial);
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
}
