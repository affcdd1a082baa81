import { Presenter } from '../js/timing/exposure.js';
import { fakePresentations } from './fake-presentations.js';
import { FakeImage } from './fake-stage.js';
import { manualClock } from './manual-clock.js';
import { manualDisplay } from './manual-display.js';

/** How long a frame of the laboratory's display lasts, ms. */
export const INTERVAL = 10;

/**
 * A presenter in a browser that does what the test says. Its images are the stimulus, the masks and the end, in their
 * order.
 *
 * @param {{ holds?: boolean }} [abilities] whether the browser can hold changes back
 */
export function laboratory({ holds = false } = {}) {
  const display = manualDisplay();
  const clock = manualClock();
  const presentations = fakePresentations();
  /** @type {FakeImage[]} */
  const images = [];
  /** @type {Set<string>} */
  const open = new Set();
  /** @type {number[]} */
  const held = [];
  const time = { now: 0 };
  const stage = { append: () => {} };
  const presenter = new Presenter(/** @type {Element} */ (/** @type {unknown} */ (stage)), {
    display,
    clock,
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
    now: () => time.now,
    holdOn: async () => (holds ? (until) => void held.push(until) : null),
  });
  return {
    presenter,
    display,
    clock,
    presentations,
    images,
    open,
    held,
    shown: () => images.map((image) => image.classes.has('is-shown')),
    /** The frames that a presenter lets go by before it shows anything, the last at 990. */
    async runUp() {
      for (const timestamp of [960, 970, 980, 990]) {
        await display.tick(timestamp);
      }
    },
    /** A frame in which the page is called at once. @param {number} timestamp */
    async promptly(timestamp) {
      time.now = timestamp;
      await display.tick(timestamp);
    },
    /** A frame in which the page is called only so much later. @param {number} timestamp @param {number} late ms */
    async late(timestamp, late) {
      time.now = timestamp + late;
      await display.tick(timestamp);
    },
  };
}

/**
 * A trial of three frames and masks of two.
 *
 * @param {number} masks
 * @param {{ trial?: string, stimulus?: string, requestedMs?: number }} [more]
 */
export function requestOf(masks, { trial = 't7', stimulus = 'image/png', requestedMs = 31 } = {}) {
  return {
    trial,
    stimulus: new Blob([], { type: stimulus }),
    masks: Array.from({ length: masks }, () => new Blob([], { type: 'image/webp' })),
    requestedMs,
    maskMs: 20,
    intervalMs: INTERVAL,
    alt: 'Image',
  };
}
