import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeServer, refusal } from '../../testing/fake-server.js';
import { FakeStorage, judgementOf } from '../../testing/fake-storage.js';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { Backoff } from './backoff.js';
import { Connection } from './connection.js';
import { KeptJudgements } from './kept-judgements.js';
import { Outbox } from './outbox.js';

function outboxTo(server = new FakeServer(100), storage = new FakeStorage()) {
  const clock = manualClock();
  /** @type {string[]} */
  const told = [];
  const connection = new Connection(clock, (lost) => told.push(lost ? 'lost' : 'back'));
  const kept = new KeptJudgements(storage, 'abc');
  const outbox = new Outbox(kept, server.next, {
    post: (judgement) => server.post(judgement),
    standing: () => server.standing(),
    backoff: new Backoff(clock, () => 1, { first: 250, limit: 8000 }),
    connection,
    moved: (next) => told.push(`next ${next}`),
    over: () => told.push('over'),
    refused: ({ reason }) => told.push(`refused: ${reason}`),
  });
  return { server, storage, clock, outbox, told, kept };
}

test('brings a judgement to the server and forgets it once acknowledged', async () => {
  const { server, outbox, storage } = outboxTo();

  const outcome = await outbox.add(judgementOf(1));

  assert.deepEqual(outcome?.feedback, { truth: 'real', correct: true });
  assert.deepEqual([...server.stored.keys()], [1]);
  assert.ok(outbox.isEmpty);
  assert.equal(storage.items.size, 0);
});

test('judgements arrive in the order of their trials, though the first try fails', async () => {
  const { server, outbox, clock } = outboxTo();
  server.silent = 1;

  const outcomes = [outbox.add(judgementOf(1)), outbox.add(judgementOf(2)), outbox.add(judgementOf(3))];
  await clock.advance(250);
  await Promise.all(outcomes);

  assert.deepEqual([...server.stored.keys()], [1, 2, 3]);
});

test('an answer that comes the moment the last one is acknowledged is sent at once', async () => {
  const { server, outbox } = outboxTo();

  for (const number of [1, 2, 3]) {
    await outbox.add(judgementOf(number));
  }

  assert.equal(server.requests, 3);
});

test('a judgement whose reply got lost is sent again and stored once', async () => {
  const { server, outbox, clock } = outboxTo();
  server.losesNextReply = true;

  const outcome = outbox.add(judgementOf(1));
  await clock.advance(250);

  assert.equal((await outcome)?.number, 1);
  assert.equal(server.requests, 2);
  assert.equal(server.stored.size, 1);
});

test('waits longer from try to try, and tells only when it lasts', async () => {
  const { server, outbox, clock, told } = outboxTo();
  server.silent = Number.POSITIVE_INFINITY;

  void outbox.add(judgementOf(1));
  await clock.advance(1999);
  assert.equal(server.requests, 4); // at 0, 250, 750 and 1750 ms
  assert.deepEqual(told, []);
  await clock.advance(1);
  assert.deepEqual(told, ['lost']);

  server.silent = 0;
  await clock.advance(1750); // the wait after the fourth try is 2000 ms
  assert.deepEqual(told, ['lost', 'back', 'next 2']);
});

test('flush ends the wait at once', async () => {
  const { server, outbox, clock } = outboxTo();
  server.silent = 1;
  const outcome = outbox.add(judgementOf(1));
  await settled();

  void outbox.flush();

  assert.equal((await outcome)?.number, 1);
  assert.equal(clock.now, 0);
});

test('what was unsent at a reload counts as answered and is sent first', async () => {
  const storage = new FakeStorage();
  const server = new FakeServer(100);
  server.silent = Number.POSITIVE_INFINITY;
  const before = outboxTo(server, storage);
  void before.outbox.add(judgementOf(1));
  void before.outbox.add(judgementOf(2));
  await settled();
  server.silent = 0;

  const after = outboxTo(server, storage);

  assert.equal(after.outbox.firstOpen, 3);
  await after.outbox.flush();
  assert.deepEqual([...server.stored.keys()], [1, 2]);
});

test('the first answer stands where the server has another', async () => {
  const { server, outbox, told } = outboxTo();
  server.stored.set(1, judgementOf(1, 'fake'));

  assert.equal(await outbox.add(judgementOf(1, 'real')), null);

  assert.equal(server.stored.get(1)?.answer, 'fake');
  assert.ok(outbox.isEmpty);
  assert.equal(outbox.firstOpen, 2);
  assert.deepEqual(told, ['next 2']);
});

test('goes back to a trial whose judgement the server does not have, and keeps the later ones', async () => {
  const storage = new FakeStorage();
  new KeptJudgements(storage, 'abc').add(judgementOf(3));
  const server = new FakeServer(100);
  const { outbox } = outboxTo(server, storage);
  server.stored.set(1, judgementOf(1));

  await outbox.add(judgementOf(1));
  assert.equal(outbox.firstOpen, 2);
  assert.ok(!outbox.isEmpty);

  await outbox.add(judgementOf(2));
  await outbox.flush();
  assert.deepEqual([...server.stored.keys()], [1, 2, 3]);
  assert.equal(outbox.firstOpen, 4);
});

test('asks the server what comes next when it says that a trial is not open', async () => {
  const server = new FakeServer(100);
  server.stored.set(1, judgementOf(1));
  const { outbox, told } = outboxTo(server);
  server.stored.clear();

  void outbox.add(judgementOf(2));
  await outbox.flush();

  assert.deepEqual(told, ['next 1']);
  assert.equal(outbox.firstOpen, 1);
});

test('goes on trying when the server is gone while it asks what comes next', async () => {
  const { server, outbox, clock } = outboxTo();
  server.stored.set(1, judgementOf(1, 'fake'));
  const standing = server.standing;
  let failures = 1;
  server.standing = async () => {
    if (failures-- > 0) {
      server.silent = 1;
    }
    return standing.call(server);
  };

  const outcome = outbox.add(judgementOf(1, 'real'));
  await clock.advance(1000);

  assert.equal(await outcome, null);
  assert.equal(outbox.firstOpen, 2);
});

test('a withdrawn session ends it, and nothing stays behind', async () => {
  const { server, outbox, told, storage } = outboxTo();
  server.status = 'withdrawn';

  void outbox.add(judgementOf(1));
  await outbox.flush();

  assert.deepEqual(told, ['over']);
  assert.equal(storage.items.size, 0);
});

test('a refusal that no repetition can cure is told, and the judgement is kept', async () => {
  const { server, outbox, told, kept } = outboxTo();
  server.post = async () => {
    throw refusal(422, 'unusable-judgement');
  };

  void outbox.add(judgementOf(1));
  await outbox.flush();

  assert.deepEqual(told, ['refused: unusable-judgement']);
  assert.equal(kept.all.length, 1);
});
