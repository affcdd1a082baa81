import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../api/backoff.js';
import { Connection } from '../api/connection.js';
import { KeptJudgements } from '../api/kept-judgements.js';
import { Outbox } from '../api/outbox.js';
import { FakeServer } from '../../testing/fake-server.js';
import { FakeStorage, judgementOf } from '../../testing/fake-storage.js';
import { manualClock } from '../../testing/manual-clock.js';
import { planOf } from '../../testing/plans.js';
import { sit } from './sitting.js';

/** @typedef {import('../trial/keys.js').Verdict} Verdict */

/**
 * A whole session with a rater who answers `fake` to every third image, against a server in memory.
 *
 * @param {{ practice?: number, main?: number, server?: FakeServer, storage?: FakeStorage, feedback?: boolean, breakEvery?: number }} [given]
 */
function session({ practice = 2, main = 4, server = new FakeServer(practice + main), storage = new FakeStorage(), feedback = false, breakEvery } = {}) {
  const clock = manualClock();
  /** @type {string[]} */
  const seen = [];
  const plan = planOf(practice, main, { next: server.next, feedback: { practice: true, main: feedback }, ...(breakEvery && { breakEvery }) });
  const outbox = new Outbox(new KeptJudgements(storage, 'abc'), plan.next, {
    post: (judgement) => server.post(judgement),
    standing: () => server.standing(),
    backoff: new Backoff(clock, () => 1),
    connection: new Connection(clock, () => {}),
    moved: () => {},
    over: () => {},
    refused: () => {},
  });
  const done = sit(plan, {
    outbox,
    pictures: {
      prepare: () => {},
      take: async ({ id }) => ({ image: /** @type {HTMLImageElement} */ ({}), identifier: id, decodeMs: 1 }),
    },
    tutorial: async () => seen.push('tutorial') > 0,
    judge: async ({ identifier }) => {
      const number = Number(identifier.split('-')[1]);
      return { answer: answerTo(number), rtMillis: 500, evidence: {} };
    },
    view: {
      instructions: async () => void seen.push('instructions'),
      welcomeBack: async ({ number }) => void seen.push(`welcome back at ${number}`),
      interlude: async () => void seen.push('interlude'),
      rest: async ({ number }) => void seen.push(`rest before ${number}`),
      trial: ({ number }) => void seen.push(`${number}`),
      waiting: () => {},
      feedback: async (answer, truth) => void seen.push(`${answer}, was ${truth}`),
      saving: () => void seen.push('saving'),
    },
  });
  return { server, storage, clock, seen, done };
}

/** @param {number} number @returns {Verdict} */
function answerTo(number) {
  return number % 3 === 0 ? 'fake' : 'real';
}

test('leads through practice with feedback and trials without', async () => {
  const { server, seen, done } = session();

  assert.equal(await done, true);

  assert.deepEqual(seen, [
    'instructions', 'tutorial', '1', 'real, was real', '2', 'real, was real', 'interlude', '3', '4', '5', '6', 'saving',
  ]);
  assert.deepEqual([...server.stored.values()].map(({ answer }) => answer), ['real', 'real', 'fake', 'real', 'real', 'fake']);
});

test('offers a break after so many main trials, none before the first and none after the last', async () => {
  const { seen, done } = session({ practice: 1, main: 4, breakEvery: 2 });

  await done;

  assert.deepEqual(seen, ['instructions', 'tutorial', '1', 'real, was real', 'interlude', '2', '3', 'rest before 4', '4', '5', 'saving']);
});

test('who comes back at a break goes on at once', async () => {
  const server = new FakeServer(5);
  [1, 2, 3].forEach((number) => server.stored.set(number, judgementOf(number)));
  const { seen, done } = session({ practice: 1, main: 4, breakEvery: 2, server });

  await done;

  assert.deepEqual(seen.slice(0, 2), ['welcome back at 4', '4']);
});

test('gives feedback in the trials too where the protocol says so', async () => {
  const { seen, done } = session({ practice: 0, main: 3, feedback: true });

  await done;

  assert.deepEqual(seen, ['instructions', 'tutorial', '1', 'real, was real', '2', 'real, was real', '3', 'fake, was real', 'saving']);
});

test('goes on at the first trial without an answer', async () => {
  const server = new FakeServer(6);
  [1, 2, 3].forEach((number) => server.stored.set(number, judgementOf(number)));
  const { seen, done } = session({ server });

  await done;

  assert.deepEqual(seen, ['welcome back at 4', '4', '5', '6', 'saving']);
});

test('repeats the instructions to a rater who left during practice', async () => {
  const server = new FakeServer(6);
  server.stored.set(1, judgementOf(1));
  const { seen, done } = session({ server });

  await done;

  assert.deepEqual(seen.slice(0, 2), ['instructions', '2']);
});

test('does not ask again what was answered but not yet sent', async () => {
  const server = new FakeServer(6);
  [1, 2].forEach((number) => server.stored.set(number, judgementOf(number)));
  const storage = new FakeStorage();
  const kept = new KeptJudgements(storage, 'abc');
  kept.add(judgementOf(3, 'real'));
  kept.add(judgementOf(4, 'fake'));
  const { seen, done } = session({ server, storage });

  await done;

  assert.deepEqual(seen, ['welcome back at 5', '5', '6', 'saving']);
  assert.deepEqual([3, 4].map((number) => server.stored.get(number)?.answer), ['real', 'fake']);
});

test('does not end before the last judgement is acknowledged', async () => {
  const { server, clock, seen, done } = session({ practice: 0, main: 4 });
  server.silent = 8;
  let ended = false;
  void done.then(() => (ended = true));

  await clock.advance(15_000);
  assert.equal(seen.at(-1), 'saving');
  assert.ok(!ended);

  await clock.advance(60_000);
  assert.ok(ended);
  assert.equal(server.stored.size, 4);
});

test('a rater with nothing left to do is not led through anything', async () => {
  const server = new FakeServer(6);
  [1, 2, 3, 4, 5, 6].forEach((number) => server.stored.set(number, judgementOf(number)));
  const { seen, done } = session({ server });

  await done;

  assert.deepEqual(seen, ['saving']);
});
