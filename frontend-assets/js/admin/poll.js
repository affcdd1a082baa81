/**
 * Asks again and again, with a pause before each question, until the listener has heard enough. A question without an
 * answer is told and asked again.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {{ heard(news: T): boolean | Promise<boolean>, lost(): void }} listener `heard` says whether to go on
 * @param {() => Promise<void>} pause
 * @returns {Promise<void>}
 */
export async function poll(ask, listener, pause) {
  for (;;) {
    await pause();
    /** @type {T} */
    let news;
    try {
      news = await ask();
    } catch {
      listener.lost();
      continue;
    }
    if (!(await listener.heard(news))) {
      return;
    }
  }
}

/**
 * A pause of some milliseconds, which goes on for as long as nobody sees the page.
 *
 * @param {number} millis
 * @param {Document} page
 * @returns {Promise<void>}
 */
export async function pauseWhileSeen(millis, page) {
  await new Promise((resolve) => setTimeout(resolve, millis));
  while (page.visibilityState === 'hidden') {
    await new Promise((resolve) => page.addEventListener('visibilitychange', resolve, { once: true }));
  }
}
