import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../../testing/manual-clock.js';
import { manualDisplay } from '../../testing/manual-display.js';
import { lookAtDevice } from './check.js';

test('measures frames, rehearses exposures, and tells what it found', async () => {
  const display = manualDisplay();
  const clock = manualClock();
  const blobs = [0, 1, 2].map((name) => new Blob([String(name)]));
  /** @type {any[]} */
  const requests = [];
  /** @type {string[]} */
  const told = [];
  const room = Object.assign(new EventTarget(), {
    devicePixelRatio: 1,
    innerWidth: 1280,
    innerHeight: 800,
    visualViewport: { scale: 1 },
      navigator: {},
    document: Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true, fullscreenElement: null }),
  });
  const look = lookAtDevice(
    {
      display,
      clock,
      now: () => clock.now,
      room,
      presenter: {
        prepare: async (request) => (requests.push(request), /** @type {any} */ ({ request })),
        present: async () => ({ onset: 0, offset: 0, decodeMs: 1, evidence: Promise.resolve(/** @type {any} */ ({ technique: 'frames', frames: 10, masksFrames: 3, gaps: 1 })) }),
      },
      images: blobs,
      maskMs: 30,
      side: () => 294.996,
      tell: (step, share, found) => share === 1 && found !== undefined && told.push(`${step}: ${found}`),
    },
    { gaps: 4, exposures: [100, 200] },
  );
  let finished = false;
  void look.then(() => (finished = true));
  for (let frame = 0; !finished; frame++) {
    await display.tick(frame * 10);
  }

  const findings = await look;
  assert.deepEqual(requests.map(({ requestedMs, intervalMs, masks }) => [requestedMs, intervalMs, masks.length]), [[100, 10, 2], [200, 10, 2]]);
  assert.notEqual(requests[0].trial, requests[1].trial);
  assert.deepEqual(told, ['frames: 100', 'exposures: 2']); // 10 ms a frame
  assert.equal(findings.refreshMs, 10);
  assert.equal(findings.droppedShare, 0.0556); // 2 gaps of 4 + 2 x (10 + 2 x 3) frames
  assert.deepEqual(findings.rehearsals.map(({ visibility, focus }) => [visibility, focus]), [['visible', true], ['visible', true]]);
  assert.deepEqual([findings.viewport, findings.hidden, findings.fullScreen], [[1280, 800], false, false]);
  assert.equal(findings.shownPx, 295); // of the window as it is, not of its shorter side
  assert.equal(clock.alarms, 0);
});
