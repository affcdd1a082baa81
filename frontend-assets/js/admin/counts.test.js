import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consequence, finished, prepared } from './counts.js';

/** @type {import('./counts.js').Progress} */
const news = {
  status: 'live',
  prepared: 10,
  images: 10,
  masks: 0,
  conditions: [
    { conditionId: 'a', active: 3, finished: 2, withdrawn: 0, unusable: 0, incompatible: 0, excluded: 0, judgements: 250 },
    { conditionId: 'b', active: 1, finished: 1, withdrawn: 1, unusable: 0, incompatible: 0, excluded: 0, judgements: 100 },
  ],
};

test('finished sessions are counted over all conditions', () => {
  assert.equal(finished(news), 3);
});

test('a step of the campaign begins the page anew', () => {
  assert.equal(consequence({ status: 'preparing', finished: 3 }, news), 'reload');
});

test('another finished session, or one less, fetches the results', () => {
  assert.equal(consequence({ status: 'live', finished: 2 }, news), 'results');
  assert.equal(consequence({ status: 'live', finished: 4 }, news), 'results');
});

test('everything else only changes the counts', () => {
  assert.equal(consequence({ status: 'live', finished: 3 }, news), 'counts');
});

test('masks are counted after the images', () => {
  assert.deepEqual(prepared({ ...news, prepared: 7, masks: 16 }), { images: 7, masks: 0 });
  assert.deepEqual(prepared({ ...news, prepared: 15, masks: 16 }), { images: 10, masks: 5 });
});
