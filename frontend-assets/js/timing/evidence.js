/**
 * @typedef {import('./equipment.js').Equipment} Equipment
 * @typedef {import('./exposure.js').Prepared} Prepared
 * @typedef {import('./pieces.js').Course} Course
 */

/**
 * What is known of how an exposure was shown. Times are in ms on the clock of `performance.now()`, to a hundredth.
 *
 * @typedef {object} TimingEvidence
 * @property {'frames' | 'held'} technique how the changes were made
 * @property {number} requestedMs
 * @property {number} frames of the stimulus
 * @property {number} refreshMs
 * @property {number | null} stimulusPresented by Element Timing
 * @property {number | null} maskPresented the first mask's, which ends the stimulus
 * @property {(number | null)[]} masksPresented every mask's, as far as it is known
 * @property {number} masksFrames of each mask
 * @property {number | null} clearedAt the end of the last mask, by Element Timing or else when it was due
 * @property {number | null} rafOnset the animation frame in which the stimulus was due
 * @property {number | null} rafOffset the animation frame in which the first mask was due
 * @property {number} longestGap between two animation frames; 0 if the page did not watch them
 * @property {number} gaps how many were longer than a frame and a half
 * @property {[start: number, duration: number][]} longFrames that overlap it, at most eight, the longest first
 * @property {'presentation' | 'render' | 'none'} elementTiming
 * @property {boolean} isolated
 */

/** How long the browser may take to report, ms. */
const PATIENCE = 400;

/**
 * Puts together what is known of an exposure, once the browser has reported or will not.
 *
 * @param {Prepared} prepared
 * @param {Course} course
 * @param {Equipment} equipment
 * @returns {Promise<TimingEvidence>}
 */
export async function evidenceOf({ request, pieces, frames, masksFrames }, course, equipment) {
  const { presentations, longFrames, clock, isolated } = equipment;
  await presentations.settled(course.told.map(({ identifier }) => identifier), clock, PATIENCE);
  /** @param {import('./pieces.js').Piece} piece */
  const presented = (piece) => (course.told.includes(piece) ? hundredths(presentations.of(piece.identifier)) : null);
  const [stimulus, end] = [presented(pieces.stimulus), presented(pieces.end)];
  const masks = pieces.masks.map(presented);
  [pieces.stimulus, ...pieces.masks, pieces.end].forEach(({ identifier }) => presentations.forget(identifier));
  const gaps = course.frames.slice(1).map((frame, index) => frame - /** @type {number} */ (course.frames[index]));
  const [begun = null, changed = course.end] = course.starts;
  const over = end ?? hundredths(endOf(course, masks[0] ?? null, request.intervalMs));
  return {
    technique: course.technique,
    requestedMs: request.requestedMs,
    frames,
    refreshMs: request.intervalMs,
    stimulusPresented: stimulus,
    maskPresented: masks[0] ?? null,
    masksPresented: masks,
    masksFrames,
    clearedAt: over,
    rafOnset: hundredths(begun),
    rafOffset: hundredths(changed),
    longestGap: hundredths(Math.max(0, ...gaps)) ?? 0,
    gaps: gaps.filter((gap) => gap > 1.5 * request.intervalMs).length,
    longFrames: longFrames
      .between(begun ?? 0, over ?? begun ?? 0)
      .map(([start, duration]) => [hundredths(start) ?? 0, hundredths(duration) ?? 0]),
    elementTiming: presentations.kind,
    isolated,
  };
}

/**
 * When the last mask was due to go from the screen: as long after its frame as the first came after its own, and a frame at
 * most, so that a first mask that was late cuts them all.
 *
 * @param {Course} course
 * @param {number | null} maskPresented
 * @param {number} interval
 */
function endOf({ end, begun }, maskPresented, interval) {
  if (end === null || begun === null || maskPresented === null) {
    return end;
  }
  return end + Math.min(Math.max(0, maskPresented - begun), interval);
}

/** @param {number | null} millis */
function hundredths(millis) {
  return millis === null ? null : Math.round(millis * 100) / 100;
}
