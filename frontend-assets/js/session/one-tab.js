/** @typedef {import('../timing/clock.js').Clock} Clock */

/**
 * Waits until no other tab of this browser runs the session, and keeps it for this one as long as the page lives.
 * Browsers give locks to secure pages only; elsewhere every tab goes on, and the server keeps the first answers.
 *
 * @param {LockManager | undefined} locks
 * @param {string} session
 * @param {Clock} clock
 * @param {() => void} taken called if another tab has it
 * @returns {Promise<void>}
 */
export async function keepToOneTab(locks, session, clock, taken) {
  if (locks === undefined) {
    return;
  }
  const notice = clock.after(300, taken);
  await new Promise((resolve) => {
    void locks.request(`veridical.session.${session}`, () => {
      resolve(undefined);
      return new Promise(() => {});
    });
  });
  notice();
}
