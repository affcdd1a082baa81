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
 * @property {number[]} frames timestamps of the animation frames that the page saw meanwhile, if it watched them
 * @property {Piece[]} told the pieces of which a presentation, once reported, is their own
 */

/** @param {Piece | null | undefined} piece */
export function reveal(piece) {
  piece?.image.classList.add('is-shown');
}

/** @param {Piece | null | undefined} piece */
export function conceal(piece) {
  piece?.image.classList.remove('is-shown');
}
