import { driveByFrames } from './drive-by-frames.js';
import { conceal, reveal } from './pieces.js';

/**
 * @typedef {import('./display.js').Display} Display
 * @typedef {import('./exposure.js').Prepared} Prepared
 * @typedef {import('./pieces.js').Course} Course
 * @typedef {import('./pieces.js').Piece} Piece
 */

/**
 * Shows a trial by changing the page in the animation frame in which each change is due. It works in every browser, and
 * comes as late as the page is busy.
 *
 * @param {Prepared} prepared
 * @param {Display} display
 * @returns {Promise<Course>}
 */
export async function presentByFrames({ request, pieces, frames, masksFrames }, display) {
  const { stimulus, masks, end } = pieces;
  /** @type {Piece | null} */
  let last = null;
  /** @param {Piece} piece */
  const replaceBy = (piece) => {
    reveal(piece);
    conceal(last);
    last = piece;
  };
  const steps = [
    { show: () => replaceBy(stimulus), frames },
    ...masks.map((mask) => ({ show: () => replaceBy(mask), frames: masksFrames })),
  ];
  const seen = await driveByFrames(steps, () => replaceBy(end), request.intervalMs, display);
  const starts = seen.map(([first]) => first ?? null);
  return {
    technique: 'frames',
    starts: starts.slice(0, -1),
    end: starts.at(-1) ?? null,
    begun: null,
    frames: seen.flat(),
    told: [stimulus, ...masks, end],
  };
}
