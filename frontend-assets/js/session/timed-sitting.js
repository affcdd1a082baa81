import { Arrival } from './arrival.js';
import { aheadOf, isExplained } from './timed-plan.js';
import { Trouble } from './trouble.js';

/**
 * @typedef {import('../api/begun-trial.js').BegunTrial} BegunTrial
 * @typedef {import('../api/courier.js').Courier} Courier
 * @typedef {import('../timing/exposure.js').Prepared} Prepared
 * @typedef {import('../trial/keys.js').Verdict} Verdict
 * @typedef {import('../trial/timed-trial.js').runTimedTrial} RunTimedTrial
 * @typedef {import('./arrival.js').Supplies} Supplies
 * @typedef {import('./plan.js').PlannedTrial} PlannedTrial
 * @typedef {import('./timed-plan.js').Ahead} Ahead
 * @typedef {import('./timed-plan.js').Progress} Progress
 * @typedef {import('./timed-plan.js').Standing} Standing
 * @typedef {import('./timed-plan.js').TimedPlan} TimedPlan
 */

/**
 * What the rater sees beside the images. Each call that returns a promise waits for the rater.
 *
 * @typedef {object} View
 * @property {() => Promise<void>} instructions
 * @property {(progress: Progress) => Promise<void>} welcomeBack
 * @property {(progress: Progress) => Promise<void>} interlude between practice and the first block
 * @property {(progress: Progress) => Promise<void>} rest between two blocks
 * @property {(troubled: boolean) => Promise<void>} pause if troubled, with what can be done about images that go wrong
 * @property {() => void} trial shows the field, and asks nothing yet
 * @property {(progress: Progress) => void} place
 * @property {() => Promise<void>} explain before the first image
 * @property {(answer: Verdict, truth: Verdict | null, replaced: boolean) => void} feedback as far as the rater is told; and
 * whether another image takes the place of this one, which went wrong
 * @property {() => Promise<void>} goOn after the feedback on a trial that is explained
 */

/**
 * What a timed session is led with.
 *
 * @typedef {object} Means
 * @property {Pick<Courier, 'deliverLeft' | 'deliver'>} courier
 * @property {Pick<BegunTrial, 'begin'>} begun
 * @property {Supplies} supplies
 * @property {View} view
 * @property {{ wanted: boolean }} pause what the rater asked for; granted when no trial is on
 * @property {() => Promise<boolean>} tutorial labelled examples, before the first image; false if they cannot be shown
 * @property {() => Promise<boolean>} checkDevice whether images can be shown here
 * @property {() => Promise<void>} moment lets the rater read the last feedback of a block
 * @property {(ready: () => boolean, halt: () => boolean, slow: boolean) => Promise<number | null>} countDown
 * @property {(prepared: Prepared, known: Record<string, unknown>, trial: PlannedTrial) => ReturnType<RunTimedTrial>} run
 */

/**
 * Leads the rater through a timed session: instructions, a look at the device, practice, blocks with breaks between them.
 *
 * @param {TimedPlan} plan
 * @param {Means} means
 * @returns {Promise<boolean>} whether all is stored; if not, the session is over for another reason, which was told
 */
export async function sitTimed(plan, means) {
  const standing = await means.courier.deliverLeft(plan);
  const first = standing === null ? null : aheadOf(plan, standing);
  if (first === null) {
    return standing !== null;
  }
  means.supplies.expect(first.coming);
  const { view } = means;
  await (first.trial.number === 1 || first.progress.block === 0 ? view.instructions() : view.welcomeBack(first.progress));
  if (first.trial.number === 1 && !(await means.tutorial())) {
    return false;
  }
  if (!(await means.checkDevice())) {
    return false;
  }
  const checked = await means.courier.deliverLeft(/** @type {Standing} */ (standing)); // what had to wait for the look
  const next = checked === null ? null : aheadOf(plan, checked);
  return next === null ? checked !== null : new Round(plan, next, means).goOn();
}

/**
 * Trial after trial. The count to the next image begins with the answer, and waits for what the server says to it. A pause
 * never cuts a trial.
 */
class Round {
  #plan;
  #means;
  #first;
  #block;
  #slow;
  #resumed;
  #stored = true;
  #trouble;
  /** @type {Promise<Ahead | null>} */
  #ahead;

  /**
   * @param {TimedPlan} plan
   * @param {Ahead} first
   * @param {Means} means
   */
  constructor(plan, first, means) {
    this.#plan = plan;
    this.#means = means;
    this.#first = first;
    this.#block = first.progress.block;
    this.#trouble = new Trouble(first.progress.repeats);
    this.#slow = isExplained(first.trial);
    this.#resumed = first.trial.number > 1;
    this.#ahead = Promise.resolve(first);
  }

  /** @returns {Promise<boolean>} */
  async goOn() {
    const { supplies, view, pause, countDown } = this.#means;
    if (!this.#resumed) {
      view.trial();
      view.place(this.#first.progress);
      await view.explain();
    }
    for (;;) {
      if (pause.wanted) {
        await view.pause(this.#trouble.tell());
        pause.wanted = false;
      }
      view.trial();
      const arrival = new Arrival(this.#ahead, this.#block, supplies, ({ progress }) => view.place(progress));
      const waited = await countDown(() => arrival.prepared !== null, () => pause.wanted || arrival.isTurn, this.#slow);
      if (waited === null && pause.wanted) {
        arrival.giveUp();
        continue;
      }
      const next = await arrival.known;
      if (next === null) {
        return this.#stored;
      }
      if (arrival.prepared === null) {
        await this.#turnTo(next);
      } else {
        await this.#take(next, arrival.prepared, Math.round(waited ?? 0));
      }
    }
  }

  /** A block is over, or the practice. @param {Ahead} next */
  async #turnTo({ coming, progress }) {
    const { supplies, view } = this.#means;
    supplies.expect(coming);
    await (this.#block === 0 ? view.interlude(progress) : view.rest(progress));
    this.#block = progress.block;
  }

  /**
   * @param {Ahead} next
   * @param {Prepared} prepared
   * @param {number} waited how long the countdown waited for it, ms
   */
  async #take({ trial, exposure, progress }, prepared, waited) {
    const { courier, begun, view, pause, run, moment } = this.#means;
    const explained = isExplained(trial);
    if (trial.phase !== 'practice') {
      begun.begin({ trial: trial.id, number: trial.number, requestedMs: exposure.requestedMs });
    }
    const { answer, judged } = await run(prepared, { countdownWaitMs: waited, ...(this.#resumed && { resumed: true }) }, trial);
    this.#resumed = false;
    const told = judged
      .then((all) => courier.deliver({ trial: trial.id, number: trial.number, ...all }))
      .then((standing) => {
        const replaced = this.#trouble.isNew(standing?.progress ?? null);
        if (standing?.feedback || replaced) {
          view.feedback(answer, standing?.feedback?.truth ?? null, replaced);
        }
        return standing;
      });
    this.#ahead = told.then((standing) => {
      this.#stored = standing !== null;
      const ahead = standing === null ? null : aheadOf(this.#plan, standing);
      pause.wanted ||= ahead !== null && this.#trouble.isMuch;
      return ahead;
    });
    this.#slow = explained && trial.number === 1;
    if (explained) {
      await told;
      await view.goOn();
    } else if (progress.inBlock + 1 >= progress.ofBlock) {
      view.trial(); // no count to what hardly comes, unless the trial was bad
      await told;
      await moment();
    }
  }
}
