import { driveByFrames } from './drive-by-frames.js';
import { evidenceOf } from './evidence.js';

/**
 * @typedef {import('./clock.js').Clock} Clock
 * @typedef {import('./display.js').Display} Display
 * @typedef {import('./evidence.js').TimingEvidence} TimingEvidence
 * @typedef {import('./long-frames.js').LongFrames} LongFrames
 * @typedef {import('./presentations.js').Presentations} Presentations
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
 * @property {Picture} stimulus
 * @property {Picture[]} masks
 * @property {number} decodeMs how long decoding took
 */

/** @typedef {{ image: HTMLImageElement, identifier: string }} Picture */

/**
 * An exposure that is over.
 *
 * @typedef {object} Shown
 * @property {number} onset best known presentation time of the stimulus, on the clock of `event.timeStamp`
 * @property {number} offset of the stimulus, which is the onset of the first mask
 * @property {number} decodeMs
 * @property {Promise<TimingEvidence>} evidence comes up to 400 ms later, when the browser has reported
 */

/**
 * What a presenter needs of the browser.
 *
 * @typedef {object} Equipment
 * @property {Display} display
 * @property {Clock} clock
 * @property {Presentations} presentations
 * @property {LongFrames} longFrames
 * @property {boolean} isolated whether the page is cross-origin isolated, and its clock fine
 * @property {() => HTMLImageElement} image makes an empty image
 * @property {(blob: Blob) => string} open gives the bytes an address
 * @property {(address: string) => void} close takes the address back
 * @property {() => number} now ms
 */

/** Shows images for whole frames and tells what was really shown. Its stage hides every image that is not `is-shown`. */
export class Presenter {
  #stage;
  #equipment;

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
    const begun = this.#equipment.now();
    const prepared = {
      request,
      stimulus: this.#picture(request.stimulus, `${request.trial}:stimulus`, request.alt),
      masks: request.masks.map((mask, index) => this.#picture(mask, `${request.trial}:mask-${index + 1}`, '')),
      decodeMs: 0,
    };
    const images = picturesOf(prepared).map(({ image }) => image);
    try {
      await Promise.all(images.map((image) => image.decode()));
    } catch (unreadable) {
      this.discard(prepared);
      throw unreadable;
    }
    this.#stage.append(...images);
    prepared.decodeMs = this.#equipment.now() - begun;
    return prepared;
  }

  /**
   * Shows the stimulus, the masks right after it, and then nothing.
   *
   * @param {Prepared} prepared
   * @returns {Promise<Shown>} when the last mask is gone
   */
  async present(prepared) {
    const { request } = prepared;
    const whole = (/** @type {number} */ millis) => Math.max(1, Math.round(millis / request.intervalMs));
    /** @type {Picture | null} */
    let last = null;
    /** @param {Picture | null} picture */
    const replace = (picture) => {
      picture?.image.classList.add('is-shown');
      last?.image.classList.remove('is-shown');
      last = picture;
    };
    const frames = await driveByFrames(
      picturesOf(prepared).map((picture, index) => ({
        show: () => replace(picture),
        frames: whole(index === 0 ? request.requestedMs : request.maskMs),
      })),
      () => replace(null),
      request.intervalMs,
      this.#equipment.display,
    );
    this.discard(prepared);
    const at = (/** @type {number} */ step) => /** @type {number[]} */ (frames[step])[0] ?? NaN;
    const { presentations } = this.#equipment;
    return {
      onset: presentations.of(prepared.stimulus.identifier) ?? at(0),
      offset: presentations.of(prepared.masks[0]?.identifier ?? '') ?? at(1),
      decodeMs: prepared.decodeMs,
      evidence: evidenceOf(prepared, { technique: 'frames', frames, whole }, this.#equipment),
    };
  }

  /** Takes the images away. @param {Prepared} prepared */
  discard(prepared) {
    for (const { image } of picturesOf(prepared)) {
      image.remove();
      this.#equipment.close(image.src);
    }
  }

  /** @param {Blob} blob @param {string} identifier @param {string} alt @returns {Picture} */
  #picture(blob, identifier, alt) {
    const image = this.#equipment.image();
    image.setAttribute('elementtiming', identifier);
    image.decoding = 'sync';
    image.draggable = false;
    image.alt = alt;
    image.src = this.#equipment.open(blob);
    return { image, identifier };
  }
}

/** @param {Prepared} prepared */
function picturesOf({ stimulus, masks }) {
  return [stimulus, ...masks];
}
