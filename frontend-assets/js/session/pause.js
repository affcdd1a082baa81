/** A rater's wish to pause. It is heard at any time and granted when no trial is on. */
export class Pause {
  wanted = false;

  /**
   * Listens for the keys P and Escape and for the button.
   *
   * @param {EventTarget} page hears the keys
   * @param {EventTarget} button
   * @param {() => boolean} applies whether there is something to pause
   */
  listen(page, button, applies) {
    const want = () => {
      this.wanted ||= applies();
    };
    page.addEventListener('keydown', (event) => {
      if (isPause(/** @type {KeyboardEvent} */ (event))) {
        want();
      }
    });
    button.addEventListener('click', want);
  }
}

/** @param {KeyboardEvent} event */
function isPause({ key, code, repeat, ctrlKey, altKey, metaKey }) {
  if (repeat || ctrlKey || altKey || metaKey) {
    return false;
  }
  return key === 'Escape' || (/^[a-z]$/i.test(key) ? key.toLowerCase() === 'p' : code === 'KeyP');
}
