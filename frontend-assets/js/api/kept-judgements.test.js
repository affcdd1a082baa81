import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage, judgementOf } from '../../testing/fake-storage.js';
import { KeptJudgements } from './kept-judgements.js';

test('judgements outlive the page, in the order of their trials', () => {
  const storage = new FakeStorage();
  const before = new KeptJudgements(storage, 'abc');
  before.add(judgementOf(8));
  before.add(judgementOf(7));

  const after = new KeptJudgements(storage, 'abc');

  assert.deepEqual(after.all, [judgementOf(7), judgementOf(8)]);
});

test('another session has its own', () => {
  const storage = new FakeStorage();
  new KeptJudgements(storage, 'abc').add(judgementOf(7));

  assert.deepEqual(new KeptJudgements(storage, 'def').all, []);
});

test('the first answer to a trial stands', () => {
  const kept = new KeptJudgements(new FakeStorage(), 'abc');

  kept.add(judgementOf(7, 'real'));
  kept.add(judgementOf(7, 'fake'));

  assert.deepEqual(kept.all, [judgementOf(7, 'real')]);
});

test('nothing stays behind once all are settled', () => {
  const storage = new FakeStorage();
  const kept = new KeptJudgements(storage, 'abc');
  kept.add(judgementOf(7));

  kept.drop(() => true);

  assert.equal(storage.items.size, 0);
});

test('a full storage costs nothing but the memory of a reload', () => {
  const storage = new FakeStorage();
  storage.full = true;
  const kept = new KeptJudgements(storage, 'abc');

  kept.add(judgementOf(7));

  assert.deepEqual(kept.all, [judgementOf(7)]);
});

test('what is not a judgement is not read', () => {
  const storage = new FakeStorage();
  for (const junk of ['{', '{}', '[null, {"trial": 3}]']) {
    storage.setItem('veridical.judgements.abc', junk);
    assert.deepEqual(new KeptJudgements(storage, 'abc').all, [], junk);
  }
});
