/**
 * What the page can say about the circumstances of a trial.
 *
 * @typedef {object} Circumstances
 * @property {string} visibility `visible`, or `hidden` if the page was out of sight for any part of the trial
 * @property {number} dpr device pixels to a CSS pixel
 * @property {[number, number]} viewport width and height in CSS px
 */

/**
 * What is asked of the browser: the window and its document, or a stand-in.
 *
 * @typedef {object} Surroundings
 * @property {number} devicePixelRatio
 * @property {number} innerWidth
 * @property {number} innerHeight
 * @property {EventTarget & { visibilityState: string }} document
 */

/**
 * Watches the page from the onset of an image on.
 *
 * @param {Surroundings} surroundings
 * @returns {() => Circumstances} ends the watch and tells what it saw
 */
export function watchSurroundings(surroundings) {
  const { document } = surroundings;
  let visibility = document.visibilityState;
  const look = () => {
    visibility = visibility === 'visible' ? document.visibilityState : visibility;
  };
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    return {
      visibility,
      dpr: surroundings.devicePixelRatio,
      viewport: [surroundings.innerWidth, surroundings.innerHeight],
    };
  };
}
