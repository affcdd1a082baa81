/**
 * What the page can say about the circumstances of a trial.
 *
 * @typedef {object} Circumstances
 * @property {string} visibility `visible`, or `hidden` if the page was out of sight for any part of the trial
 * @property {number} dpr device pixels to a CSS pixel
 * @property {[number, number]} viewport width and height in CSS px
 * @property {boolean} webdriver whether the browser says that a program drives it
 */

/**
 * What a page says that shows images for a short time.
 *
 * @typedef {object} Attention
 * @property {boolean} focus whether the page had the keyboard for the whole trial
 * @property {boolean} fullScreen whether it filled the screen for the whole trial
 * @property {number} zoom how far it was pinched larger, at the end
 */

/**
 * What is asked of the browser: the window and its document, or a stand-in.
 *
 * @typedef {object} Surroundings
 * @property {number} devicePixelRatio
 * @property {number} innerWidth
 * @property {number} innerHeight
 * @property {EventTarget & { visibilityState: string }} document
 * @property {{ webdriver?: boolean }} navigator
 */

/**
 * A window that can lose the keyboard and the screen.
 *
 * @typedef {Surroundings & EventTarget & {
 *   document: { hasFocus(): boolean, fullscreenElement?: Element | null },
 *   visualViewport?: { scale: number } | null,
 * }} Room
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
      webdriver: surroundings.navigator.webdriver === true,
    };
  };
}

/**
 * Watches the page and whether it has the rater's attention.
 *
 * @param {Room} room
 * @returns {() => Circumstances & Attention} ends the watch and tells what it saw
 */
export function watchRoom(room) {
  const { document } = room;
  const circumstances = watchSurroundings(room);
  const isFull = () => document.fullscreenElement !== null && document.fullscreenElement !== undefined;
  let focus = document.hasFocus();
  let fullScreen = isFull();
  const blurred = () => (focus = false);
  const changed = () => (fullScreen &&= isFull());
  room.addEventListener('blur', blurred);
  document.addEventListener('fullscreenchange', changed);
  return () => {
    room.removeEventListener('blur', blurred);
    document.removeEventListener('fullscreenchange', changed);
    return { ...circumstances(), focus, fullScreen, zoom: Math.round((room.visualViewport?.scale ?? 1) * 100) / 100 };
  };
}
