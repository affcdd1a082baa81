/**
 * An image of a trial, in place and decoded.
 *
 * @typedef {object} Piece
 * @property {HTMLImageElement} image
 * @property {string} identifier under which the browser reports its first presentation
 */

/**
 * All that is shown in a trial, in its order.
 *
 * @typedef {object} Pieces
 * @property {Piece} stimulus
 * @property {Piece[]} masks
 * @property {Piece} end transparent: its presentation tells when the last mask went
 */

/**
 * What the page itself did to show a trial.
 *
 * @typedef {object} Course
 * @property {'frames' | 'held'} technique
 * @property {(number | null)[]} starts the animation frame in which each piece, the stimulus first, was due on the screen
 * @property {number | null} end the animation frame in which the last mask was due to go
 * @property {number | null} begun the frame with which the compositor itself began to time the masks, if it did
 * @property {number[]} frames timestamps of the animation frames that the page saw meanwhile, if it watched them
 * @property {Piece[]} told the pieces of which a presentation, once reported, is their own
 */

const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * Makes the images of a trial, each marked afresh, so that the browser reports its first presentation.
 *
 * @param {import('./exposure.js').ExposureRequest} request
 * @param {Pick<import('./equipment.js').Equipment, 'image' | 'open'>} equipment
 * @returns {Pieces}
 */
export function piecesOf({ trial, stimulus, masks, alt }, { image: make, open }) {
  /** @param {string} address @param {string} identifier @param {string} [text] @returns {Piece} */
  const piece = (address, identifier, text = '') => {
    const image = make();
    image.setAttribute('elementtiming', identifier);
    image.decoding = 'sync';
    image.draggable = false;
    image.style.willChange = 'opacity'; // a layer of its own is drawn beforehand
    image.alt = text;
    image.src = address;
    return { image, identifier };
  };
  return {
    stimulus: piece(open(stimulus), `${trial}:stimulus`, alt),
    masks: masks.map((mask, index) => piece(open(mask), `${trial}:mask-${index + 1}`)),
    end: piece(NOTHING, `${trial}:end`),
  };
}

/** @param {Pieces} pieces @returns {HTMLImageElement[]} the stimulus first */
export function imagesOf({ stimulus, masks, end }) {
  return [stimulus, ...masks, end].map(({ image }) => image);
}

/** @param {Piece | null | undefined} piece */
export function reveal(piece) {
  piece?.image.classList.add('is-shown');
}

/** @param {Piece | null | undefined} piece */
export function conceal(piece) {
  piece?.image.classList.remove('is-shown');
}
