import { Backoff } from '../api/backoff.js';
import { insist } from '../api/insist.js';
import { systemClock } from '../timing/clock.js';
import { part } from './page-parts.js';

/**
 * Shows labelled examples one after the other; while one is looked at, the next is fetched.
 *
 * @param {number} count
 * @param {(number: number) => Promise<Blob | null>} fetch from 1; null if the server would not have it, which was told
 * @param {(number: number, image: Blob) => Promise<void>} show waits for the rater
 * @returns {Promise<boolean>} whether all were shown
 */
export async function showExamples(count, fetch, show) {
  let coming = count > 0 ? fetch(1) : null;
  for (let number = 1; number <= count; number++) {
    const image = await coming;
    if (image === null) {
      return false;
    }
    coming = number < count ? fetch(number + 1) : null;
    await show(number, image);
  }
  return true;
}

/**
 * The tutorial of a page, none if it has no examples.
 *
 * @param {Pick<import('./page.js').Office, 'page' | 'screens' | 'address' | 'requests' | 'connection' | 'refused' | 'leave'>} office
 * @returns {() => Promise<boolean>}
 */
export function tutorialOf({ page, screens, address, requests, connection, refused, leave }) {
  const patience = { backoff: new Backoff(systemClock, Math.random), connection, over: leave, refused };
  const count = page.querySelectorAll('[data-example]').length;
  return () =>
    showExamples(
      count,
      (number) => insist(() => requests.image(`${address}/examples/${number}`), patience),
      async (number, image) => {
        const picture = part(page, `[data-screen="example-${number}"] img`, HTMLImageElement);
        picture.src = URL.createObjectURL(image);
        await picture.decode().catch(() => {});
        await screens.go(`example-${number}`);
        URL.revokeObjectURL(picture.src);
      },
    );
}
