import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../api/backoff.js';
import { Connection } from '../api/connection.js';
import { Unreachable } from '../api/requests.js';
import { refusal } from '../../testing/fake-server.js';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { planOf } from '../../testing/plans.js';
import { Prefetcher } from './prefetcher.js';

/** @param {{ trials?: number, next?: number, fetch?: (number: number) => Promise<Blob> }} [given] */
function prefetcherOf({ trials = 100, next = 1, fetch = async (number) => imageOf(number) } = {}) {
  const clock = manualClock();
  /** @type {number[]} */
  const asked = [];
  /** @type {string[]} */
  const told = [];
  const prefetcher = new Prefetcher(planOf(0, trials, { next }), {
    fetch: (number) => {
      asked.push(number);
      return fetch(number);
    },
    fallIntoStep: async () => void told.push('fall into step'),
    backoff: new Backoff(clock, () => 1, { first: 250 }),
    connection: new Connection(clock, (lost) => told.push(lost ? 'lost' : 'back')),
    refused: ({ reason }) => told.push(reason),
  });
  return { prefetcher, clock, asked, told };
}

/** @param {number} number */
function imageOf(number) {
  return new Blob([`image ${number}`], { type: 'image/png' });
}

test('fetches the current image and eight ahead, in order', async () => {
  const { prefetcher, asked } = prefetcherOf();

  prefetcher.moveTo(1);
  await settled();

  assert.deepEqual(asked, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('fetches one more with each trial, and none past the last', async () => {
  const { prefetcher, asked } = prefetcherOf({ trials: 10 });
  prefetcher.moveTo(1);
  await settled();

  for (const number of [2, 3, 4]) {
    prefetcher.allowFrom(number);
    prefetcher.moveTo(number);
    await settled();
  }

  assert.deepEqual(asked.slice(9), [10]);
});

test('asks for nothing the server does not give out yet', async () => {
  const { prefetcher, asked } = prefetcherOf();
  prefetcher.moveTo(1);
  await settled();

  prefetcher.moveTo(3); // two judgements are on their way
  await settled();
  assert.equal(asked.at(-1), 9);

  prefetcher.allowFrom(2);
  await settled();
  assert.equal(asked.at(-1), 10);
});

test('an image is handed over when it comes', async () => {
  const { prefetcher } = prefetcherOf();
  const taken = prefetcher.take(2);

  prefetcher.moveTo(1);

  assert.equal(await (await taken)?.text(), 'image 2');
  assert.equal(await (await prefetcher.take(1))?.text(), 'image 1');
});

test('what was fetched lasts through an outage, and the rest comes after it', async () => {
  let online = true;
  const { prefetcher, clock, told } = prefetcherOf({
    fetch: async (number) => {
      if (!online) {
        throw new Unreachable('out of reach');
      }
      return imageOf(number);
    },
  });
  prefetcher.moveTo(1);
  await settled();
  online = false;
  prefetcher.allowFrom(2);
  prefetcher.moveTo(9);

  assert.ok(await prefetcher.take(9));
  const beyond = prefetcher.take(10);
  await clock.advance(10_000);
  assert.deepEqual(told, ['lost']);

  online = true;
  prefetcher.hurry();
  assert.equal(await (await beyond)?.text(), 'image 10');
  assert.deepEqual(told, ['lost', 'back']);
});

test('an image the rater has moved past is taken back', async () => {
  const { prefetcher } = prefetcherOf({ fetch: () => new Promise(() => {}) });
  prefetcher.moveTo(1);
  const taken = prefetcher.take(1);

  prefetcher.moveTo(2);

  assert.equal(await taken, null);
});

test('asks what comes next when the server says that an image is not open', async () => {
  const { prefetcher, told, clock, asked } = prefetcherOf({
    fetch: async (number) => {
      if (number === 1) {
        throw refusal(404, 'stimulus-not-open');
      }
      return imageOf(number);
    },
  });
  prefetcher.moveTo(1);
  await settled();
  assert.deepEqual(told, ['fall into step']);

  prefetcher.moveTo(2);
  await clock.advance(250);

  assert.deepEqual(asked.slice(0, 3), [1, 2, 3]);
});

test('stops when the server does not know the session', async () => {
  const { prefetcher, asked, told } = prefetcherOf({
    fetch: async () => {
      throw refusal(404, 'unknown-session');
    },
  });

  prefetcher.moveTo(1);
  await settled();

  assert.deepEqual(asked, [1]);
  assert.deepEqual(told, ['unknown-session']);
});
