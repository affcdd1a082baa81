// A page that follows work in the background: moves its bar, and loads itself again when the work is over, so that it
// shows what came of it.
import { pauseWhileSeen, poll } from './poll.js';

/** @typedef {{ done: number, of: number, finished: boolean, told?: Record<string, string> }} Progress */

const PAUSE_MILLIS = 1000;

const part = document.querySelector('[data-progress]');
if (part instanceof HTMLElement) {
  const address = part.dataset.progress ?? '';
  void poll(() => ask(address), { heard, lost: () => {} }, () => pauseWhileSeen(PAUSE_MILLIS, document));
}

/**
 * @param {string} address
 * @returns {Promise<Progress>}
 */
async function ask(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

/**
 * @param {Progress} news
 * @returns {boolean} whether there is more to come
 */
function heard(news) {
  const bar = part?.querySelector('progress');
  const count = part?.querySelector('[data-done]');
  if (bar && count) {
    bar.max = news.of;
    bar.value = news.done;
    count.textContent = String(news.done);
  }
  Object.entries(news.told ?? {}).forEach(([name, text]) => {
    const place = part?.querySelector(`[data-told="${name}"]`);
    if (place) {
      place.textContent = text;
    }
  });
  if (news.finished) {
    location.reload();
  }
  return !news.finished;
}
