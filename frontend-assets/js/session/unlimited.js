import { Backoff } from '../api/backoff.js';
import { KeptJudgements } from '../api/kept-judgements.js';
import { Outbox } from '../api/outbox.js';
import { systemClock } from '../timing/clock.js';
import { browserDisplay } from '../timing/display.js';
import { watchPresentations } from '../timing/presentations.js';
import { refreshInterval } from '../timing/refresh.js';
import { Stage } from '../trial/stage.js';
import { runTrial } from '../trial/trial.js';
import { Pictures } from './pictures.js';
import { Prefetcher } from './prefetcher.js';
import { sit } from './sitting.js';
import { tutorialOf } from './tutorial.js';
import { PageView } from './view.js';
import { offerWithdrawal } from './withdrawal.js';

/**
 * Runs a session without time limit: HYPE_infinity.
 *
 * @param {import('./plan.js').Plan} plan
 * @param {import('./page.js').Office} office
 */
export async function takeUnlimited(plan, office) {
  const { page, screens, address, session, requests, connection, storage, refused, leave } = office;
  const view = new PageView(page, screens, plan, systemClock);
  const presentations = watchPresentations(window.PerformanceObserver);
  const display = browserDisplay(window);
  /** @type {number | null} */
  let refreshMs = null;
  void refreshInterval(display).then((millis) => (refreshMs = Math.round(millis * 100) / 100));

  const outbox = new Outbox(new KeptJudgements(storage, session), plan.next, {
    post: ({ trial, answer, rtMillis, evidence }) => requests.post(`${address}/judgements`, { trial, answer, rtMillis, evidence }),
    standing: () => requests.json(`${address}/plan`),
    backoff: new Backoff(systemClock, Math.random),
    connection,
    moved: (next) => prefetcher.allowFrom(next),
    over: leave,
    refused,
  });
  const prefetcher = new Prefetcher(plan, {
    fetch: (number) => requests.image(`${address}/stimuli/${number}`),
    fallIntoStep: () => outbox.fallIntoStep(),
    backoff: new Backoff(systemClock, Math.random),
    connection,
    refused,
  });
  const stage = new Stage(view.stage, display, {
    image: () => new Image(),
    open: (blob) => URL.createObjectURL(blob),
    close: (url) => URL.revokeObjectURL(url),
    now: () => performance.now(),
  });
  const pictures = new Pictures(prefetcher, stage, (trial) => view.placeText(trial));
  const controls = { page: document, real: view.real, fake: view.fake, suspended: () => !view.asks };
  const lab = { stage, controls, room: window, presentations, refreshInterval: () => refreshMs };

  window.addEventListener('online', () => {
    void outbox.flush();
    prefetcher.hurry();
  });
  window.addEventListener('beforeunload', (event) => {
    if (connection.isLost && !outbox.isEmpty) {
      event.preventDefault();
    }
  });
  offerWithdrawal(page, view.dialog, {
    send: (form) => requests.form(form.action),
    withdrawn: () => {
      outbox.discard();
      leave();
    },
  });
  view.begin(() => stage.clear());
  prefetcher.moveTo(outbox.firstOpen);
  if (await sit(plan, { outbox, pictures, view, tutorial: tutorialOf(office), judge: (picture) => runTrial(picture, lab) })) {
    leave();
  }
}
