import { nextFrame } from '../timing/display.js';

/** @typedef {import('../timing/display.js').Display} Display */

/**
 * An image that is decoded and in place, and still unseen.
 *
 * @typedef {object} Picture
 * @property {HTMLImageElement} image
 * @property {string} identifier under which the browser reports its presentation
 * @property {number} decodeMs how long decoding took
 */

/**
 * What the stage needs of the browser.
 *
 * @typedef {object} Workshop
 * @property {() => HTMLImageElement} image makes an empty image
 * @property {(blob: Blob) => string} open gives the bytes an address
 * @property {(address: string) => void} close takes the address back
 * @property {() => number} now ms
 */

/** The place where images are shown, one at a time. The next replaces the last within one frame: no gap, no flicker. */
export class Stage {
  #element;
  #display;
  #workshop;
  /** @type {HTMLImageElement | null} */
  #shown = null;

  /**
   * @param {Element} element
   * @param {Display} display
   * @param {Workshop} workshop
   */
  constructor(element, display, workshop) {
    this.#element = element;
    this.#display = display;
    this.#workshop = workshop;
  }

  /**
   * Decodes an image and puts it in place unseen, so that showing it costs nothing.
   *
   * @param {Blob} blob the bytes of the image
   * @param {string} identifier
   * @param {string} alt what is read out instead of the image
   * @returns {Promise<Picture>}
   * @throws when the bytes are not an image
   */
  async prepare(blob, identifier, alt) {
    const image = this.#workshop.image();
    image.setAttribute('elementtiming', identifier);
    image.decoding = 'sync';
    image.draggable = false;
    image.alt = alt;
    image.src = this.#workshop.open(blob);
    const begun = this.#workshop.now();
    try {
      await image.decode();
    } catch (unreadable) {
      this.#workshop.close(image.src);
      throw unreadable;
    }
    const decodeMs = this.#workshop.now() - begun;
    this.#element.append(image);
    return { image, identifier, decodeMs };
  }

  /**
   * Shows a prepared image in place of the last one.
   *
   * @param {Picture} picture
   * @returns {Promise<number>} onset: the timestamp of the frame that shows it
   */
  async show(picture) {
    const onset = await nextFrame(this.#display);
    picture.image.classList.add('is-shown');
    this.#remove(this.#shown);
    this.#shown = picture.image;
    return onset;
  }

  /** Takes the image away that is shown. */
  clear() {
    this.#remove(this.#shown);
    this.#shown = null;
  }

  /** Takes a prepared image away that is not going to be shown. @param {Picture} picture */
  discard(picture) {
    this.#remove(picture.image);
  }

  /** @param {HTMLImageElement | null} image */
  #remove(image) {
    if (image !== null) {
      image.remove();
      this.#workshop.close(image.src);
    }
  }
}
