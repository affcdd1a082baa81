/**
 * What the browser itself says about frames that took long (Long Animation Frames). Chromium alone has it.
 *
 * @typedef {object} LongFrames
 * @property {(from: number, to: number) => [start: number, duration: number][]} between those that overlap this time, in
 * ms; at most eight, the longest first
 */

const KEPT = 100;
const REPORTED = 8;

/**
 * Listens for long frames.
 *
 * @param {typeof PerformanceObserver | undefined} Observer
 * @returns {LongFrames}
 */
export function watchLongFrames(Observer) {
  /** @type {[number, number][]} */
  let seen = [];
  if (Observer?.supportedEntryTypes?.includes('long-animation-frame')) {
    new Observer((list) => {
      seen = [...seen, ...list.getEntries().map(({ startTime, duration }) => /** @type {[number, number]} */ ([startTime, duration]))].slice(-KEPT);
    }).observe({ type: 'long-animation-frame' });
  }
  return {
    between: (from, to) =>
      seen
        .filter(([start, duration]) => start < to && start + duration > from)
        .sort((a, b) => b[1] - a[1])
        .slice(0, REPORTED),
  };
}
