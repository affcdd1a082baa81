import { nextFrame } from './display.js';
import { evidenceOf } from './evidence.js';
import { imagesOf, piecesOf } from './pieces.js';
import { presentByFrames } from './present-by-frames.js';
import { drawBeneath, presentHeld } from './present-held.js';
import { Technique } from './technique.js';

/**
 * @typedef {import('./equipment.js').Equipment} Equipment
 * @typedef {import('./evidence.js').TimingEvidence} TimingEvidence
 * @typedef {import('./pieces.js').Pieces} Pieces
 */

/**
 * What is to be shown: one image for a time, then masks, none twice, each for its time. Times become whole frames.
 *
 * @typedef {object} ExposureRequest
 * @property {string} trial unlike that of any other request of this page
 * @property {Blob} stimulus
 * @property {Blob[]} masks in their order
 * @property {number} requestedMs
 * @property {number} maskMs for each mask
 * @property {number} intervalMs of the display's refresh
 * @property {string} alt what is read out instead of the image
 */

/**
 * A request whose images are all decoded and in place, and still unseen.
 *
 * @typedef {object} Prepared
 * @property {ExposureRequest} request
 * @property {Pieces} pieces
 * @property {number} frames of the stimulus
 * @property {number} masksFrames of each mask
 * @property {import('./hold.js').Hold | null} hold with which its changes will be held back, if they can be
 * @property {number} decodeMs how long decoding took
 */

/**
 * An exposure that is over.
 *
 * @typedef {object} Shown
 * @property {number} onset best known presentation time of the stimulus, on the clock of `event.timeStamp`
 * @property {number} offset of the stimulus, which is the onset of the first mask
 * @property {number} decodeMs
 * @property {Promise<TimingEvidence>} evidence comes up to 400 ms later, when the browser has reported
 */

/** After a rest the first frames of a browser come late. */
const RUN_UP = 4;

/** Shows images for whole frames and tells what was really shown. Its stage hides every image that is not `is-shown`. */
export class Presenter {
  #stage;
  #equipment;
  #technique = new Technique();
  /** @type {ReturnType<NonNullable<Equipment['holdOn']>> | null} */
  #holding = null;

  /**
   * @param {Element} stage
   * @param {Equipment} equipment
   */
  constructor(stage, equipment) {
    this.#stage = stage;
    this.#equipment = equipment;
  }

  /**
   * Decodes all images of a trial and puts them in place unseen, so that showing them costs nothing.
   *
   * @param {ExposureRequest} request
   * @returns {Promise<Prepared>}
   * @throws when the bytes are not an image
   */
  async prepare(request) {
    const { now, holdOn } = this.#equipment;
    this.#holding ??= holdOn?.(this.#stage) ?? Promise.resolve(null);
    const hold = this.#technique.holds ? await this.#holding : null;
    const whole = (/** @type {number} */ millis) => Math.max(1, Math.round(millis / request.intervalMs));
    const begun = now();
    const prepared = {
      request,
      pieces: piecesOf(request, this.#equipment),
      frames: whole(request.requestedMs),
      masksFrames: whole(request.maskMs),
      hold: request.masks.length > 0 ? hold : null,
      decodeMs: 0,
    };
    const images = imagesOf(prepared.pieces);
    try {
      await Promise.all(images.map((image) => image.decode()));
    } catch (unreadable) {
      this.discard(prepared);
      throw unreadable;
    }
    this.#stage.append(...images.reverse()); // what is shown first lies above
    if (prepared.hold) {
      drawBeneath(prepared.pieces);
    }
    prepared.decodeMs = now() - begun;
    return prepared;
  }

  /**
   * Shows the stimulus, the masks right after it, and then nothing.
   *
   * @param {Prepared} prepared
   * @returns {Promise<Shown>} when the last mask is gone
   */
  async present(prepared) {
    const { display, presentations } = this.#equipment;
    const { hold } = prepared;
    for (let frame = 0; frame < RUN_UP; frame++) {
      await nextFrame(display);
    }
    const course = await (hold ? presentHeld(prepared, hold, this.#equipment) : presentByFrames(prepared, display));
    const [, mask = prepared.pieces.end] = course.told;
    const evidence = evidenceOf(prepared, course, this.#equipment);
    void evidence.then((known) => {
      this.#technique.learn(known);
      this.discard(prepared);
    });
    return {
      onset: presentations.of(prepared.pieces.stimulus.identifier) ?? course.starts[0] ?? NaN,
      offset: presentations.of(mask.identifier) ?? course.starts[1] ?? NaN,
      decodeMs: prepared.decodeMs,
      evidence,
    };
  }

  /** Takes the images away. @param {Prepared} prepared */
  discard(prepared) {
    for (const image of imagesOf(prepared.pieces)) {
      image.remove();
      this.#equipment.close(image.src);
    }
  }
}
