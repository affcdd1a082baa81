import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Technique } from './technique.js';

/** @param {'held' | 'frames'} technique @param {number | null} shownMs of a trial of 30 ms */
function trial(technique, shownMs) {
  return /** @type {import('./evidence.js').TimingEvidence} */ ({
    technique,
    stimulusPresented: 100,
    maskPresented: shownMs === null ? null : 100 + shownMs,
    frames: 3,
    refreshMs: 10,
  });
}

/** @param {Technique} technique @param {'held' | 'frames'} how @param {number} good @param {number} bad */
function learn(technique, how, good, bad) {
  Array.from({ length: good }).forEach(() => technique.learn(trial(how, 34)));
  Array.from({ length: bad }).forEach(() => technique.learn(trial(how, 36)));
}

test('holds while fewer than half of the last eight trials are off by more than half a frame', () => {
  const technique = new Technique();
  learn(technique, 'held', 5, 3);
  assert.ok(technique.holds);

  technique.learn(trial('held', null));

  assert.ok(!technique.holds);
});

test('tries frames for eight trials, and stays with them where they are better', () => {
  const technique = new Technique();
  learn(technique, 'held', 2, 6);
  learn(technique, 'frames', 4, 3);
  assert.ok(!technique.holds);

  learn(technique, 'frames', 1, 0);

  assert.ok(!technique.holds);
});

test('goes back to holding where frames are worse', () => {
  const technique = new Technique();
  learn(technique, 'held', 4, 4);

  learn(technique, 'frames', 3, 5);

  assert.ok(technique.holds);
});
