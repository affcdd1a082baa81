import { part, pressed } from './page-parts.js';

/** The screens of the page, one of them shown at a time, and the texts that came with it. */
export class Screens {
  #page;
  #texts;
  /** @type {string | null} */
  #shown = null;

  /** @param {HTMLElement} page the rater's page, texts and all */
  constructor(page) {
    this.#page = page;
    this.#texts = { ...page.dataset, .../** @type {HTMLElement | null} */ (page.querySelector('[data-texts]'))?.dataset };
  }

  /** @returns {string | null} the name of the screen that is shown */
  get shown() {
    return this.#shown;
  }

  /** Shows a screen, unless the page has come to a final one. @param {string} name */
  show(name) {
    if (this.#shown === 'refused') {
      return;
    }
    this.#shown = name;
    for (const section of this.#page.querySelectorAll('[data-screen]')) {
      /** @type {HTMLElement} */ (section).hidden = section.getAttribute('data-screen') !== name;
    }
    const grey = part(this.#page, `[data-screen="${name}"]`, HTMLElement).dataset.ground !== undefined;
    document.documentElement.classList.toggle('is-trial', name === 'trial');
    document.documentElement.classList.toggle('is-grey', grey); // the ground of the images, where eyes stay used to it
    window.scrollTo(0, 0);
  }

  /** Shows a screen and waits until the rater goes on. @param {string} name */
  async go(name) {
    this.show(name);
    const button = part(this.#page, `[data-screen="${name}"] [data-go]`, HTMLButtonElement);
    button.disabled = false;
    button.focus({ preventScroll: true });
    await pressed(button);
  }

  /** Shows a screen that asks for nothing, and says its title. @param {string} name */
  tell(name) {
    this.show(name);
    part(this.#page, `#${name}-title`, HTMLElement).focus();
  }

  /** @param {string} reason */
  refused(reason) {
    this.write('#refused-reason', reason);
    this.tell('refused');
  }

  /** @param {boolean} lost */
  connection(lost) {
    const line = part(this.#page, '[data-connection]', HTMLElement);
    line.textContent = lost ? (line.dataset.lost ?? '') : '';
  }

  /** @param {string} selector @param {string} text */
  write(selector, text) {
    part(this.#page, selector, HTMLElement).textContent = text;
  }

  /** @param {string} name @returns {string} a text that came with the page */
  text(name) {
    return this.#texts[name] ?? '';
  }
}
