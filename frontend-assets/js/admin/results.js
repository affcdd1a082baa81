// The results page: copies the methods paragraph, and takes in what is new while raters work.
import { copyOnClick } from './copy.js';
import { pauseWhileSeen, poll } from './poll.js';
import { takeOver } from './take-over.js';

/** @typedef {{ state: string, moving: boolean }} News */

const PAUSE_MILLIS = 2500;

const page = /** @type {HTMLElement} */ (document.querySelector('main.results-page'));
let shown = page.dataset.state ?? '';

copyButtons();
if (page.dataset.moving === 'true') {
  say('fresh');
  void poll(ask, { heard, lost: () => say('lost') }, () => pauseWhileSeen(PAUSE_MILLIS, document));
}

/**
 * The browser keeps the answer and asks whether it still holds, so a poll without news carries none.
 *
 * @returns {Promise<News>}
 */
async function ask() {
  const answer = await fetch(page.dataset.news ?? '', {
    cache: 'no-cache',
    headers: { accept: 'application/json' },
    redirect: 'error',
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

/**
 * @param {News} news
 * @returns {Promise<boolean>} whether there is more to come
 */
async function heard(news) {
  say('fresh');
  if (news.state !== shown) {
    const answer = await fetch(page.dataset.page ?? '', { headers: { accept: 'text/html' }, redirect: 'error' });
    if (answer.ok) {
      const { left } = takeOver(document, new DOMParser().parseFromString(await answer.text(), 'text/html'));
      shown = left.length === 0 ? news.state : '';
      copyButtons();
    }
  }
  return news.moving || news.state !== shown;
}

/** @param {'fresh' | 'lost'} state */
function say(state) {
  const line = document.getElementById('live-state');
  const text = line?.dataset[state] ?? '';
  if (line !== null && line.textContent !== text) {
    line.textContent = text;
  }
}

function copyButtons() {
  document
    .querySelectorAll('button[data-copy][hidden]')
    .forEach((button) => copyOnClick(/** @type {HTMLButtonElement} */ (button)));
}
