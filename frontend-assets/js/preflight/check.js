import { watchRoom } from '../trial/surroundings.js';
import { watchDelays } from './delays.js';
import { watchPace } from './frames.js';

/**
 * @typedef {import('../timing/clock.js').Clock} Clock
 * @typedef {import('../timing/display.js').Display} Display
 * @typedef {import('../timing/evidence.js').TimingEvidence} TimingEvidence
 * @typedef {import('../timing/exposure.js').Presenter} Presenter
 * @typedef {import('../trial/surroundings.js').Room} Room
 * @typedef {'frames' | 'exposures'} Step
 */

/** How much a look at a device takes. */
export const LONG = { gaps: 120, exposures: [100, 300, 150, 500, 200, 100] };
export const SHORT = { gaps: 60, exposures: [100, 200] };

/** Where exposures cannot be proven and have to be, nothing flashes: the rest is looked at, so that all faults are told at once. */
export const UNPROVEN = { gaps: 60, exposures: [] };

/** The field is empty for so long before each exposure, ms: about as long as a digit of the countdown. */
const REST_MS = 500;

/**
 * What a device was found to be able to do.
 *
 * @typedef {object} Findings
 * @property {number} refreshMs
 * @property {number} refreshSpreadMs interquartile range
 * @property {number} droppedShare of all frames that were due
 * @property {(TimingEvidence & { visibility: string, focus: boolean })[]} rehearsals
 * @property {number} loadMs the longest wait for the page's turn
 * @property {[number, number]} viewport
 * @property {number} shownPx width and height at which this window shows images, CSS px
 * @property {number} dpr
 * @property {number} zoom
 * @property {boolean} fullScreen
 * @property {boolean} hidden
 */

/**
 * With what a device is looked at.
 *
 * @typedef {object} Kit
 * @property {Display} display
 * @property {Clock} clock
 * @property {() => number} now ms
 * @property {Room} room
 * @property {Pick<Presenter, 'prepare' | 'present'>} presenter
 * @property {Blob[]} images one that stands in for a stimulus, and the masks
 * @property {number} maskMs
 * @property {() => number} side width and height at which images are going to be shown, CSS px
 * @property {(step: Step, share: number, found?: number) => void} tell how much of a step is done, and what was found: frames a
 * second, or exposures
 */

/**
 * Looks at the rater's device: how its frames come, and whether rehearsed exposures last as asked for. About ten seconds.
 *
 * @param {Kit} kit
 * @param {{ gaps: number, exposures: number[] }} [extent]
 * @returns {Promise<Findings>}
 */
export async function lookAtDevice({ display, clock, now, room, presenter, images, maskMs, side, tell }, extent = LONG) {
  const delays = watchDelays(clock, now);
  const circumstances = watchRoom(room);
  const pace = await watchPace(display, extent.gaps, (share) => tell('frames', share));
  const refreshMs = hundredths(pace.refreshMs);
  tell('frames', 1, Math.round(1000 / refreshMs));
  /** @type {Findings['rehearsals']} */
  const rehearsals = [];
  for (const requestedMs of extent.exposures) {
    const [stimulus, ...masks] = images;
    const prepared = await presenter.prepare({
      trial: `rehearsal-${now()}-${rehearsals.length}`,
      stimulus: /** @type {Blob} */ (stimulus),
      masks,
      requestedMs,
      maskMs,
      intervalMs: refreshMs,
      alt: '',
    });
    await watchPace(display, Math.max(4, Math.round(REST_MS / refreshMs)));
    const watch = watchRoom(room);
    const { evidence } = await presenter.present(prepared);
    const { visibility, focus } = watch();
    rehearsals.push({ ...(await evidence), visibility, focus });
    tell('exposures', rehearsals.length / extent.exposures.length, rehearsals.length);
  }
  const { visibility, viewport, dpr, zoom, fullScreen } = circumstances();
  const watched = rehearsals.filter(({ technique }) => technique === 'frames'); // of the others the page saw no frames
  const frames = sum(watched.map((shown) => shown.frames + images.slice(1).length * shown.masksFrames));
  const dropped = sum(watched.map(({ gaps }) => gaps));
  return {
    refreshMs,
    refreshSpreadMs: hundredths(pace.spreadMs),
    droppedShare: Math.round(((pace.dropped + dropped) / (pace.frames + frames)) * 10_000) / 10_000,
    rehearsals,
    loadMs: hundredths(delays()),
    viewport,
    shownPx: hundredths(side()),
    dpr,
    zoom,
    fullScreen,
    hidden: visibility !== 'visible',
  };
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

/** @param {number} millis */
function hundredths(millis) {
  return Math.round(millis * 100) / 100;
}
