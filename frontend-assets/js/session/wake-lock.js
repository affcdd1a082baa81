/**
 * Keeps the screen from going dark while the rater decides. Browsers drop the lock when the page is out of sight, so it is
 * asked for again; one that has none, or does not give it, changes nothing.
 *
 * @param {Pick<WakeLock, 'request'> | undefined} wakeLock
 * @param {EventTarget & { visibilityState: string }} document
 * @returns {Promise<void>} when the first request was answered
 */
export async function keepAwake(wakeLock, document) {
  if (wakeLock === undefined) {
    return;
  }
  const ask = () => wakeLock.request('screen').then(() => {}, () => {});
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void ask();
    }
  });
  await ask();
}
