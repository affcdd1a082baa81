import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPress } from '../../testing/events.js';
import { verdictOf } from './keys.js';

test('F is fake and J is real, caps lock or not', () => {
  assert.equal(verdictOf(keyPress('f', 0)), 'fake');
  assert.equal(verdictOf(keyPress('J', 0)), 'real');
});

test('other keys answer nothing', () => {
  assert.equal(verdictOf(keyPress('g', 0)), null);
  assert.equal(verdictOf(keyPress('Enter', 0, { code: 'Enter' })), null);
});

test('a key held down answers nothing', () => {
  assert.equal(verdictOf(keyPress('f', 0, { repeat: true })), null);
});

test('a key with a modifier answers nothing', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) {
    assert.equal(verdictOf(keyPress('f', 0, { [modifier]: true })), null, modifier);
  }
});

test('the letter printed on the key counts, wherever the layout has put it', () => {
  assert.equal(verdictOf(keyPress('f', 0, { code: 'KeyY' })), 'fake');
  assert.equal(verdictOf(keyPress('u', 0, { code: 'KeyF' })), null);
});

test('the place of the key counts where the layout or an input method gives no Latin letter', () => {
  assert.equal(verdictOf(keyPress('о', 0, { code: 'KeyJ' })), 'real');
  assert.equal(verdictOf(keyPress('Process', 0, { code: 'KeyF' })), 'fake');
});
