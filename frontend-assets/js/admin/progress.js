/**
 * Follows work that goes on in the background: asks once a second how far it is, moves the bar, and loads the page again
 * when it is over, so that the page shows what came of it.
 *
 * @typedef {{ done: number, of: number, finished: boolean }} Progress
 */

const PAUSE_MILLIS = 1000;

/**
 * Asks until the work is over. An answer that does not come is asked for again.
 *
 * @param {() => Promise<Progress>} ask
 * @param {(progress: Progress) => void} show
 * @param {(millis: number) => Promise<void>} pause
 * @returns {Promise<void>} when the work is over
 */
export async function follow(ask, show, pause) {
  for (;;) {
    const progress = await ask().catch(() => null);
    if (progress) {
      show(progress);
      if (progress.finished) {
        return;
      }
    }
    await pause(PAUSE_MILLIS);
  }
}

/**
 * @param {string} address
 * @returns {Promise<Progress>}
 */
async function ask(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.json();
}

/**
 * @param {HTMLElement} element
 * @param {Progress} progress
 */
function show(element, progress) {
  const bar = element.querySelector('progress');
  if (bar) {
    bar.max = progress.of;
    bar.value = progress.done;
  }
  const count = element.querySelector('[data-done]');
  if (count) {
    count.textContent = String(progress.done);
  }
}

if (typeof document !== 'undefined') {
  for (const element of document.querySelectorAll('[data-progress]')) {
    if (element instanceof HTMLElement) {
      const address = element.dataset.progress ?? '';
      follow(
        () => ask(address),
        (progress) => show(element, progress),
        (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
      ).then(() => location.reload());
    }
  }
}
