import { copyOnClick } from '../admin/copy.js';
import { part, pressed } from '../session/page-parts.js';
import { fill } from '../session/texts.js';

/**
 * @typedef {import('../session/full-screen.js').FullScreen} FullScreen
 * @typedef {import('../session/screens.js').Screens} Screens
 * @typedef {import('./check.js').Findings} Findings
 * @typedef {import('./check.js').Step} Step
 */

/** What the rater sees while the device is looked at, and what is said of it. */
export class PreflightScreens {
  #page;
  #screens;
  #fullScreen;
  #edge;

  /**
   * @param {HTMLElement} page
   * @param {Screens} screens
   * @param {FullScreen} fullScreen
   * @param {number} edge width and height of images where there is room, CSS px
   */
  constructor(page, screens, fullScreen, edge) {
    this.#page = page;
    this.#screens = screens;
    this.#fullScreen = fullScreen;
    this.#edge = edge;
    this.stage = part(page, '[data-screen="preflight"] .stage', HTMLElement);
    part(page, '#page-address', HTMLElement).textContent = window.location.href;
    copyOnClick(part(page, '[data-copy="page-address"]', HTMLButtonElement));
  }

  /** @param {boolean} short */
  begin(short) {
    for (const step of this.#page.querySelectorAll('[data-step]')) {
      step.className = 'is-waiting';
      part(step, '.step-found', HTMLElement).textContent = '';
    }
    this.#go.hidden = true;
    this.stage.hidden = false;
    this.#screens.write('#preflight-text', this.#screens.text(short ? 'preflightShort' : 'preflightLong'));
    this.#screens.show('preflight');
  }

  /**
   * @param {Step} step
   * @param {number} share how much of it is done, from 0 to 1
   * @param {number} [found]
   */
  step(step, share, found) {
    const line = part(this.#page, `[data-step="${step}"]`, HTMLElement);
    line.className = share < 1 ? 'is-on' : 'is-done';
    const bar = part(line, 'progress', HTMLProgressElement);
    bar.value = share;
    if (found !== undefined) {
      part(line, '.step-found', HTMLElement).textContent = fill(this.#screens.text(step === 'frames' ? 'foundFrames' : 'foundExposures'), found);
    }
  }

  /** @param {Findings} findings @returns {Promise<void>} */
  async suitable({ shownPx }) {
    this.#found('load', this.#screens.text('foundLoad'));
    this.#found('screen', fill(this.#screens.text('foundRoom'), Math.round((100 * shownPx) / this.#edge)));
    this.stage.hidden = true;
    this.#screens.write('#preflight-text', this.#screens.text(byTouch() ? 'preflightDoneTouch' : 'preflightDone'));
    this.#go.hidden = false;
    this.#go.focus({ preventScroll: true });
    await pressed(this.#go);
    await this.#fullScreen.enter();
  }

  /** @param {string[]} reasons @returns {Promise<'again' | 'out'>} */
  async unsuitable(reasons) {
    const screen = part(this.#page, '[data-screen="unsuitable"]', HTMLElement);
    const lines = [...screen.querySelectorAll('[data-reason]')].map((line) => /** @type {HTMLElement} */ (line));
    for (const line of lines) {
      line.hidden = !reasons.includes(line.dataset.reason ?? '');
    }
    part(screen, '[data-reason="other"]', HTMLElement).hidden = lines.some((line) => !line.hidden);
    await this.#fullScreen.leave();
    this.#screens.tell('unsuitable');
    const choice = await this.#choose(screen);
    if (choice === 'again') {
      await this.#fullScreen.enter();
    }
    return choice;
  }

  /** Waits for the rater, who is asked twice before giving up. @param {HTMLElement} screen @returns {Promise<'again' | 'out'>} */
  #choose(screen) {
    const dialog = part(screen, '#giving-up', HTMLDialogElement);
    const listening = new AbortController();
    return new Promise((resolve) => {
      /** @param {string} button @param {() => void} pressed */
      const on = (button, pressed) =>
        part(screen, `[data-${button}]`, HTMLButtonElement).addEventListener('click', pressed, { signal: listening.signal });
      /** @param {'again' | 'out'} choice */
      const choose = (choice) => {
        listening.abort();
        dialog.close();
        resolve(choice);
      };
      on('again', () => choose('again'));
      on('out', () => dialog.showModal());
      on('back', () => dialog.close());
      on('end', () => choose('out'));
    });
  }

  get #go() {
    return part(this.#page, '[data-screen="preflight"] [data-go]', HTMLButtonElement);
  }

  /** @param {string} step @param {string} what */
  #found(step, what) {
    const line = part(this.#page, `[data-step="${step}"]`, HTMLElement);
    line.className = 'is-done';
    part(line, '.step-found', HTMLElement).textContent = what;
  }
}

/** Whether answers are tapped here, as the style sheet has it. */
function byTouch() {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}
