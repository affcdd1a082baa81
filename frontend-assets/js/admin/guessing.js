/**
 * The chance that somebody who guesses has at least a share of the answers right.
 *
 * @param {number} trials how many images, at least 1
 * @param {number} percent the share needed
 */
function half(trials, percent) {
  const needed = Math.ceil((trials * percent) / 100);
  let term = 1;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    if (k >= needed) {
      sum += term;
    }
    term *= (trials - k) / (k + 1);
  }
  return sum / 2 ** trials;
}

/**
 * The chance of passing both halves of a qualification by guessing, as the server computes it; null if the numbers are not those
 * of a qualification.
 *
 * @param {number} reals
 * @param {number} fakes
 * @param {number} percent needed on each half
 * @returns {number | null}
 */
export function byGuessing(reals, fakes, percent) {
  const sound = [reals, fakes].every((count) => Number.isInteger(count) && count >= 1 && count <= 1000);
  return sound && Number.isInteger(percent) && percent >= 51 && percent <= 100 ? half(reals, percent) * half(fakes, percent) : null;
}
