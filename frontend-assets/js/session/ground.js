/** Below this luminance white is easier to read than black: the one that has equal contrast with both, sqrt(1.05 x 0.05) - 0.05. */
const DARK = 0.179;

/**
 * The ground that images are shown on, and whether it takes light writing.
 *
 * @param {string} colour `#rrggbb`
 * @returns {{ colour: string, isDark: boolean } | null} null if it is no such colour
 */
export function groundOf(colour) {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  if (parts === undefined) {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = parts.map((part) => linear(parseInt(part, 16) / 255));
  return { colour, isDark: 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK }; // relative luminance, WCAG 2.2
}

/** @param {number} value sRGB, 0 to 1 */
function linear(value) {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
