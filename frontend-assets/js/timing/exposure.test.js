import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INTERVAL, laboratory, requestOf } from '../../testing/laboratory.js';
import { settled } from '../../testing/manual-display.js';

test('shows the stimulus for the nearest whole frames, then each mask with no gap, then nothing', async () => {
  const { presenter, promptly, runUp, shown } = laboratory();
  const over = presenter.present(await presenter.prepare(requestOf(2)));
  await runUp();

  /** @type {boolean[][]} */
  const seen = [];
  for (let frame = 0; frame < 8; frame++) {
    await promptly(1000 + frame * INTERVAL);
    seen.push(shown());
  }

  assert.deepEqual(seen, [
    [true, false, false, false],
    [true, false, false, false],
    [true, false, false, false], // 31 ms are three frames of 10 ms
    [false, true, false, false],
    [false, true, false, false],
    [false, false, true, false],
    [false, false, true, false],
    [false, false, false, true],
  ]);
  assert.deepEqual([(await over).onset, (await over).offset], [1000, 1030]);
});

test('a late frame ends the exposure at once and shortens no mask', async () => {
  const { presenter, promptly, runUp, shown } = laboratory();
  const over = presenter.present(await presenter.prepare(requestOf(1)));
  await runUp();

  for (const timestamp of [1000, 1010, 1090]) {
    await promptly(timestamp);
  }
  assert.deepEqual(shown(), [false, true, false]);
  await promptly(1100);
  assert.deepEqual(shown(), [false, true, false]);
  await promptly(1110);
  assert.deepEqual(shown(), [false, false, true]);

  const evidence = await (await over).evidence;
  assert.equal(evidence.longestGap, 80);
  assert.equal(evidence.gaps, 1);
});

test('marks every image afresh and reports when the browser says it was presented', async () => {
  const { presenter, promptly, runUp, presentations, images } = laboratory();
  const over = presenter.present(await presenter.prepare(requestOf(2)));
  await runUp();
  assert.deepEqual(
    images.map(({ attributes }) => attributes.elementtiming),
    ['t7:stimulus', 't7:mask-1', 't7:mask-2', 't7:end'],
  );

  presentations.report('t7:stimulus', 1021.333);
  presentations.report('t7:mask-1', 1051.5);
  presentations.report('t7:end', 1091.21);
  for (let frame = 0; frame < 8; frame++) {
    await promptly(1000 + frame * INTERVAL);
  }

  const { onset, offset, evidence } = await over;
  assert.deepEqual([onset, offset], [1021.333, 1051.5]);
  assert.deepEqual(await evidence, {
    technique: 'frames',
    requestedMs: 31,
    frames: 3,
    refreshMs: INTERVAL,
    stimulusPresented: 1021.33,
    maskPresented: 1051.5,
    masksPresented: [1051.5, null],
    masksFrames: 2,
    clearedAt: 1091.21,
    rafOnset: 1000,
    rafOffset: 1030,
    longestGap: 10,
    gaps: 0,
    longFrames: [],
    elementTiming: 'presentation',
    isolated: true,
  });
});

test('without masks the exposure ends with nothing', async () => {
  const { presenter, promptly, runUp, presentations } = laboratory({ holds: true });
  const over = presenter.present(await presenter.prepare(requestOf(0)));
  await runUp();

  presentations.report('t7:end', 1052);
  for (let frame = 0; frame < 4; frame++) {
    await promptly(1000 + frame * INTERVAL);
  }

  assert.equal((await over).offset, 1052);
  assert.equal((await (await over).evidence).clearedAt, 1052);
});

test('gives every address back, shown or not', async () => {
  const { presenter, promptly, runUp, images, open } = laboratory();
  presenter.discard(await presenter.prepare(requestOf(2)));
  assert.equal(open.size, 0);

  void presenter.present(await presenter.prepare(requestOf(1)));

  await runUp();
  for (let frame = 0; frame < 6; frame++) {
    await promptly(1000 + frame * INTERVAL);
  }
  await settled();
  assert.equal(open.size, 0);
  assert.ok(images.every(({ removed }) => removed));
});

test('an image that is none leaves nothing behind', async () => {
  const { presenter, images, open } = laboratory();

  await assert.rejects(presenter.prepare(requestOf(1, { stimulus: 'broken' })), /cannot be decoded/);

  assert.equal(open.size, 0);
  assert.ok(images.every(({ removed }) => removed));
});
