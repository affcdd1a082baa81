import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundOf } from './ground.js';

test('dark writing on a middle grey, light writing on a dark one', () => {
  assert.deepEqual(groundOf('#7a7a7a'), { colour: '#7a7a7a', isDark: false }); // luminance 0.195
  assert.deepEqual(groundOf('#707070'), { colour: '#707070', isDark: true }); // 0.162
});

test('what is no colour is left alone', () => {
  assert.equal(groundOf('grey'), null);
});
