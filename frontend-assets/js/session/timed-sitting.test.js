import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../api/backoff.js';
import { BegunTrial } from '../api/begun-trial.js';
import { Connection } from '../api/connection.js';
import { Courier } from '../api/courier.js';
import { KeptJudgements } from '../api/kept-judgements.js';
import { FakeCourse } from '../../testing/fake-course.js';
import { FakeStorage } from '../../testing/fake-storage.js';
import { manualClock } from '../../testing/manual-clock.js';
import { settled } from '../../testing/manual-display.js';
import { sitTimed } from './timed-sitting.js';

/** @typedef {import('../timing/exposure.js').Prepared} Prepared */

/**
 * A whole session with a rater who takes every third image for a fake one, against a server in memory.
 *
 * @param {object} [given]
 * @param {FakeCourse} [given.course]
 * @param {FakeStorage} [given.storage]
 * @param {(number: number, pause: { wanted: boolean }) => void} [given.during] happens while a trial is on
 * @param {boolean} [given.suits]
 */
function session({ course = new FakeCourse(3, 2, 3, 2), storage = new FakeStorage(), during = () => {}, suits = true } = {}) {
  const clock = manualClock();
  /** @type {string[]} */
  const seen = [];
  const pause = { wanted: false };
  const prepared = { inPlace: 0 };
  const begun = new BegunTrial(storage, 'abc');
  const courier = new Courier(new KeptJudgements(storage, 'abc'), begun, {
    judged: (judgement) => course.judge(judgement),
    interrupted: ({ trial }) => course.judge({ trial }),
    standing: () => course.standing(),
    backoff: new Backoff(clock, () => 1),
    connection: new Connection(clock, () => {}),
    over: () => void seen.push('over'),
    refused: () => {},
  });
  const done = sitTimed(course.plan, {
    courier,
    begun,
    pause,
    supplies: {
      expect: () => {},
      prepare: async ({ number }, { requestedMs }) => {
        prepared.inPlace += 1;
        return /** @type {Prepared} */ (/** @type {unknown} */ ({ request: { number, requestedMs } }));
      },
      discard: () => void (prepared.inPlace -= 1),
    },
    view: {
      instructions: async () => void seen.push('instructions'),
      welcomeBack: async ({ block, inBlock }) => void seen.push(`welcome back in ${block} after ${inBlock}`),
      interlude: async () => void seen.push('interlude'),
      rest: async ({ block }) => void seen.push(`rest before ${block}`),
      pause: async (troubled) => void seen.push(troubled ? 'pause for trouble' : 'pause'),
      trial: () => {},
      place: () => {},
      explain: async () => void seen.push('explain'),
      feedback: (answer, truth, replaced) => void seen.push(`${answer}, was ${truth}${replaced ? ', replaced' : ''}`),
      goOn: async () => void seen.push('go on'),
    },
    tutorial: async () => seen.push('tutorial') > 0,
    checkDevice: async () => {
      seen.push('check');
      return suits;
    },
    moment: async () => void seen.push('moment, was read'),
    countDown: async (ready, halt, slow) => {
      while (!ready()) {
        if (halt()) {
          return null;
        }
        await settled();
      }
      if (halt()) {
        return null;
      }
      if (slow) {
        seen.push('slow');
      }
      return 0;
    },
    run: async (shown) => {
      const { number, requestedMs } = /** @type {{ number: number, requestedMs: number }} */ (/** @type {unknown} */ (shown.request));
      prepared.inPlace -= 1;
      seen.push(`${number} for ${requestedMs}`);
      during(number, pause);
      const answer = number % 3 === 0 ? 'fake' : 'real';
      return { answer, judged: Promise.resolve({ answer, rtMillis: 700, evidence: {} }) };
    },
  });
  return { course, storage, clock, seen, pause, prepared, begun, done };
}

test('leads through practice with explanations, and through blocks with breaks, at the exposures the server asks for', async () => {
  const { course, seen, done } = session();

  assert.equal(await done, true);

  assert.deepEqual(seen.filter((line) => !line.includes('was')), [
    'instructions', 'tutorial', 'check', 'explain', 'slow', '1 for 1000', 'go on', 'slow', '2 for 1000', 'go on', '3 for 1000',
    'interlude', '4 for 500', '5 for 490', '6 for 480', // 10 ms less after a right answer
    'rest before 2', '7 for 500', '8 for 490', '9 for 480',
  ]);
  assert.deepEqual(course.exposures, [500, 490, 480, 500, 490, 480]);
});

