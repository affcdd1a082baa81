import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { Connection } from './connection.js';

function connectionWithLog() {
  const clock = manualClock();
  /** @type {boolean[]} */
  const told = [];
  return { clock, told, connection: new Connection(clock, (lost) => told.push(lost)) };
}

test('a hiccup is not told', async () => {
  const { clock, told, connection } = connectionWithLog();

  connection.failed();
  await clock.advance(1999);
  connection.succeeded();
  await clock.advance(10_000);

  assert.deepEqual(told, []);
});

test('a failure of two seconds is told once, and so is its end', async () => {
  const { clock, told, connection } = connectionWithLog();

  connection.failed();
  await clock.advance(1500);
  connection.failed();
  await clock.advance(500);
  assert.deepEqual(told, [true]);
  assert.ok(connection.isLost);

  connection.failed();
  await clock.advance(10_000);
  connection.succeeded();
  connection.succeeded();
  assert.deepEqual(told, [true, false]);
  assert.ok(!connection.isLost);
});
