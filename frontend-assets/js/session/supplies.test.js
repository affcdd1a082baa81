import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../api/backoff.js';
import { Connection } from '../api/connection.js';
import { Unreachable } from '../api/requests.js';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { Fetcher } from './fetcher.js';
import { Supplies } from './supplies.js';

/** @typedef {import('../timing/exposure.js').ExposureRequest} ExposureRequest */

function store() {
  const clock = manualClock();
  /** @type {string[]} */
  const fetched = [];
  const away = { silent: 0 };
  /** @type {Fetcher<string>} */
  const fetcher = new Fetcher({
    fetch: async (name) => {
      if (away.silent > 0) {
        away.silent -= 1;
        throw new Unreachable('out of reach');
      }
      fetched.push(name);
      return new Blob([name]);
    },
    fallIntoStep: async () => {},
    backoff: new Backoff(clock, () => 1),
    connection: new Connection(clock, () => {}),
    refused: () => {},
  });
  /** @type {ExposureRequest[]} */
  const requests = [];
  const presenter = { prepare: async (/** @type {ExposureRequest} */ request) => (requests.push(request), /** @type {any} */ ({ request })), discard: () => {} };
  const supplies = new Supplies(fetcher, presenter, 3, () => ({ maskMs: 30, intervalMs: 10, alt: 'Image' }));
  return { supplies, fetcher, fetched, requests, clock, away };
}

test('fetches the next image first, then the masks once and for all, then ahead', async () => {
  const { supplies, fetched } = store();
  supplies.expect([4, 5]);
  await settled();
  assert.deepEqual(fetched, ['stimuli/4', 'masks/0', 'masks/1', 'masks/2', 'stimuli/5']);

  supplies.expect([5, 6]);
  await settled();
  assert.deepEqual(fetched.slice(5), ['stimuli/6']);
});

test('prepares a trial from its image and its masks in their order, under a name used once', async () => {
  const { supplies, requests } = store();
  supplies.expect([4]);
  const trial = { id: 'trial-4', number: 4, phase: /** @type {const} */ ('main') };

  await supplies.prepare(trial, { requestedMs: 480, masks: [2, 0] });
  await supplies.prepare(trial, { requestedMs: 480, masks: [2, 0] });

  const [first, second] = requests;
  assert.deepEqual(await Promise.all([first?.stimulus, ...(first?.masks ?? [])].map((blob) => blob?.text())), ['stimuli/4', 'masks/2', 'masks/0']);
  assert.deepEqual([first?.requestedMs, first?.maskMs, first?.intervalMs], [480, 30, 10]);
  assert.notEqual(first?.trial, second?.trial);
});

test('an image that is on its way is waited for, by as many as ask', async () => {
  const { supplies, clock, away } = store();
  away.silent = 2;
  supplies.expect([4]);
  const both = Promise.all([supplies.masks(2), supplies.masks(1)]);
  await clock.advance(2000);

  assert.deepEqual((await both).map((masks) => masks.length), [2, 1]);
});

test('a trial whose image is given up is not prepared', async () => {
  const { supplies, away } = store();
  away.silent = 9;
  supplies.expect([4]);
  const prepared = supplies.prepare({ id: 'trial-4', number: 4, phase: 'main' }, { requestedMs: 480, masks: [] });

  supplies.expect([5]);

  await assert.rejects(prepared, /stimuli\/4 was given up/);
});
