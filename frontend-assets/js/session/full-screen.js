/**
 * The page's hold on the whole screen. Browsers give it only right after the rater has pressed something, some do not give
 * it at all, and the rater can take it back at any time.
 */
export class FullScreen {
  #document;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
  }

  /** Whether this browser lets pages fill the screen. */
  get isPossible() {
    return this.#document.fullscreenEnabled === true;
  }

  get isOn() {
    return Boolean(this.#document.fullscreenElement);
  }

  /** Asks for it; a refusal is no reason to stop. */
  async enter() {
    if (this.isPossible && !this.isOn) {
      await this.#document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {});
    }
  }

  async leave() {
    if (this.isOn) {
      await this.#document.exitFullscreen().catch(() => {});
    }
  }

  /** @param {() => void} left called when the rater has taken it back */
  onLeft(left) {
    this.#document.addEventListener('fullscreenchange', () => {
      if (!this.isOn) {
        left();
      }
    });
  }
}
