import { isAfterBreak, trialOf } from './plan.js';

/**
 * @typedef {import('../api/outbox.js').Outbox} Outbox
 * @typedef {import('../trial/keys.js').Verdict} Verdict
 * @typedef {import('../trial/stage.js').Picture} Picture
 * @typedef {import('../trial/trial.js').Judged} Judged
 * @typedef {import('./pictures.js').Pictures} Pictures
 * @typedef {import('./plan.js').Plan} Plan
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 */

/**
 * What the rater sees beside the images. Each call that returns a promise waits for the rater.
 *
 * @typedef {object} View
 * @property {() => Promise<void>} instructions
 * @property {(trial: PlannedTrial) => Promise<void>} welcomeBack
 * @property {() => Promise<void>} interlude between practice and main trials
 * @property {(trial: PlannedTrial) => Promise<void>} rest before this trial
 * @property {(trial: PlannedTrial) => void} trial
 * @property {(waits: boolean) => void} waiting whether the coming image is still on its way
 * @property {(answer: Verdict, truth: Verdict) => Promise<void>} feedback
 * @property {() => void} saving after the last trial, while judgements are on their way
 */

/**
 * Leads the rater through the session: instructions, practice with feedback, trials, until every judgement is with the
 * server. A rater who comes back goes on at the first trial without an answer.
 *
 * @param {Plan} plan
 * @param {object} means
 * @param {Pick<Outbox, 'firstOpen' | 'isEmpty' | 'add' | 'flush'>} means.outbox
 * @param {Pick<Pictures, 'take' | 'prepare'>} means.pictures
 * @param {View} means.view
 * @param {() => Promise<boolean>} means.tutorial labelled examples, before the first image; false if they cannot be shown
 * @param {(picture: Picture) => Promise<Judged>} means.judge shows a picture until it is judged
 * @returns {Promise<boolean>} whether everything is stored; if not, the server would not have it
 */
export async function sit(plan, { outbox, pictures, view, tutorial, judge }) {
  const first = trialOf(plan, outbox.firstOpen);
  pictures.prepare(first);
  void outbox.flush();
  if (first !== null) {
    await (first.number === 1 || first.phase === 'practice' ? view.instructions() : view.welcomeBack(first));
    if (first.number === 1 && !(await tutorial())) {
      return false;
    }
  }
  let phase = first?.phase;
  let rested = first?.number; // who has just come has rested
  for (;;) {
    const trial = trialOf(plan, outbox.firstOpen);
    if (trial === null) {
      view.saving();
      await outbox.flush();
      if (trialOf(plan, outbox.firstOpen) === null) {
        return outbox.isEmpty;
      }
      continue;
    }
    if (phase === 'practice' && trial.phase === 'main') {
      pictures.prepare(trial);
      await view.interlude();
    }
    phase = trial.phase;
    if (rested !== trial.number && isAfterBreak(plan, trial)) {
      rested = trial.number;
      pictures.prepare(trial);
      await view.rest(trial);
    }
    await takeTrial(trial);
  }

  /** @param {PlannedTrial} trial */
  async function takeTrial(trial) {
    view.trial(trial);
    view.waiting(true);
    const picture = await pictures.take(trial);
    view.waiting(false);
    if (picture === null) {
      return;
    }
    pictures.prepare(trialOf(plan, trial.number + 1));
    const judged = await judge(picture);
    const outcome = outbox.add({ trial: trial.id, number: trial.number, ...judged });
    if (plan.feedback[trial.phase]) {
      const feedback = (await outcome)?.feedback;
      if (feedback) {
        await view.feedback(judged.answer, feedback.truth);
      }
    }
  }
}
