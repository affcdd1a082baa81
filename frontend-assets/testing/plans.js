/** @typedef {import('../js/session/plan.js').Plan} Plan */

/**
 * A plan of so many practice and main trials.
 *
 * @param {number} practice
 * @param {number} main
 * @param {Partial<Plan>} [more]
 * @returns {Plan}
 */
export function planOf(practice, main, more = {}) {
  const trials = Array.from({ length: practice + main }, (_, index) => ({
    id: `trial-${index + 1}`,
    number: index + 1,
    phase: /** @type {'practice' | 'main'} */ (index < practice ? 'practice' : 'main'),
  }));
  return { trials, next: 1, edge: 336, ahead: 8, feedback: { practice: true, main: false }, status: 'active', ...more };
}
