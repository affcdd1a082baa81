// Runs apart from the page, on the browser's paint worklet thread. While it paints, the compositor keeps what was on the
// screen; a worklet may not sleep, so it counts the milliseconds.

const DAY = 86_400_000;
const LONGEST = 1000;

/** @param {number} until in ms of the day @returns {number} ms still to go, 0 if the time is over or makes no sense */
function left(until) {
  const rest = (until - (Date.now() % DAY) + DAY) % DAY;
  return rest <= LONGEST ? rest : 0;
}

class Hold {
  static get inputProperties() {
    return ['--hold-until'];
  }

  /** @param {unknown} _context @param {unknown} _size @param {{ get(name: string): unknown }} properties */
  paint(_context, _size, properties) {
    const until = Number.parseFloat(String(properties.get('--hold-until')));
    while (left(until) > 0);
  }
}

/** @type {{ registerPaint(name: string, painter: unknown): void }} */ (/** @type {unknown} */ (globalThis)).registerPaint('hold', Hold);

export {};
