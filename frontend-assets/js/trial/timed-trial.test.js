import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPress } from '../../testing/events.js';
import { settled } from '../../testing/manual-display.js';
import { VERSION } from '../version.js';
import { runTimedTrial } from './timed-trial.js';

/** A trial whose image comes at 1000 and whose masks are gone at 1500 ms. */
function trial() {
  const page = new EventTarget();
  /** @type {(evidence: object) => void} */
  let report = () => {};
  /** @type {() => void} */
  let gone = () => {};
  const evidence = new Promise((resolve) => (report = resolve));
  const presenter = {
    present: () =>
      new Promise((resolve) => {
        gone = () => resolve({ onset: 1000, offset: 1100, decodeMs: 7.126, evidence });
      }),
  };
  /** @type {unknown[]} */
  const log = [];
  const room = Object.assign(new EventTarget(), {
    devicePixelRatio: 2,
    innerWidth: 1440,
    innerHeight: 900,
    visualViewport: { scale: 1 },
    navigator: {},
    document: Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true, fullscreenElement: null }),
  });
  const run = runTimedTrial(
    /** @type {any} */ ({}),
    {
      presenter: /** @type {any} */ (presenter),
      controls: { page, real: new EventTarget(), fake: new EventTarget(), suspended: () => false },
      room,
      now: () => 1500,
      side: () => 336,
      ask: (early) => void log.push(early ? 'asked again' : 'asked'),
      answered: (answer, rtMillis) => void log.push([answer, rtMillis]),
    },
    { countdownWaitMs: 0 },
  );
  return { page, room, log, run, report, masksGone: async () => (gone(), settled()) };
}

test('asks when the masks are gone, and puts together answer and evidence', async () => {
  const { page, log, run, report, masksGone } = trial();
  await masksGone();
  page.dispatchEvent(keyPress('f', 2250.5));
  const { answer, judged } = await run;
  report({ stimulusPresented: 1020.5, requestedMs: 100 });

  assert.equal(answer, 'fake');
  assert.deepEqual(log, ['asked', ['fake', 1250.5]]);
  assert.deepEqual(await judged, {
    answer: 'fake',
    rtMillis: 1230, // 2250.5 - 1020.5: from the presentation, once it is known
    evidence: {
      frontend: VERSION,
      input: 'key',
      code: 'KeyF',
      trusted: false,
      visibility: 'visible',
      dpr: 2,
      viewport: [1440, 900],
      webdriver: false,
      focus: true,
      fullScreen: false,
      zoom: 1,
      shownPx: 336,
      countdownWaitMs: 0,
      stimulusPresented: 1020.5,
      requestedMs: 100,
      decodeMs: 7.13,
      earlyKeys: [],
    },
  });
});

test('an answer before the masks are gone does not count, and is told', async () => {
  const { page, log, run, report, masksGone } = trial();
  page.dispatchEvent(keyPress('j', 980));
  page.dispatchEvent(keyPress('j', 1210));
  page.dispatchEvent(keyPress('x', 1220));
  await masksGone();
  page.dispatchEvent(keyPress('j', 1499)); // pressed before, heard after
  assert.deepEqual(log, ['asked again']);
  page.dispatchEvent(keyPress('f', 1700));
  const { judged } = await run;
  report({ stimulusPresented: null });

  const { rtMillis, evidence } = await judged;
  assert.equal(rtMillis, 700);
  assert.deepEqual(evidence.earlyKeys, [-20, 210]);
});

test('tells that the page lost the keyboard while the rater decided', async () => {
  const { page, room, run, report, masksGone } = trial();
  await masksGone();
  room.dispatchEvent(new Event('blur'));
  page.dispatchEvent(keyPress('f', 1700));
  report({ stimulusPresented: null });

  assert.equal((await (await run).judged).evidence.focus, false);
});
