import { systemClock } from './clock.js';
import { browserDisplay } from './display.js';
import { holdOn } from './hold.js';
import { watchLongFrames } from './long-frames.js';
import { watchPresentations } from './presentations.js';

/**
 * What a presenter needs of the browser.
 *
 * @typedef {object} Equipment
 * @property {import('./display.js').Display} display
 * @property {import('./clock.js').Clock} clock
 * @property {import('./presentations.js').Presentations} presentations
 * @property {import('./long-frames.js').LongFrames} longFrames
 * @property {boolean} isolated whether the page is cross-origin isolated, and its clock fine
 * @property {() => HTMLImageElement} image makes an empty image
 * @property {(blob: Blob) => string} open gives the bytes an address
 * @property {(address: string) => void} close takes the address back
 * @property {() => number} now ms
 * @property {(stage: Element) => Promise<import('./hold.js').Hold | null>} [holdOn] sets up the means to hold changes
 * back; without it they are made in animation frames
 */

/**
 * All of this, of a real browser.
 *
 * @param {Window & typeof globalThis} window
 * @returns {Equipment}
 */
export function browserEquipment(window) {
  const display = browserDisplay(window);
  const now = () => window.performance.now();
  const { paintWorklet } = /** @type {{ paintWorklet?: { addModule(address: string): Promise<void> } }} */ (
    /** @type {unknown} */ (window.CSS ?? {})
  );
  return {
    display,
    clock: systemClock,
    presentations: watchPresentations(window.PerformanceObserver),
    longFrames: watchLongFrames(window.PerformanceObserver),
    isolated: window.crossOriginIsolated,
    image: () => new window.Image(),
    open: (blob) => window.URL.createObjectURL(blob),
    close: (address) => window.URL.revokeObjectURL(address),
    now,
    holdOn: (stage) =>
      holdOn(stage, {
        paintWorklet,
        place: () => window.document.createElement('i'),
        display,
        clock: systemClock,
        now,
        wallClock: () => Date.now(),
      }),
  };
}
