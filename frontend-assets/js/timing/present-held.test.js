import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laboratory, requestOf } from '../../testing/laboratory.js';
import { settled } from '../../testing/manual-display.js';

test('hands stimulus and masks over ahead, each held until the frame before its own has begun', async () => {
  const { presenter, promptly, runUp, held, shown } = laboratory({ holds: true });
  void presenter.present(await presenter.prepare(requestOf(2)));
  await runUp();
  assert.deepEqual(shown(), [false, false, true, false], 'all masks but the first are drawn beforehand, too faint to be seen');

  await promptly(1000);
  assert.deepEqual(held, [1001.5]); // due in the frame at 1010
  assert.deepEqual(shown(), [true, false, true, false]);

  await promptly(1010);
  assert.deepEqual(held, [1001.5, 1031.5]); // three frames later, at 1040
  assert.deepEqual(shown(), [false, true, true, false]);
});

test('waits for a frame in which the page is not late', async () => {
  const { presenter, promptly, runUp, late, held } = laboratory({ holds: true });
  void presenter.present(await presenter.prepare(requestOf(1)));
  await runUp();

  await late(1000, 3);
  await late(1010, 90);
  assert.deepEqual(held, []);
  await promptly(1110);

  assert.deepEqual(held, [1111.5]);
});

test('a stimulus that came late is shown for its frames all the same', async () => {
  const { presenter, promptly, runUp, held } = laboratory({ holds: true });
  void presenter.present(await presenter.prepare(requestOf(1)));
  await runUp();

  await promptly(1000);
  await promptly(1030); // the frame after the stimulus', which was due at 1010

  assert.deepEqual(held, [1001.5, 1051.5]);
});

test('hands the end of a long exposure over a quarter of a second before it is due', async () => {
  const { presenter, promptly, runUp, clock, display, held } = laboratory({ holds: true });
  void presenter.present(await presenter.prepare(requestOf(1, { requestedMs: 1000 })));
  await runUp();
  await promptly(1000);
  await promptly(1010);

  await clock.advance(749); // due at 2010, handed over from 1760 on
  assert.equal(display.waiting, 0);
  await clock.advance(1);
  await promptly(1770);

  assert.deepEqual(held, [1001.5, 2001.5]);
});

test('the compositor takes one mask after the other away, the last after all', async () => {
  const { presenter, promptly, runUp, images, presentations } = laboratory({ holds: true });
  const over = presenter.present(await presenter.prepare(requestOf(2)));
  await runUp();
  await promptly(1000);
  await promptly(1010);

  assert.deepEqual(images.map(({ animations }) => animations.map(({ duration }) => duration)), [[], [15], [35], []]); // mid-frame, masks of 20
  assert.deepEqual(images.map(({ style }) => style.opacity), [undefined, '1', '1', undefined]);

  presentations.report('t7:stimulus', 1015);
  presentations.report('t7:mask-1', 1045.5);
  finish(images, 1040);
  const evidence = await (await over).evidence;
  assert.equal(evidence.technique, 'held');
  assert.deepEqual(evidence.masksPresented, [1045.5, null]); // the second one's would be its first faint presentation
  assert.equal(evidence.clearedAt, 1085.5); // two masks of 20, which the compositor began at 1040 and showed 5.5 later
  assert.deepEqual([evidence.rafOnset, evidence.rafOffset], [1010, 1040]);
});

test('masks of which the first came late are cut by what it was late', async () => {
  const { presenter, promptly, runUp, images, presentations } = laboratory({ holds: true });
  const over = presenter.present(await presenter.prepare(requestOf(2)));
  await runUp();
  await promptly(1000);
  await promptly(1010);

  presentations.report('t7:stimulus', 1015);
  presentations.report('t7:mask-1', 1065);
  finish(images, 1040);

  assert.equal((await (await over).evidence).clearedAt, 1090); // begun at 1040, two masks of 20, a frame until it shows
});

/** @param {import('../../testing/fake-stage.js').FakeImage[]} images @param {number} begun */
function finish(images, begun) {
  for (const animation of images.flatMap(({ animations }) => animations)) {
    animation.startTime = begun;
    animation.finish();
  }
}

test('gives up holding where half of eight trials went wrong', async () => {
  const { presenter, promptly, runUp, images, presentations, held } = laboratory({ holds: true });
  for (let trial = 1; trial <= 5; trial++) {
    const over = presenter.present(await presenter.prepare(requestOf(1, { trial: `t${trial}` })));
    await runUp();
    presentations.report(`t${trial}:stimulus`, 1015);
    presentations.report(`t${trial}:mask-1`, 1055); // 40 ms, not 30
    for (let frame = 0; frame < 7; frame++) {
      await promptly(1000 + frame * 10);
      finish(images, 1040);
      await settled();
    }
    assert.equal((await (await over).evidence).technique, trial <= 4 ? 'held' : 'frames');
  }
  assert.equal(held.length, 8);
});
