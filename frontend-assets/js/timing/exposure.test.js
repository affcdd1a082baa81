import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeImage } from '../../testing/fake-stage.js';
import { manualDisplay, settled } from '../../testing/manual-display.js';
import { fakePresentations } from '../../testing/fake-presentations.js';
import { Presenter } from './exposure.js';

const INTERVAL = 10;

function laboratory() {
  const display = manualDisplay();
  const presentations = fakePresentations();
  /** @type {FakeImage[]} */
  const images = [];
  /** @type {Set<string>} */
  const open = new Set();
  const stage = { append: () => {} };
  const presenter = new Presenter(/** @type {Element} */ (/** @type {unknown} */ (stage)), {
    display,
    clock: { after: () => () => {} },
    presentations,
    longFrames: { between: () => [] },
    isolated: true,
    image: () => {
      const image = new FakeImage();
      images.push(image);
      return /** @type {HTMLImageElement} */ (/** @type {unknown} */ (image));
    },
    open: (blob) => {
      const address = `blob:${blob.type}:${images.length}`;
      open.add(address);
      return address;
    },
    close: (address) => void open.delete(address),
    now: () => 0,
  });
  return { presenter, display, presentations, images, open, shown: () => images.map((image) => image.classes.has('is-shown')) };
}

/** @param {number} masks @param {string} [stimulus] */
function request(masks, stimulus = 'image/png') {
  return {
    trial: 't7',
    stimulus: new Blob([], { type: stimulus }),
    masks: Array.from({ length: masks }, () => new Blob([], { type: 'image/webp' })),
    requestedMs: 31,
    maskMs: 20,
    intervalMs: INTERVAL,
    alt: 'Image',
  };
}

test('shows the stimulus for the nearest whole frames, then each mask with no gap, then nothing', async () => {
  const { presenter, display, shown } = laboratory();
  const shownOnes = presenter.present(await presenter.prepare(request(2)));

  /** @type {boolean[][]} */
  const seen = [];
  for (let frame = 0; frame < 8; frame++) {
    await display.tick(1000 + frame * INTERVAL);
    seen.push(shown());
  }

  assert.deepEqual(seen, [
    [true, false, false],
    [true, false, false],
    [true, false, false], // 31 ms are three frames of 10 ms
    [false, true, false],
    [false, true, false],
    [false, false, true],
    [false, false, true],
    [false, false, false],
  ]);
  assert.deepEqual([(await shownOnes).onset, (await shownOnes).offset], [1000, 1030]);
});

test('a late frame ends the exposure at once and shortens no mask', async () => {
  const { presenter, display, shown } = laboratory();
  const over = presenter.present(await presenter.prepare(request(1)));

  for (const timestamp of [1000, 1010, 1090]) {
    await display.tick(timestamp);
  }
  assert.deepEqual(shown(), [false, true]);
  await display.tick(1100);
  assert.deepEqual(shown(), [false, true]);
  await display.tick(1110);
  assert.deepEqual(shown(), [false, false]);

  const evidence = await (await over).evidence;
  assert.equal(evidence.longestGap, 80);
  assert.equal(evidence.gaps, 1);
});

test('marks every image afresh and reports when the browser says it was presented', async () => {
  const { presenter, display, presentations, images } = laboratory();
  const over = presenter.present(await presenter.prepare(request(2)));
  assert.deepEqual(images.map(({ attributes }) => attributes.elementtiming), ['t7:stimulus', 't7:mask-1', 't7:mask-2']);

  presentations.report('t7:stimulus', 1021.333);
  presentations.report('t7:mask-1', 1051.5);
  for (let frame = 0; frame < 8; frame++) {
    await display.tick(1000 + frame * INTERVAL);
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
    clearedAt: 1070,
    rafOnset: 1000,
    rafOffset: 1030,
    longestGap: 10,
    gaps: 0,
    longFrames: [],
    elementTiming: 'presentation',
    isolated: true,
  });
});

test('gives every address back, shown or not', async () => {
  const { presenter, display, images, open } = laboratory();
  presenter.discard(await presenter.prepare(request(2)));
  assert.equal(open.size, 0);

  void presenter.present(await presenter.prepare(request(1)));
  for (let frame = 0; frame < 6; frame++) {
    await display.tick(1000 + frame * INTERVAL);
  }
  await settled();
  assert.equal(open.size, 0);
  assert.ok(images.every(({ removed }) => removed));
});

test('an image that is none leaves nothing behind', async () => {
  const { presenter, images, open } = laboratory();

  await assert.rejects(presenter.prepare(request(1, 'broken')), /cannot be decoded/);

  assert.equal(open.size, 0);
  assert.ok(images.every(({ removed }) => removed));
});
