import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeCourse } from '../../testing/fake-course.js';
import { FakeStorage, judgementOf } from '../../testing/fake-storage.js';
import { manualClock } from '../../testing/manual-clock.js';
import { Backoff } from './backoff.js';
import { BegunTrial } from './begun-trial.js';
import { Connection } from './connection.js';
import { Courier } from './courier.js';
import { KeptJudgements } from './kept-judgements.js';

/** @param {{ course?: FakeCourse, storage?: FakeStorage }} [given] */
function office({ course = new FakeCourse(0, 1, 4, 2), storage = new FakeStorage() } = {}) {
  const clock = manualClock();
  /** @type {string[]} */
  const told = [];
  const begun = new BegunTrial(storage, 'abc');
  const courier = new Courier(new KeptJudgements(storage, 'abc'), begun, {
    judged: (judgement) => course.judge(judgement),
    interrupted: ({ trial }) => course.judge({ trial }),
    standing: () => course.standing(),
    backoff: new Backoff(clock, () => 1),
    connection: new Connection(clock, (lost) => void told.push(lost ? 'lost' : 'back')),
    over: () => void told.push('over'),
    refused: ({ reason }) => void told.push(reason),
  });
  return { course, storage, clock, told, begun, courier };
}

test('brings a judgement and comes back with the next exposure', async () => {
  const { courier } = office();

  const standing = await courier.deliver(judgementOf(1, 'fake'));

  assert.equal(standing?.next, 2);
  assert.deepEqual(standing?.exposure, { requestedMs: 530, masks: [3, 1, 0, 2] }); // 500 + 30 after an error
  assert.equal(courier.isEmpty, true);
});

test('keeps the judgement until the server has it, and says when the connection is lost', async () => {
  const { course, clock, storage, told, courier } = office();
  course.silent = 6;
  const delivered = courier.deliver(judgementOf(1));

  await clock.advance(3000);
  assert.deepEqual(told, ['lost']);
  assert.deepEqual(new KeptJudgements(storage, 'abc').all, [judgementOf(1)]);
  assert.equal(courier.isEmpty, false);

  await clock.advance(30_000);
  assert.equal((await delivered)?.next, 2);
  assert.deepEqual(told, ['lost', 'back']);
  assert.equal(course.stored.length, 1);
});

test('a reply that got lost costs no second judgement', async () => {
  const { course, clock, courier } = office();
  course.losesNextReply = true;
  const delivered = courier.deliver(judgementOf(1));
  await clock.advance(1000);

  assert.equal((await delivered)?.next, 2);
  assert.equal(course.stored.length, 1);
});

test('the next page delivers what this one could not', async () => {
  const storage = new FakeStorage();
  new KeptJudgements(storage, 'abc').add(judgementOf(1, 'fake'));
  const { course, courier } = office({ storage });

  assert.equal((await courier.deliverLeft(course.plan))?.exposure?.requestedMs, 530);

  assert.equal(courier.isEmpty, true);
});

test('a page that was left between image and answer is reported, and the trial is not open any more', async () => {
  const storage = new FakeStorage();
  new BegunTrial(storage, 'abc').begin({ trial: 'trial-1', number: 1, requestedMs: 500 });
  const { course, begun, courier } = office({ storage });

  const standing = await courier.deliverLeft(course.plan);

  assert.deepEqual(course.stored, [{ trial: 'trial-1', answer: undefined, bad: true, requestedMs: 500 }]);
  assert.equal(standing?.next, 2);
  assert.equal(standing?.exposure?.requestedMs, 500); // it does not move the staircase
  assert.equal(begun.left, null);
});

test('an answer whose evidence was still to come is not lost', async () => {
  const storage = new FakeStorage();
  const left = new BegunTrial(storage, 'abc');
  left.begin({ trial: 'trial-1', number: 1, requestedMs: 500 });
  left.answer('fake', 812);
  const { course, courier } = office({ storage });

  await courier.deliverLeft(course.plan);

  assert.equal(course.stored[0]?.answer, 'fake');
});

test('a note of a trial that is long settled is dropped', async () => {
  const storage = new FakeStorage();
  const course = new FakeCourse(0, 1, 4, 2);
  await course.judge({ trial: 'trial-1', answer: 'real' });
  new BegunTrial(storage, 'abc').begin({ trial: 'trial-1', number: 1, requestedMs: 500 });
  const { begun, courier } = office({ course, storage });

  assert.equal((await courier.deliverLeft(course.plan))?.next, 2);

  assert.equal(course.stored.length, 1);
  assert.equal(begun.left, null);
});

test('falls into step with the server where another page was faster', async () => {
  const { course, courier } = office();
  await course.judge({ trial: 'trial-1', answer: 'real' });

  assert.equal((await courier.deliver(judgementOf(1, 'fake')))?.next, 2);

  assert.equal(course.stored[0]?.answer, 'real');
  assert.equal(courier.isEmpty, true);
});

test('keeps nothing of a session that is over', async () => {
  const { course, told, courier } = office();
  course.status = 'withdrawn';

  assert.equal(await courier.deliver(judgementOf(1)), null);

  assert.deepEqual(told, ['over']);
  assert.equal(courier.isEmpty, true);
});

test('what the server does not take before the look at the device waits for it', async () => {
  const storage = new FakeStorage();
  new KeptJudgements(storage, 'abc').add(judgementOf(1, 'fake'));
  const { course, courier } = office({ storage });
  course.wantsPreflight = true;

  assert.equal((await courier.deliverLeft(course.plan))?.next, 1);
  assert.equal(courier.isEmpty, false);

  course.wantsPreflight = false;
  assert.equal((await courier.deliverLeft(course.plan))?.next, 2);
  assert.equal(courier.isEmpty, true);
});
