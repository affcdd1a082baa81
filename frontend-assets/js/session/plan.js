/** @typedef {'practice' | 'main' | 'reserve'} Phase */

/**
 * One trial of the plan. What it shows, the server alone knows.
 *
 * @typedef {object} PlannedTrial
 * @property {string} id
 * @property {number} number from 1, over practice and main trials
 * @property {Phase} phase
 * @property {number | null} [block] of a timed session: 0 for practice, null for a trial in reserve
 */

/**
 * The order of a session, as the server sends it.
 *
 * @typedef {object} Plan
 * @property {PlannedTrial[]} trials in order
 * @property {number} next number of the first trial without a judgement
 * @property {number} edge side of the square images in px
 * @property {number} ahead how many images may be fetched ahead
 * @property {Partial<Record<Phase, boolean>>} feedback whether the rater is told the truth after an answer
 * @property {number} [breakEvery] after how many main trials a break is offered, if at all; without a limit of time
 * @property {string} status `active`, `finished`, `withdrawn`, `unusable` or `incompatible`
 * @property {string} [procedure] `HYPE_infinity` or `HYPE_time`
 */

/**
 * @param {Plan} plan
 * @param {number} number
 * @returns {PlannedTrial | null} null past the end of the plan
 */
export function trialOf(plan, number) {
  return plan.trials[number - 1] ?? null;
}

/**
 * Where a trial stands within its phase: what a rater calls "image 7 of 100".
 *
 * @param {Plan} plan
 * @param {PlannedTrial} trial
 * @returns {{ position: number, of: number }}
 */
export function placeOf(plan, trial) {
  const phase = plan.trials.filter(({ phase }) => phase === trial.phase);
  return { position: phase.indexOf(trial) + 1, of: phase.length };
}

/**
 * Whether a break is offered before a trial.
 *
 * @param {Plan} plan
 * @param {PlannedTrial} trial
 */
export function isAfterBreak(plan, trial) {
  const done = placeOf(plan, trial).position - 1;
  return trial.phase === 'main' && plan.breakEvery !== undefined && done > 0 && done % plan.breakEvery === 0;
}
