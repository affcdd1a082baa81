import { VERSION } from '../version.js';
import { nextAnswer, watchEarlyAnswers } from './answer.js';
import { watchRoom } from './surroundings.js';

/**
 * @typedef {import('../timing/exposure.js').Prepared} Prepared
 * @typedef {import('../timing/exposure.js').Presenter} Presenter
 * @typedef {import('./answer.js').Controls} Controls
 * @typedef {import('./surroundings.js').Room} Room
 * @typedef {import('./trial.js').Judged} Judged
 */

/**
 * Where timed trials take place.
 *
 * @typedef {object} TimedLab
 * @property {Pick<Presenter, 'present'>} presenter
 * @property {Controls} controls
 * @property {Room} room
 * @property {() => number} now ms
 * @property {() => number} side width and height at which the image was shown, CSS px
 * @property {(early: boolean) => void} ask lets the rater know that it is time to answer, and whether an answer came too
 * early
 * @property {(answer: import('./keys.js').Verdict, rtMillis: number) => void} answered called at once: the evidence
 * may take a moment longer
 */

/**
 * Shows the image and its masks, and asks what it was. What is pressed before the masks are gone does not count, and is
 * told.
 *
 * @param {Prepared} prepared
 * @param {TimedLab} lab
 * @param {Record<string, unknown>} known what else there is to tell of this trial
 * @returns {Promise<{ answer: Judged['answer'], judged: Promise<Judged> }>} the answer, and all of it when the browser
 * has reported
 */
export async function runTimedTrial(prepared, { presenter, controls, room, now, side, ask, answered }, known) {
  const circumstances = watchRoom(room);
  const early = watchEarlyAnswers(controls.page);
  const { onset, decodeMs, evidence } = await presenter.present(prepared);
  const earlyKeys = early();
  const asked = now();
  ask(earlyKeys.length > 0);
  const { verdict, rtMillis, input, code, trusted } = await nextAnswer(controls, onset, asked);
  answered(verdict, hundredths(rtMillis));
  const told = { frontend: VERSION, input, code, trusted, ...circumstances(), shownPx: hundredths(side()), ...known };
  return {
    answer: verdict,
    judged: evidence.then((timing) => {
      const from = timing.stimulusPresented ?? onset;
      return {
        answer: verdict,
        rtMillis: hundredths(Math.max(0, rtMillis + onset - from)),
        evidence: { ...told, ...timing, decodeMs: hundredths(decodeMs), earlyKeys: earlyKeys.map((time) => hundredths(time - from)) },
      };
    }),
  };
}

/** @param {number} millis */
function hundredths(millis) {
  return Math.round(millis * 100) / 100;
}
