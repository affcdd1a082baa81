import { nextFrame } from './display.js';

/**
 * @typedef {import('./clock.js').Clock} Clock
 * @typedef {import('./display.js').Display} Display
 */

/**
 * Keeps a change off the screen until its time has come, even if the page is busy then. What the page changes in the same
 * frame is handed to the compositor at once, and shown there in the first frame after that time.
 *
 * @callback Hold
 * @param {number} until ms on the clock of `performance.now()`, at most a second ahead
 * @returns {void}
 */

/**
 * What it takes to hold a change back.
 *
 * @typedef {object} HoldingGear
 * @property {{ addModule(address: string): Promise<void> } | undefined} paintWorklet none but Chromium has one
 * @property {() => HTMLElement} place makes an empty element
 * @property {Display} display
 * @property {Clock} clock
 * @property {() => number} now ms on the clock of `performance.now()`
 * @property {() => number} wallClock ms of `Date.now()`
 */

const DAY = 86_400_000;
const TRY = 80;

/**
 * Sets up the means to hold changes back: a tiny element painted by a paint worklet. Chromium activates a frame only when
 * its worklets have painted, and they paint on a thread of their own.
 *
 * @param {Element} stage where the element is put
 * @param {HoldingGear} gear
 * @returns {Promise<Hold | null>} null where the browser cannot hold, or would stop the page while it does
 */
export async function holdOn(stage, { paintWorklet, place, display, clock, now, wallClock }) {
  if (paintWorklet === undefined) {
    return null;
  }
  try {
    await paintWorklet.addModule(new URL('hold-worklet.js', import.meta.url).href);
  } catch {
    return null;
  }
  const element = place();
  element.className = 'hold';
  element.setAttribute('aria-hidden', 'true');
  const { style } = element;
  style.cssText = 'position:absolute;inset:0 auto auto 0;inline-size:2px;block-size:2px;will-change:transform;background-image:paint(hold)';
  /** @type {Hold} */
  const hold = (until) => style.setProperty('--hold-until', ((wallClock() + until - now()) % DAY).toFixed(1));
  hold(now() - TRY);
  stage.append(element);
  for (let attempt = 0; attempt < 3; attempt++) {
    await nextFrame(display);
    const begun = now();
    hold(begun + TRY);
    await wait(clock, TRY / 4); // the page has painted by then
    if (now() - begun < TRY * 0.75) {
      return hold;
    }
  }
  element.remove();
  return null;
}

/** @param {Clock} clock @param {number} millis @returns {Promise<void>} */
export function wait(clock, millis) {
  return new Promise((resolve) => void clock.after(millis, resolve));
}
