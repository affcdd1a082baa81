import { Refused, Unreachable } from './requests.js';

/**
 * What is needed to try until the server answers.
 *
 * @typedef {object} Patience
 * @property {import('./backoff.js').Backoff} backoff
 * @property {import('./connection.js').Connection} connection
 * @property {() => void} over called when the session takes nothing more
 * @property {(refused: Refused) => void} refused called when the server will not have it, and why
 */

const OVER = ['session-withdrawn', 'session-over'];

/**
 * Sends a request until it gets an answer.
 *
 * @template T
 * @param {() => Promise<T>} send
 * @param {Patience} patience
 * @param {readonly string[]} [expected] refusals that the caller deals with
 * @returns {Promise<T | null>} null if the server refused it, which was told
 * @throws {Refused} one of those that were expected
 */
export async function insist(send, { backoff, connection, over, refused }, expected = []) {
  for (;;) {
    try {
      const answer = await send();
      connection.succeeded();
      backoff.reset();
      return answer;
    } catch (failure) {
      if (failure instanceof Unreachable) {
        connection.failed();
        await backoff.wait();
        continue;
      }
      if (!(failure instanceof Refused) || expected.includes(failure.reason)) {
        throw failure;
      }
      connection.succeeded();
      if (OVER.includes(failure.reason)) {
        over();
      } else {
        refused(failure);
      }
      return null;
    }
  }
}
