/** @typedef {import('../timing/clock.js').Clock} Clock */

/** No word from the server, or none about the request itself: it is worth trying again. */
export class Unreachable extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(`The server did not answer: ${reason}`);
  }
}

/** The server refused the request and said why (RFC 9457). */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {Record<string, unknown>} problem
   */
  constructor(status, problem) {
    super(String(problem.detail ?? problem.title ?? `status ${status}`));
    this.status = status;
    /** The last part of the problem's type, such as `trial-not-open`. */
    this.reason = String(problem.type ?? '').split('/').at(-1) ?? '';
  }
}

/**
 * Requests to the server that tell a refusal from silence.
 *
 * @typedef {object} Requests
 * @property {(address: string) => Promise<any>} json
 * @property {(address: string, body: object) => Promise<any>} post sends JSON, receives JSON
 * @property {(address: string) => Promise<Blob>} image
 * @property {(address: string) => Promise<void>} form posts an empty form, as a button does
 */

const PASSING = [408, 425, 429];

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {Clock} clock
 * @param {number} [patienceMillis] after how long silence counts as no answer
 * @returns {Requests}
 */
export function requestsBy(fetch, clock, patienceMillis = 10_000) {
  /**
   * @template T
   * @param {string} address
   * @param {RequestInit} init
   * @param {(response: Response) => Promise<T>} read
   */
  async function send(address, init, read) {
    const silence = new AbortController();
    const hear = clock.after(patienceMillis, () => silence.abort());
    try {
      const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin', signal: silence.signal, ...init });
      if (response.status >= 500 || PASSING.includes(response.status)) {
        throw new Unreachable(`status ${response.status}`);
      }
      if (!response.ok) {
        throw new Refused(response.status, await response.json().catch(() => ({})));
      }
      return await read(response);
    } catch (failure) {
      throw failure instanceof Refused || failure instanceof Unreachable ? failure : new Unreachable(String(failure));
    } finally {
      hear();
    }
  }

  return {
    json: (address) => send(address, {}, (response) => response.json()),
    image: (address) => send(address, {}, imageOf),
    form: (address) => send(address, { method: 'POST', body: new URLSearchParams() }, async () => {}),
    post: (address, body) => send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    }, (response) => response.json()),
  };
}

/** @param {Response} response */
async function imageOf(response) {
  const image = await response.blob();
  if (!image.type.startsWith('image/')) {
    throw new Unreachable(`${image.type || 'nothing'} in place of an image, as from the log-in page of a network`);
  }
  return image;
}
