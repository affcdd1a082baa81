/**
 * Time to wait by. Handed in, so that a test can wind it by hand.
 *
 * @typedef {object} Clock
 * @property {(millis: number, callback: () => void) => () => void} after calls back once, unless the returned function
 * takes it back before
 */

/** @type {Clock} */
export const systemClock = {
  after(millis, callback) {
    const timer = setTimeout(callback, millis);
    return () => clearTimeout(timer);
  },
};
