// The live view: follows a stream that says when there is news, and then fetches the part of the page that changes.
import { renew } from './part.js';

// so that many who finish at once do not make many requests
const PAUSE_MILLIS = 1000;
const PAUSE_AFTER_FAILURE_MILLIS = 5000;

const page = /** @type {HTMLElement} */ (document.querySelector('main.live-page'));
let wanted = '';
let busy = false;

if (page.dataset.moving === 'true') {
  follow();
}

function follow() {
  const stream = new EventSource(`${page.dataset.events}?since=${encodeURIComponent(shown())}`);
  stream.addEventListener('open', () => say('fresh'));
  stream.addEventListener('version', (event) => want(event.data));
  stream.addEventListener('over', (event) => {
    stream.close();
    say('over');
    want(event.data);
  });
  // the browser tries again by itself, and tells the version it heard last
  stream.addEventListener('error', () => say('lost'));
  document.addEventListener('visibilitychange', () => void fetchWanted());
}

/** @param {string} version */
function want(version) {
  wanted = version;
  void fetchWanted();
}

async function fetchWanted() {
  if (busy || document.hidden || wanted === '' || wanted === shown()) {
    return;
  }
  busy = true;
  const asked = wanted;
  const part = await renew(page.dataset.part ?? '', 'live-part');
  const said = document.getElementById('live-said');
  if (part === null) {
    say('lost');
  } else if (said !== null) {
    said.textContent = part.dataset.said ?? '';
    wanted = wanted === asked ? '' : wanted;
  }
  setTimeout(() => {
    busy = false;
    void fetchWanted();
  }, part === null ? PAUSE_AFTER_FAILURE_MILLIS : PAUSE_MILLIS);
}

/** @returns {string} the version that the page shows */
function shown() {
  return document.getElementById('live-part')?.dataset.version ?? '';
}

/** @param {'fresh' | 'lost' | 'over'} state */
function say(state) {
  const line = document.getElementById('live-state');
  if (line !== null) {
    line.hidden = false;
    line.textContent = line.dataset[state] ?? '';
  }
}
