/** @typedef {import('./clock.js').Clock} Clock */

/**
 * What the browser itself says about when an image was first on the screen (Element Timing). Chromium alone has it; the
 * others leave it empty.
 *
 * @typedef {object} Presentations
 * @property {'presentation' | 'render' | 'none'} kind what its times are: when the screen showed the frame, when the
 * browser finished it (seldom far off), or nothing at all; known for certain once a first image was seen
 * @property {(identifier: string) => number | null} of when the element marked so was presented, in ms, if known by now
 * @property {(identifiers: string[], clock: Clock, millis: number) => Promise<void>} settled once all of these are known,
 * or after so much time
 * @property {(identifier: string) => void} forget
 */

/**
 * Whether a browser can say when an image was on the screen.
 *
 * @param {{ supportedEntryTypes?: readonly string[] } | undefined} Observer
 */
export function provesExposures(Observer) {
  return Observer?.supportedEntryTypes?.includes('element') ?? false;
}

/**
 * Listens for presentations. Mark an element with `elementtiming` before it is first painted.
 *
 * @param {typeof PerformanceObserver | undefined} Observer
 * @returns {Presentations}
 */
export function watchPresentations(Observer) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Set<() => void>} */
  const waiting = new Set();
  /** @type {PerformanceObserver | null} */
  let observer = null;
  /** @type {Presentations['kind']} */
  let kind = 'none';
  /** @param {PerformanceEntryList} entries */
  const take = (entries) => {
    for (const entry of entries) {
      const { identifier, presentationTime, renderTime } =
        /** @type {PerformanceEntry & { identifier: string, presentationTime?: number | null, renderTime: number }} */ (entry);
      const presented = presentationTime ?? renderTime;
      if (presented > 0) {
        kind = typeof presentationTime === 'number' ? 'presentation' : 'render';
        seen.set(identifier, presented);
      }
    }
    waiting.forEach((look) => look());
  };
  if (Observer !== undefined && provesExposures(Observer)) {
    kind = 'render';
    observer = new Observer((list) => take(list.getEntries()));
    observer.observe({ type: 'element', buffered: true });
  }
  return {
    get kind() {
      return kind;
    },
    of: (identifier) => seen.get(identifier) ?? null,
    settled: (identifiers, clock, millis) =>
      new Promise((resolve) => {
        const done = () => {
          waiting.delete(look);
          giveUp();
          resolve();
        };
        const look = () => {
          if (observer === null || identifiers.every((identifier) => seen.has(identifier))) {
            done();
          }
        };
        const giveUp = clock.after(millis, () => {
          waiting.delete(look);
          take(observer?.takeRecords() ?? []); // a busy page may not have been called back yet
          resolve();
        });
        waiting.add(look);
        look();
      }),
    forget: (identifier) => void seen.delete(identifier),
  };
}
