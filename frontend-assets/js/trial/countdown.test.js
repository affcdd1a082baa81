import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualDisplay } from '../../testing/manual-display.js';
import { countDown } from './countdown.js';

const FRAME = 20;

/** A countdown of 100 ms a digit on a display of 50 Hz. */
function counting({ digitMs = 100 } = {}) {
  const display = manualDisplay();
  const state = { ready: true, halted: false, digit: -1, fixation: false, waiting: false, frame: 0 };
  const done = countDown({
    digits: 3,
    digitMs,
    display,
    count: {
      digit: (digit) => void (state.digit = digit),
      fixation: (shown) => void (state.fixation = shown),
      waiting: (waits) => void (state.waiting = waits),
    },
    ready: () => state.ready,
    halt: () => state.halted,
  });
  /** @param {number} millis */
  const run = async (millis) => {
    for (let gone = 0; gone < millis; gone += FRAME) {
      await display.tick(1000 + FRAME * state.frame++);
    }
  };
  return { state, display, done, run };
}

test('shows each digit for its time and leaves nothing behind', async () => {
  const { state, done, run } = counting();
  const seen = [];
  for (let frame = 0; frame < 16; frame++) {
    await run(FRAME);
    seen.push(state.digit);
  }

  assert.deepEqual(seen, [3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0]); // 5 frames of 20 ms a digit
  assert.equal(await done, 0);
  assert.equal(state.fixation, false);
});

test('takes the mark away 200 ms before the image comes', async () => {
  const { state, run } = counting({ digitMs: 500 });

  await run(1300); // the last frame at 1280 ms
  assert.deepEqual([state.digit, state.fixation], [1, true]);
  await run(2 * FRAME);
  assert.deepEqual([state.digit, state.fixation], [1, false]);
});

test('stays at the first digit until the image is ready, and says by how much it waited', async () => {
  const { state, done, run } = counting();
  state.ready = false;
  await run(300);
  assert.deepEqual([state.digit, state.waiting], [3, false]);

  state.ready = true;
  await run(300);

  assert.equal(await done, 180); // ready was last asked for in vain at 280 ms
});

test('tells a rater who has to wait longer, and begins anew when the image is there', async () => {
  const { state, done, run } = counting();
  state.ready = false;
  await run(800);
  assert.equal(state.waiting, true);

  state.ready = true;
  await run(80);
  assert.deepEqual([state.digit, state.waiting], [3, false]);
  await run(260);

  assert.equal(state.digit, 0);
  assert.equal(await done, 680);
});

test('ends at once when it is halted', async () => {
  const { state, display, done, run } = counting();
  await run(140);
  state.halted = true;
  await run(FRAME);

  assert.equal(await done, null);
  assert.deepEqual([state.digit, state.fixation, display.waiting], [0, false, 0]);
});
