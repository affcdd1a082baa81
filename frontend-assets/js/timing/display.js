/**
 * Where frames come from. Handed in, so that a test can tick by hand.
 *
 * @typedef {object} Display
 * @property {(callback: (timestamp: number) => void) => void} frame calls back once, at the start of the next frame
 */

/**
 * The screen of the browser.
 *
 * @param {Window} window
 * @returns {Display}
 */
export function browserDisplay(window) {
  return { frame: (callback) => void window.requestAnimationFrame(callback) };
}

/**
 * Waits for the next frame.
 *
 * @param {Display} display
 * @returns {Promise<number>} the frame's timestamp in ms, on the clock of `event.timeStamp`
 */
export function nextFrame(display) {
  return new Promise((resolve) => display.frame(resolve));
}
