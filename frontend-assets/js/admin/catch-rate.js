/**
 * How many catch trials a session has, and their share of its trials after practice.
 *
 * @param {string[]} counts what stands in the fields of catch trials
 * @param {number} counted how many trials are counted
 * @returns {{ count: number, percent: number } | null} null if there are none, or if it cannot be known
 */
export function catchRate(counts, counted) {
  const count = counts.reduce((sum, typed) => sum + Number(typed.trim() || 0), 0);
  return Number.isSafeInteger(count) && count > 0 && counted > 0 ? { count, percent: (100 * count) / (count + counted) } : null;
}

/**
 * How many trials are counted.
 *
 * @param {string | undefined} procedure
 * @param {Record<string, string>} typed what stands in the form, by the names of its fields
 * @param {Record<string, number>} usual what empty fields of HYPE_time mean
 * @returns {number} NaN if it cannot be known
 */
export function countedTrials(procedure, typed, usual) {
  const value = (/** @type {string} */ name) => (typed[name] ?? '').trim();
  if (procedure !== 'HYPE_time') {
    return Number(value('infinity.reals')) + Number(value('infinity.fakes'));
  }
  const number = (/** @type {string} */ name) => Number(value(`time.${name}`) || usual[name]);
  return number('blocks') * (number('realsPerBlock') + number('fakesPerBlock'));
}
