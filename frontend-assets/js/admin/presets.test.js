import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMeans } from './presets.js';

const HYPE_75 = { blocks: '3', realsPerBlock: '75', fakesPerBlock: '75', practice: '6' };

test('an empty form means the preset, and a tenth of its trials as repeats', () => {
  assert.deepEqual(emptyMeans(HYPE_75, {}), { blocks: 3, realsPerBlock: 75, fakesPerBlock: 75, practice: 6, repeats: 45 });
});

test('repeats follow the numbers that are typed', () => {
  assert.equal(emptyMeans(HYPE_75, { 'time.blocks': ' 1 ', 'time.fakesPerBlock': '25' }).repeats, 10);
});

test('repeats are not known as long as a number is none', () => {
  assert.equal(emptyMeans(HYPE_75, { 'time.blocks': 'many' }).repeats, undefined);
});
