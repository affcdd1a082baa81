import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesIn, matches, paired, refined, stimuliIn } from './edges.mjs';

/** A photodiode's notes: colours with the ms at which each was first seen; the poll before was half a ms earlier. */
function notes(...seen) {
  return seen.map(([at, colour]) => `E ${(at - 0.5) * 1e6} ${at * 1e6} ${colour} 123456`).join('\n');
}

const GREY = '808080';

test('colours match a pattern within a tolerance, and whatever stands at the stars', () => {
  assert.ok(matches('ff323c', 'ff**3c', 0));
  assert.ok(matches('fd323e', 'ff**3c', 2));
  assert.ok(!matches('fc323c', 'ff**3c', 2));
});

test('a change of another probe is none of the first', () => {
  assert.equal(changesIn(`H header\n${notes([1, GREY], [2, GREY], [3, 'ff003c'])}\nZ 5`).length, 2);
});

test('a stimulus lasts from the middle of its first bracket to the middle of its last', () => {
  const [seen] = refined(stimuliIn(changesIn(notes([0, GREY], [100, 'ff003c'], [150, '0000ff'], [180, '2800ff'], [210, GREY]))), []);

  assert.equal(seen.duration, 50);
  assert.equal(seen.uncertainty, 0.5);
  assert.equal(seen.maskDelay, 0);
  assert.equal(seen.maskLength, 60);
});

test('a gap before the mask is found, and a mask that never came', () => {
  const one = refined(stimuliIn(changesIn(notes([100, 'ff003c'], [150, GREY], [170, '0000ff'], [270, GREY]))), [])[0];
  const none = refined(stimuliIn(changesIn(notes([100, 'ff003c'], [150, GREY], [900, 'ff0a3c'], [950, GREY]))), [])[0];

  assert.equal(one.maskDelay, 20);
  assert.equal(one.maskLength, 100);
  assert.equal(none.maskDelay, null);
});

test('two photodiodes know an edge as well as the better one', () => {
  const blinded = [{ colour: 'ff003c', on: [95, 100], off: [149.5, 150], after: [] }];
  const sharp = [{ colour: 'ff003c', on: [99.5, 100], off: [149.5, 150], after: [] }];

  const [seen] = refined(blinded, sharp);

  assert.equal(seen.uncertainty, 0.5);
  assert.equal(seen.duration, 50);
});

test('a trial that was never shown shifts no other', () => {
  const trials = [{ code: 0 }, { code: 1 }, { code: 2 }];
  const seen = [{ colour: 'ff003c' }, { colour: 'ff143c' }];
  const colourOf = (code) => `ff${(code * 10).toString(16).padStart(2, '0')}3c`;

  const pairs = paired(trials, seen, colourOf);

  assert.deepEqual(pairs.map((pair) => pair.seen?.colour ?? null), ['ff003c', null, 'ff143c']);
});

test('a stimulus that nobody asked for is left out', () => {
  const pairs = paired([{ code: 1 }], [{ colour: 'ff003c' }, { colour: 'ff0a3c' }], (code) => `ff${(code * 10).toString(16).padStart(2, '0')}3c`);

  assert.deepEqual(pairs.map((pair) => pair.seen?.colour), ['ff0a3c']);
});