test('tells right or wrong as soon as the server has', async () => {
  const { seen, done } = session({ course: new FakeCourse(0, 1, 3, 0) });

  await done;

  assert.deepEqual(seen.filter((line) => line.includes('was')), ['real, was real', 'real, was real', 'fake, was real', 'moment, was read']);
});

test('repeats a bad trial with another image, at the same exposure', async () => {
  const course = new FakeCourse(0, 2, 3, 2);
  const { seen, done } = session({ course, during: (number) => (course.findsBad = number === 2) });

  await done;

  assert.deepEqual(seen.filter((line) => / for /.test(line)), [
    '1 for 500', '2 for 490', '3 for 490', '7 for 520', // 3 was answered wrong: 30 ms more
    '4 for 500', '5 for 490', '6 for 480',
  ]);
  assert.deepEqual(seen.filter((line) => line.includes('replaced')).length, 1); // the rater is told why the count stands still
});

test('three bad trials of eight make a pause that says what can be done', async () => {
  const course = new FakeCourse(0, 1, 6, 4);
  const { seen, done } = session({ course, during: (number) => (course.findsBad = number < 4) });

  await done;

  assert.equal(seen.filter((line) => line === 'pause for trouble').length, 1);
  assert.equal(seen.indexOf('pause for trouble') > seen.indexOf('3 for 500'), true);
  assert.equal(seen.indexOf('pause for trouble') < seen.findIndex((line) => line.startsWith('4 for')), true);
});

test('a pause is granted after the trial, and the next image is put in place anew', async () => {
  const { seen, prepared, done } = session({
    course: new FakeCourse(0, 1, 3, 0),
    during: (number, pause) => (pause.wanted = number === 2),
  });

  await done;
  await settled();

  assert.deepEqual(seen.filter((line) => / for /.test(line) || line === 'pause'), ['1 for 500', '2 for 490', 'pause', '3 for 480']);
  assert.equal(prepared.inPlace, 0);
});

test('a page that was left between image and answer does not show the image again', async () => {
  const storage = new FakeStorage();
  const course = new FakeCourse(0, 1, 3, 2);
  await course.judge({ trial: 'trial-1', answer: 'real' });
  new BegunTrial(storage, 'abc').begin({ trial: 'trial-2', number: 2, requestedMs: 490 });
  const { seen, done } = session({ course, storage });

  await done;

  assert.deepEqual(seen.filter((line) => !line.includes('was')), ['welcome back in 1 after 1', 'check', '3 for 490', '4 for 520']);
});

test('a practice image may be shown again', async () => {
  const { begun, done } = session({ course: new FakeCourse(2, 1, 1, 0), during: (number) => number < 3 && assert.equal(begun.left, null) });

  await done;
});

test('waits for the server however long it is away, and goes on by itself', async () => {
  const course = new FakeCourse(0, 1, 3, 0);
  const { clock, seen, done } = session({ course, during: (number) => number === 2 && (course.silent = 8) });
  while (course.silent === 0) {
    await settled();
  }
  await clock.advance(5000);
  assert.deepEqual(seen.filter((line) => / for /.test(line)), ['1 for 500', '2 for 490']);

  await clock.advance(30_000);

  assert.equal(await done, true);
  assert.deepEqual(course.exposures, [500, 490, 480]);
});

test('does not begin on a device that will not do', async () => {
  const { seen, done } = session({ suits: false });

  assert.equal(await done, false);
  assert.deepEqual(seen, ['instructions', 'tutorial', 'check']);
});

test('stops where the server has ended the session', async () => {
  const course = new FakeCourse(0, 1, 3, 0);
  const { seen, done } = session({ course, during: (number) => number === 2 && (course.status = 'unusable') });

  assert.equal(await done, false);
  assert.equal(seen.at(-1), 'over');
});

test('an image that cannot be decoded stops the session with the reason', async () => {
  const course = new FakeCourse(0, 1, 3, 0);
  const means = session({ course, suits: false });
  await means.done;
  await assert.rejects(
    sitTimed(course.plan, {
      .../** @type {any} */ ({ pause: { wanted: false }, begun: means.begun, countDown: async (/** @type {any} */ _, /** @type {() => boolean} */ halt) => {
        while (!halt()) {
          await settled();
        }
        return null;
      } }),
      courier: { deliverLeft: async (standing) => standing, deliver: async () => null },
      supplies: { expect: () => {}, prepare: async () => Promise.reject(new Error('no image')), discard: () => {} },
      view: /** @type {any} */ ({ welcomeBack: async () => {}, instructions: async () => {}, explain: async () => {}, trial: () => {}, place: () => {} }),
      tutorial: async () => true,
      checkDevice: async () => true,
    }),
    /no image/,
  );
});
