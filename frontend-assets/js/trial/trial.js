import { VERSION } from '../version.js';
import { nextAnswer } from './answer.js';
import { watchRoom } from './surroundings.js';

/**
 * @typedef {import('./answer.js').Controls} Controls
 * @typedef {import('./keys.js').Verdict} Verdict
 * @typedef {import('./stage.js').Picture} Picture
 * @typedef {import('./stage.js').Stage} Stage
 * @typedef {import('./surroundings.js').Room} Room
 * @typedef {import('../timing/presentations.js').Presentations} Presentations
 */

/**
 * What the rater said about an image and all the page knows about how it was shown.
 *
 * @typedef {object} Judged
 * @property {Verdict} answer
 * @property {number} rtMillis
 * @property {Record<string, unknown>} evidence
 */

/**
 * Where trials take place.
 *
 * @typedef {object} Lab
 * @property {Pick<Stage, 'show'>} stage
 * @property {Controls} controls
 * @property {Room} room
 * @property {Pick<Presentations, 'of' | 'forget'>} presentations
 * @property {() => number | null} refreshInterval ms a frame, once it is measured
 */

/**
 * Shows an image until the rater answers. The image stays: the next one takes its place.
 *
 * @param {Picture} picture
 * @param {Lab} lab
 * @returns {Promise<Judged>}
 */
export async function runTrial(picture, lab) {
  const onset = await lab.stage.show(picture);
  const circumstances = watchRoom(lab.room);
  const { verdict, rtMillis, input, code, trusted } = await nextAnswer(lab.controls, onset);
  const presented = lab.presentations.of(picture.identifier);
  lab.presentations.forget(picture.identifier);
  const { fullScreen, ...seen } = circumstances(); // nobody asks for the full screen here
  return {
    answer: verdict,
    rtMillis: hundredths(rtMillis),
    evidence: {
      frontend: VERSION,
      input,
      code,
      trusted,
      ...seen,
      decodeMs: hundredths(picture.decodeMs),
      onset: hundredths(onset),
      presented: presented === null ? null : hundredths(presented),
      refreshMs: lab.refreshInterval(),
    },
  };
}

/** @param {number} millis */
function hundredths(millis) {
  return Math.round(millis * 100) / 100;
}
