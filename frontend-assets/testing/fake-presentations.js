/** A browser that reports presentations when the test says so, and keeps nobody waiting. */
export function fakePresentations() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return {
    kind: /** @type {const} */ ('presentation'),
    of: (/** @type {string} */ identifier) => seen.get(identifier) ?? null,
    settled: async () => {},
    forget: (/** @type {string} */ identifier) => void seen.delete(identifier),
    /** @param {string} identifier @param {number} time ms */
    report: (identifier, time) => void seen.set(identifier, time),
  };
}
