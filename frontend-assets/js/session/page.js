import { Backoff } from '../api/backoff.js';
import { Connection } from '../api/connection.js';
import { KeptJudgements } from '../api/kept-judgements.js';
import { Outbox } from '../api/outbox.js';
import { Refused, requestsBy } from '../api/requests.js';
import { systemClock } from '../timing/clock.js';
import { browserDisplay } from '../timing/display.js';
import { watchPresentations } from '../timing/presentations.js';
import { refreshInterval } from '../timing/refresh.js';
import { Stage } from '../trial/stage.js';
import { runTrial } from '../trial/trial.js';
import { keepToOneTab } from './one-tab.js';
import { part } from './page-parts.js';
import { Pictures } from './pictures.js';
import { Prefetcher } from './prefetcher.js';
import { sit } from './sitting.js';
import { PageView } from './view.js';
import { offerWithdrawal } from './withdrawal.js';

/** @typedef {import('./plan.js').Plan} Plan */

const page = part(document, '#session', HTMLElement);
const address = page.dataset.address ?? '';
const session = page.dataset.session ?? '';
const requests = requestsBy(window.fetch.bind(window), systemClock);
const view = new PageView(page, systemClock);
const connection = new Connection(systemClock, (lost) => view.connection(lost));
const refused = (/** @type {unknown} */ reason) => view.refused(reason instanceof Refused ? reason.reason || reason.message : String(reason));

run().catch(refused);

async function run() {
  await keepToOneTab(navigator.locks, session, systemClock, () => view.elsewhere());
  const plan = await firstPlan();
  if (plan.status !== 'active') {
    leave();
    return;
  }
  const presentations = watchPresentations(window.PerformanceObserver);
  const display = browserDisplay(window);
  /** @type {number | null} */
  let refreshMs = null;
  void refreshInterval(display).then((millis) => (refreshMs = Math.round(millis * 100) / 100));

  const outbox = new Outbox(new KeptJudgements(storage(), session), plan.next, {
    post: (judgement) => requests.post(`${address}/judgements`, sent(judgement)),
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
  const lab = { stage, controls, surroundings: window, presentations, refreshInterval: () => refreshMs };

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
  view.begin(plan, () => stage.clear());
  prefetcher.moveTo(outbox.firstOpen);
  if (await sit(plan, { outbox, pictures, view, judge: (picture) => runTrial(picture, lab) })) {
    leave();
  }
}

/** @returns {Promise<Plan>} tried until it comes */
async function firstPlan() {
  const backoff = new Backoff(systemClock, Math.random);
  for (;;) {
    try {
      const plan = await requests.json(`${address}/plan`);
      connection.succeeded();
      return plan;
    } catch (failure) {
      if (failure instanceof Refused) {
        throw failure;
      }
      connection.failed();
      await backoff.wait();
    }
  }
}

/** @param {import('../api/kept-judgements.js').Judgement} judgement */
function sent({ trial, answer, rtMillis, evidence }) {
  return { trial, answer, rtMillis, evidence };
}

/** @returns {Storage | null} null where the browser forbids it */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function leave() {
  window.location.replace(`${address}/debrief`);
}
