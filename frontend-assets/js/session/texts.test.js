import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from './texts.js';

test('values go where the language wants them', () => {
  assert.equal(fill('Image {0} of {1}', 7, 100), 'Image 7 of 100');
  assert.equal(fill('共 {1} 张，第 {0} 张', 7, 100), '共 100 张，第 7 张');
});

test('a place without a value stays as it is', () => {
  assert.equal(fill('Image {0} of {1}', 7), 'Image 7 of {1}');
});
