const NUMBERS = /** @type {const} */ (['blocks', 'realsPerBlock', 'fakesPerBlock', 'practice']);

/**
 * What fields of HYPE_time mean that are left empty: the preset's numbers, and for repeats a tenth of the trials there will be.
 *
 * @param {Record<string, string | undefined>} preset its numbers, by the names of the fields
 * @param {Record<string, string>} typed what stands in the form, by the names of its fields
 * @returns {Record<string, number>} by the names of the fields; without what cannot be known
 */
export function emptyMeans(preset, typed) {
  /** @type {Record<string, number>} */
  const means = {};
  for (const name of NUMBERS) {
    means[name] = Number(preset[name]);
  }
  /** @param {string} name */
  const number = (name) => Number((typed[`time.${name}`] ?? '').trim() || means[name]);
  const trials = number('blocks') * (number('realsPerBlock') + number('fakesPerBlock'));
  if (Number.isSafeInteger(trials) && trials > 0) {
    means.repeats = Math.floor(trials / 10);
  }
  return means;
}
