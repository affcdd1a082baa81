/** The exposures that are measured, ms. */
export const EXPOSURES = [50, 100, 150, 250, 500, 1000];

/** How many stimuli there are; trials take them in turn. */
export const STIMULI = 24;

/** How long each of the four masks is asked for, ms; pages that know one mask show it for all of this. */
export const MASK = 30;
export const MASKS = 4;

const PAUSE = 60;

/** Numbers that look random and are the same for the same seed. */
export function chances(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}

/** So many trials of each exposure in a random order. */
export function trialsOf(perExposure, images, seed) {
  const chance = chances(seed);
  const asked = EXPOSURES.flatMap((ms) => Array.from({ length: perExposure }, () => ms));
  for (let i = asked.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [asked[i], asked[j]] = [asked[j], asked[i]];
  }
  return asked.map((ms, number) => ({
    number,
    ms,
    code: number % STIMULI,
    stimulus: `/images/${images}-${number % STIMULI}.png?trial=${number}`,
    pause: PAUSE + Math.round(chance() * 33),
  }));
}
