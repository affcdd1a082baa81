import { trialOf } from './plan.js';

/**
 * @typedef {import('./plan.js').Plan} Plan
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 */

/**
 * How long the next image is to be shown, and which masks cover it.
 *
 * @typedef {object} NextExposure
 * @property {number} requestedMs
 * @property {number[]} masks in their order, none twice
 */

/**
 * How far the rater has come.
 *
 * @typedef {object} Progress
 * @property {number} block of the next trial, 0 for practice
 * @property {number} blocks
 * @property {number} inBlock judgements of this block that count so far
 * @property {number} ofBlock how many it has to have
 * @property {number} repeats trials repeated so far
 */

/**
 * Where a timed session stands. Only the server knows: it holds the staircase and says what is shown next, and how long.
 *
 * @typedef {object} Standing
 * @property {number} next number of the trial to be shown, 0 when there is none
 * @property {number[]} coming numbers of the trials whose images may be fetched, in order
 * @property {NextExposure | null} exposure of the trial `next`
 * @property {Progress | null} progress
 * @property {string | null} [ended] why the session ended before its last trial
 * @property {string} [status]
 */

/**
 * The reply to a judgement.
 *
 * @typedef {Standing & { feedback?: { truth: 'real' | 'fake', correct: boolean } | null }} Reply
 */

/**
 * A device as it was measured before the first trial of a page, and what the server found.
 *
 * @typedef {{ suitable: boolean, refreshMs?: number | null }} KnownDevice
 */

/**
 * A timed session as the server sends it.
 *
 * @typedef {object} Timing
 * @property {number} masks how many there are in the campaign
 * @property {number} maskMs
 * @property {number} digitMs of the countdown
 * @property {string} background `#rrggbb`
 * @property {KnownDevice | null} preflight what was found last
 * @property {string} unverified what becomes of trials that the browser cannot prove: `refuse` needs the proof
 */

/** @typedef {Plan & Standing & Timing} TimedPlan */

/** Digits of the countdown. */
export const DIGITS = 3;

/** Practice trials that are explained step by step. */
const EXPLAINED = 2;

/**
 * Whether a trial is one of the first, which are slow and explained.
 *
 * @param {PlannedTrial} trial
 */
export function isExplained({ phase, number }) {
  return phase === 'practice' && number <= EXPLAINED;
}

/**
 * The trial that comes next, and all there is to know of it.
 *
 * @typedef {object} Ahead
 * @property {PlannedTrial} trial
 * @property {NextExposure} exposure
 * @property {Progress} progress
 * @property {number[]} coming
 */

/**
 * @param {Plan} plan
 * @param {Standing} standing
 * @returns {Ahead | null} null if the session is over
 */
export function aheadOf(plan, { next, exposure, progress, coming, ended }) {
  const trial = trialOf(plan, next);
  return trial === null || exposure === null || progress === null || ended ? null : { trial, exposure, progress, coming };
}
