import { Backoff } from '../api/backoff.js';
import { Connection } from '../api/connection.js';
import { insist } from '../api/insist.js';
import { Refused, requestsBy } from '../api/requests.js';
import { systemClock } from '../timing/clock.js';
import { keepToOneTab } from './one-tab.js';
import { part } from './page-parts.js';
import { Screens } from './screens.js';
import { takeTimed } from './timed.js';
import { takeUnlimited } from './unlimited.js';

/** @typedef {import('./plan.js').Plan} Plan */

/**
 * What every procedure finds on the page it is run by.
 *
 * @typedef {object} Office
 * @property {HTMLElement} page
 * @property {Screens} screens
 * @property {string} address of the session
 * @property {string} session its name
 * @property {import('../api/requests.js').Requests} requests
 * @property {Connection} connection
 * @property {Storage | null} storage null where the browser forbids it
 * @property {(reason: unknown) => void} refused tells the rater that the server would not have what it was sent
 * @property {() => void} leave goes to the debrief
 */

const page = part(document, '#session', HTMLElement);
const address = page.dataset.address ?? '';
const session = page.dataset.session ?? '';
const screens = new Screens(page);
const requests = requestsBy(window.fetch.bind(window), systemClock);
const connection = new Connection(systemClock, (lost) => screens.connection(lost));
const refused = (/** @type {unknown} */ reason) => screens.refused(reason instanceof Refused ? reason.reason || reason.message : String(reason));

run().catch(refused);

async function run() {
  await keepToOneTab(navigator.locks, session, systemClock, () => screens.tell('elsewhere'));
  /** @type {Plan | null} */
  const plan = await insist(() => requests.json(`${address}/plan`), { backoff: new Backoff(systemClock, Math.random), connection, over: leave, refused });
  if (plan === null) {
    return;
  }
  if (plan.status !== 'active') {
    leave();
    return;
  }
  page.style.setProperty('--stimulus-edge', `${plan.edge}px`);
  const take = plan.procedure === 'HYPE_time' ? takeTimed : takeUnlimited;
  await take(plan, { page, screens, address, session, requests, connection, storage: storage(), refused, leave });
}

/** @returns {Storage | null} */
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
