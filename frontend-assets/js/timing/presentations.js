/**
 * What the browser itself says about when an image was first on the screen (Element Timing). Chromium alone has it; the
 * others leave it empty.
 *
 * @typedef {object} Presentations
 * @property {(identifier: string) => number | null} of when the element marked so was presented, in ms, if known by now
 * @property {(identifier: string) => void} forget
 */

/**
 * Listens for presentations. Mark an element with `elementtiming` before it is first painted.
 *
 * @param {typeof PerformanceObserver | undefined} Observer
 * @returns {Presentations}
 */
export function watchPresentations(Observer) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  if (Observer?.supportedEntryTypes?.includes('element')) {
    new Observer((list) => {
      for (const entry of list.getEntries()) {
        const { identifier, presentationTime, renderTime } =
          /** @type {PerformanceEntry & { identifier: string, presentationTime?: number, renderTime: number }} */ (entry);
        seen.set(identifier, presentationTime ?? renderTime);
      }
    }).observe({ type: 'element', buffered: true });
  }
  return {
    of: (identifier) => seen.get(identifier) ?? null,
    forget: (identifier) => void seen.delete(identifier),
  };
}
