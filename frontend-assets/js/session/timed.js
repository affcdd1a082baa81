import { Backoff } from '../api/backoff.js';
import { BegunTrial } from '../api/begun-trial.js';
import { Courier } from '../api/courier.js';
import { KeptJudgements } from '../api/kept-judgements.js';
import { insist } from '../api/insist.js';
import { lookAtDevice } from '../preflight/check.js';
import { preflight } from '../preflight/preflight.js';
import { PreflightScreens } from '../preflight/view.js';
import { systemClock } from '../timing/clock.js';
import { browserEquipment } from '../timing/equipment.js';
import { Presenter } from '../timing/exposure.js';
import { watchEarlyAnswers } from '../trial/answer.js';
import { countDown } from '../trial/countdown.js';
import { runTimedTrial } from '../trial/timed-trial.js';
import { Fetcher } from './fetcher.js';
import { FullScreen } from './full-screen.js';
import { groundOf } from './ground.js';
import { Pause } from './pause.js';
import { Supplies } from './supplies.js';
import { DIGITS, isExplained } from './timed-plan.js';
import { sitTimed } from './timed-sitting.js';
import { TimedView } from './timed-view.js';
import { tutorialOf } from './tutorial.js';
import { keepAwake } from './wake-lock.js';
import { offerWithdrawal } from './withdrawal.js';

/** @typedef {import('./timed-plan.js').TimedPlan} TimedPlan */

/** Images that a rehearsed exposure takes: one that stands in for a stimulus, and its masks. */
const REHEARSED = 5;

/** How long the last feedback of a block stays, ms. */
const MOMENT_MS = 1000;

/**
 * Runs a session of images shown for a short time: HYPE_time.
 *
 * @param {import('./plan.js').Plan} untyped
 * @param {import('./page.js').Office} office
 */
export async function takeTimed(untyped, office) {
  const { page, screens, address, session, requests, connection, storage, refused, leave } = office;
  const plan = /** @type {TimedPlan} */ (untyped);
  const fullScreen = new FullScreen(document);
  const view = new TimedView(page, screens, fullScreen);
  const checks = new PreflightScreens(page, screens, fullScreen, plan.edge);
  const equipment = browserEquipment(window);
  const { display, now } = equipment;
  const presenter = new Presenter(view.stage, equipment);
  let refreshMs = plan.preflight?.refreshMs ?? 1000 / 60;

  const begun = new BegunTrial(storage, session);
  const route = { backoff: new Backoff(systemClock, Math.random), connection, over: leave, refused };
  const courier = new Courier(new KeptJudgements(storage, session), begun, {
    ...route,
    judged: ({ trial, answer, rtMillis, evidence }) => requests.post(`${address}/judgements`, { trial, answer, rtMillis, evidence }),
    interrupted: (interruption) => requests.post(`${address}/interrupted`, interruption),
    standing: () => requests.json(`${address}/plan`),
  });
  /** @type {Fetcher<string>} */
  const fetcher = new Fetcher({
    fetch: (name) => requests.image(`${address}/${name}`),
    fallIntoStep: async () => {},
    backoff: new Backoff(systemClock, Math.random),
    connection,
    refused,
  });
  const supplies = new Supplies(fetcher, presenter, plan.masks, () => ({ maskMs: plan.maskMs, intervalMs: refreshMs, alt: screens.text('image') }));
  const pause = new Pause();
  let hasty = false; // a key during the countdown
  const controls = { page: document, real: view.real, fake: view.fake, suspended: () => !view.asks };

  const ground = groundOf(plan.background);
  if (ground !== null) {
    document.documentElement.style.setProperty('--ground', ground.colour);
    document.documentElement.classList.toggle('is-dark-ground', ground.isDark);
  }
  pause.listen(document, view.pauseButton, () => view.isTrial);
  fullScreen.onLeft(() => (pause.wanted ||= view.isTrial));
  window.addEventListener('online', () => {
    courier.hurry();
    fetcher.hurry();
  });
  window.addEventListener('beforeunload', (event) => {
    if (connection.isLost && !courier.isEmpty) {
      event.preventDefault();
    }
  });
  offerWithdrawal(page, view.dialog, {
    send: (form) => requests.form(form.action),
    withdrawn: () => {
      courier.discard();
      leave();
    },
  });

  const over = await sitTimed(plan, {
    courier,
    begun,
    supplies,
    view,
    pause,
    tutorial: tutorialOf(office),
    checkDevice,
    moment: () => new Promise((resolve) => void systemClock.after(MOMENT_MS, resolve)),
    countDown: async (ready, halt, slow) => {
      const early = watchEarlyAnswers(document);
      const waited = await countDown({ digits: DIGITS, digitMs: plan.digitMs * (slow ? 2 : 1), display, count: view, ready, halt });
      hasty = early().length > 0;
      return waited;
    },
    run: (prepared, known, trial) =>
      runTimedTrial(
        prepared,
        {
          presenter,
          controls,
          room: window,
          now,
          side: () => view.side,
          ask: (early) => view.ask(isExplained(trial), trial.phase === 'practice' && (early || hasty)),
          answered: (answer, rtMillis) => begun.answer(answer, rtMillis),
        },
        known,
      ),
  });
  if (over) {
    leave();
  }

  /** Looks at the device as it is now, in full screen. */
  async function checkDevice() {
    void keepAwake(navigator.wakeLock, document);
    const images = await supplies.masks(REHEARSED);
    const kit = { ...equipment, room: window, presenter: new Presenter(checks.stage, equipment), images, maskMs: plan.maskMs, side: () => view.side };
    const findings = await preflight({
      short: plan.preflight?.suitable === true,
      provable: plan.unverified !== 'refuse' || equipment.presentations.kind !== 'none',
      look: (extent) => lookAtDevice({ ...kit, tell: (step, share, found) => checks.step(step, share, found) }, extent),
      report: (found, short) => insist(() => requests.post(`${address}/preflight`, { ...found, ...deviceOf(window), short }), route),
      giveUp: async () => {
        await insist(() => requests.form(`${address}/incompatible`), route);
        leave();
      },
      view: checks,
    });
    refreshMs = findings?.refreshMs ?? refreshMs;
    return findings !== null;
  }

  /** @param {Window} device */
  function deviceOf({ screen, navigator }) {
    return {
      screen: [screen.width, screen.height],
      isolated: equipment.isolated,
      elementTiming: equipment.presentations.kind,
      touch: navigator.maxTouchPoints > 0,
      webdriver: navigator.webdriver === true,
      userAgent: navigator.userAgent,
      platform: navigator.platform,
    };
  }
}
