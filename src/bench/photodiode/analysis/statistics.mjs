/** The value below which a share of all lies; NaN of none. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Mean, spread and extremes of errors, and how many of a hundred are larger than half a frame and a frame. */
export function summary(errors, frame) {
  const n = errors.length;
  const mean = errors.reduce((sum, error) => sum + error, 0) / n;
  const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / Math.max(1, n - 1));
  const sizes = errors.map(Math.abs);
  const beyond = (limit) => (100 * sizes.filter((size) => size > limit).length) / n;
  return {
    n,
    mean,
    sd,
    p95: quantile(sizes, 0.95),
    p99: quantile(sizes, 0.99),
    max: n === 0 ? NaN : Math.max(...sizes),
    half: beyond(frame / 2),
    whole: beyond(frame),
  };
}

/** Wilson's interval of a share, 95 %. (Wilson 1927, J. Am. Stat. Assoc. 22:209) */
export function wilson(hits, n, z = 1.959963984540054) {
  if (n === 0) {
    return [0, 1];
  }
  const share = hits / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
