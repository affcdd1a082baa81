import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeImage, fakeWorkshop } from '../../testing/fake-stage.js';
import { manualDisplay } from '../../testing/manual-display.js';
import { Stage } from './stage.js';

function stageOf() {
  const display = manualDisplay();
  const { workshop, images, open } = fakeWorkshop();
  /** @type {FakeImage[]} */
  const placed = [];
  const element = /** @type {Element} */ (/** @type {unknown} */ ({ append: (/** @type {FakeImage} */ image) => placed.push(image) }));
  return { stage: new Stage(element, display, workshop), display, images, open, placed };
}

const PNG = new Blob(['any'], { type: 'image/png' });

test('a prepared image is decoded and in place, but not seen', async () => {
  const { stage, placed } = stageOf();

  const picture = await stage.prepare(PNG, 'trial-1', 'Image 1 of 2');

  assert.equal(placed.length, 1);
  assert.ok(!placed[0]?.classes.has('is-shown'));
  assert.equal(placed[0]?.attributes.elementtiming, 'trial-1');
  assert.equal(placed[0]?.alt, 'Image 1 of 2');
  assert.equal(picture.decodeMs, 4); // the fake clock goes on by 4 ms a reading
});

test('an image appears with a frame, and its onset is the timestamp of that frame', async () => {
  const { stage, display, images } = stageOf();
  const picture = await stage.prepare(PNG, 'trial-1', '');

  const onset = stage.show(picture);
  assert.ok(!images[0]?.classes.has('is-shown'));
  await display.tick(120);

  assert.ok(images[0]?.classes.has('is-shown'));
  assert.equal(await onset, 120);
});

test('the next image replaces the last in the same frame', async () => {
  const { stage, display, images, open } = stageOf();
  const first = stage.show(await stage.prepare(PNG, 'trial-1', ''));
  await display.tick(100);
  await first;
  const second = await stage.prepare(PNG, 'trial-2', '');

  const shown = stage.show(second);
  assert.ok(!images[0]?.removed);
  await display.tick(117);
  await shown;

  assert.ok(images[0]?.removed);
  assert.ok(images[1]?.classes.has('is-shown'));
  assert.equal(open.size, 1);
});

test('bytes that are no image are refused, and leave nothing behind', async () => {
  const { stage, placed, open } = stageOf();

  await assert.rejects(stage.prepare(new Blob([], { type: 'broken' }), 'trial-1', ''), /cannot be decoded/);

  assert.equal(placed.length, 0);
  assert.equal(open.size, 0);
});
