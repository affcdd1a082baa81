/** @typedef {import('../timing/clock.js').Clock} Clock */

/** How often the page asks for its turn, ms. */
const EVERY = 25;

/**
 * Watches how long the page has to wait for its turn while something else keeps the browser or the machine busy.
 *
 * @param {Clock} clock
 * @param {() => number} now ms
 * @returns {() => number} ends the watch and tells the longest wait beyond what was asked for, ms
 */
export function watchDelays(clock, now) {
  let longest = 0;
  let takeBack = () => {};
  const ask = () => {
    const due = now() + EVERY;
    takeBack = clock.after(EVERY, () => {
      longest = Math.max(longest, now() - due);
      ask();
    });
  };
  ask();
  return () => {
    takeBack();
    return longest;
  };
}
