// A page with a part that follows what happens on the server: puts in its place what the server now says, and loads the
// whole page again when the state it names is another, since then other things can be done on it.
import { copyOnClick } from './copy.js';
import { renew } from './part.js';
import { pauseWhileSeen, poll } from './poll.js';

document.querySelectorAll('button[data-copy]').forEach((button) => copyOnClick(/** @type {HTMLButtonElement} */ (button)));

const part = document.querySelector('[data-live]');
if (part instanceof HTMLElement) {
  const { id } = part;
  const { live, page = location.href, state } = part.dataset;
  void poll(() => renew(page, id), { heard: (news) => heard(news, state), lost: () => {} }, () => pauseWhileSeen(Number(live), document));
}

/**
 * @param {HTMLElement | null} news the part as it is now, or null if the server did not answer
 * @param {string | undefined} state that the page was made for
 * @returns {boolean} whether there is more to come
 */
function heard(news, state) {
  if (news !== null && news.dataset.state !== state) {
    location.reload();
    return false;
  }
  return true;
}
