import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAwake } from './wake-lock.js';

test('asks again whenever the page comes back into sight', async () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let asked = 0;
  const refusing = { request: () => ((asked += 1), Promise.reject(new Error('NotAllowedError'))) };
  await keepAwake(refusing, document);

  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(asked, 1);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(asked, 2);
});

test('a browser without it is no worse', async () => {
  await keepAwake(undefined, Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
