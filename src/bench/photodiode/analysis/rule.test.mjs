import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf, recall } from './rule.mjs';

const FRAME = 16;
const trial = (error, accepted) => ({ error, frame: FRAME, accepted });

test('trials within two ms of half a frame are counted apart', () => {
  const found = recall([trial(3, true), trial(7, true), trial(9.5, true), trial(-9, false), trial(11, false), trial(30, false)]);

  assert.deepEqual([found.bad, found.badFound], [2, 2]);
  assert.deepEqual([found.close, found.closeFound], [3, 1]);
  assert.deepEqual([found.severe, found.severeFound], [1, 1]);
  assert.equal(found.worst, 9.5);
  assert.equal(found.worstBeyondHalf, 1.5);
});

test('a trial that was never seen is as bad as can be', () => {
  const found = recall([trial(Infinity, true), trial(0, false)]);

  assert.deepEqual([found.severe, found.severeFound], [1, 0]);
  assert.equal(found.needless, 1);
});

test('the rule is told what it is told of a rater', () => {
  const evidence = {
    technique: 'held',
    requestedMs: 100,
    frames: 6,
    refreshMs: 16.67,
    stimulusPresented: 1000.5,
    maskPresented: null,
    clearedAt: 1250,
    rafOnset: 990,
    rafOffset: 1090,
    elementTiming: 'presentation',
  };

  assert.equal(lineOf(evidence), '100 6 16.67 ELEMENT_TIMING 1000.5 - 1250 990 1090');
  assert.match(lineOf({ ...evidence, elementTiming: 'none' }), /ANIMATION_FRAMES/);
});
