/**
 * Puts values into a text of the page: `{0}` is the first.
 *
 * @param {string} text
 * @param {...(string | number)} values
 * @returns {string}
 */
export function fill(text, ...values) {
  return text.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
