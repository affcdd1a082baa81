import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trouble } from './trouble.js';

/** @param {number} repeats */
function after(repeats) {
  return { block: 1, blocks: 1, inBlock: 1, ofBlock: 40, repeats };
}

test('a trial that the server repeats went wrong, and one repeat is no trouble', () => {
  const trouble = new Trouble(2);

  assert.deepEqual([after(2), after(3), null].map((progress) => trouble.isNew(progress)), [false, true, false]);
  assert.equal(trouble.isMuch, false);
});

test('three of eight are told, once', () => {
  const trouble = new Trouble(0);
  [1, 1, 2, 2, 3].forEach((repeats) => trouble.isNew(after(repeats)));

  assert.equal(trouble.isMuch, true);
  assert.deepEqual([trouble.tell(), trouble.tell()], [true, false]);
});

test('what went wrong long ago is forgotten', () => {
  const trouble = new Trouble(0);
  [1, 2, 2, 2, 2, 2, 2, 2, 2, 3].forEach((repeats) => trouble.isNew(after(repeats))); // the first of ten is out of the last eight

  assert.equal(trouble.isMuch, false);
});
