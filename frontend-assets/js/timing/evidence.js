/**
 * @typedef {import('./exposure.js').Equipment} Equipment
 * @typedef {import('./exposure.js').Prepared} Prepared
 */

/**
 * What is known of how an exposure was shown. Times are in ms on the clock of `performance.now()`, to a hundredth.
 *
 * @typedef {object} TimingEvidence
 * @property {string} technique what made the changes
 * @property {number} requestedMs
 * @property {number} frames of the stimulus
 * @property {number} refreshMs
 * @property {number | null} stimulusPresented by Element Timing
 * @property {number | null} maskPresented the first mask's, which ends the stimulus
 * @property {(number | null)[]} masksPresented every mask's
 * @property {number} masksFrames of each mask
 * @property {number | null} clearedAt timestamp of the frame that took the last mask away
 * @property {number | null} rafOnset timestamp of the frame that showed the stimulus
 * @property {number | null} rafOffset timestamp of the frame that showed the first mask
 * @property {number} longestGap between two frames from the stimulus' to the last mask's end
 * @property {number} gaps how many were longer than a frame and a half
 * @property {[start: number, duration: number][]} longFrames that overlap it, at most eight, the longest first
 * @property {'presentation' | 'render' | 'none'} elementTiming
 * @property {boolean} isolated
 */

/**
 * What the presenter itself saw.
 *
 * @typedef {object} Seen
 * @property {string} technique
 * @property {number[][]} frames timestamps of the frames in each step, the last one's being the end's
 * @property {(millis: number) => number} whole frames for a time
 */

/** How long the browser may take to report, ms. */
const PATIENCE = 400;

/**
 * Puts together what is known of an exposure, once the browser has reported or will not.
 *
 * @param {Prepared} prepared
 * @param {Seen} seen
 * @param {Equipment} equipment
 * @returns {Promise<TimingEvidence>}
 */
export async function evidenceOf({ request, stimulus, masks }, { technique, frames, whole }, equipment) {
  const { presentations, longFrames, clock, isolated } = equipment;
  const identifiers = [stimulus, ...masks].map(({ identifier }) => identifier);
  await presentations.settled(identifiers, clock, PATIENCE);
  const presented = identifiers.map((identifier) => hundredths(presentations.of(identifier)));
  identifiers.forEach((identifier) => presentations.forget(identifier));
  const starts = frames.map(([first]) => first ?? null);
  const all = frames.flat();
  const gaps = all.slice(1).map((frame, index) => frame - /** @type {number} */ (all[index]));
  const from = presented[0] ?? starts[0] ?? 0;
  const to = starts.at(-1) ?? from;
  return {
    technique,
    requestedMs: request.requestedMs,
    frames: whole(request.requestedMs),
    refreshMs: request.intervalMs,
    stimulusPresented: presented[0] ?? null,
    maskPresented: presented[1] ?? null,
    masksPresented: presented.slice(1),
    masksFrames: whole(request.maskMs),
    clearedAt: hundredths(to),
    rafOnset: hundredths(starts[0] ?? null),
    rafOffset: masks.length > 0 ? hundredths(starts[1] ?? null) : hundredths(to),
    longestGap: hundredths(Math.max(0, ...gaps)) ?? 0,
    gaps: gaps.filter((gap) => gap > 1.5 * request.intervalMs).length,
    longFrames: longFrames.between(Math.min(from, starts[0] ?? from), to).map(([start, duration]) => [hundredths(start) ?? 0, hundredths(duration) ?? 0]),
    elementTiming: presentations.kind,
    isolated,
  };
}

/** @param {number | null} millis */
function hundredths(millis) {
  return millis === null ? null : Math.round(millis * 100) / 100;
}
