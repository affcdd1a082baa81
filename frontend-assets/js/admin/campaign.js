// A campaign's page: copies the link for raters, and keeps counts and results up to date.
import { copyOnClick } from './copy.js';
import { renew } from './part.js';
import { pauseWhileSeen, poll } from './poll.js';
import { consequence, finished, prepared } from './counts.js';

/** @typedef {import('./counts.js').Progress} Progress */

const PAUSE_MILLIS = 3000;

const page = /** @type {HTMLElement} */ (document.querySelector('main.campaign'));
const shown = { status: page.dataset.status ?? '', finished: Number(page.dataset.finished) };

document.querySelectorAll('button[data-copy]').forEach((button) => copyOnClick(/** @type {HTMLButtonElement} */ (button)));

if (page.dataset.moving === 'true') {
  void poll(ask, { heard, lost: () => say('lost') }, () => pauseWhileSeen(PAUSE_MILLIS, document));
}

/** @returns {Promise<Progress>} */
async function ask() {
  const answer = await fetch(page.dataset.progress ?? '', { headers: { accept: 'application/json' }, redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

/**
 * @param {Progress} news
 * @returns {Promise<boolean>} whether there is more to come
 */
async function heard(news) {
  say('fresh');
  const next = consequence(shown, news);
  if (next === 'reload') {
    location.assign(page.dataset.page ?? '');
    return false;
  }
  showPrepared(news);
  news.conditions.forEach(showCounts);
  if (next === 'results' && (await renew(page.dataset.page ?? '', 'results')) !== null) {
    shown.finished = finished(news);
  }
  return true;
}

/** @param {'fresh' | 'lost'} state */
function say(state) {
  const line = document.getElementById('live-state');
  const text = line?.dataset[state] ?? '';
  if (line !== null && line.textContent !== text) {
    line.hidden = false;
    line.textContent = text;
  }
}

/** @param {Progress} news */
function showPrepared(news) {
  const bar = document.getElementById('prepared');
  const count = document.getElementById('prepared-count');
  if (bar instanceof HTMLProgressElement && count !== null) {
    bar.value = news.prepared;
    const done = prepared(news);
    count.textContent = String(done.images);
    const masks = document.getElementById('prepared-masks');
    if (masks !== null) {
      masks.textContent = String(done.masks);
    }
  }
}

/** @param {import('./counts.js').Counts} counts */
function showCounts(counts) {
  const row = document.querySelector(`tr[data-condition="${CSS.escape(counts.conditionId)}"]`);
  for (const name of /** @type {const} */ (['active', 'finished', 'withdrawn', 'unusable', 'incompatible', 'excluded', 'judgements'])) {
    const cell = row?.querySelector(`[data-count="${name}"]`);
    if (cell instanceof HTMLElement) {
      cell.textContent = String(counts[name]);
    }
  }
}
