// From the photodiodes' notes to what was on the screen and when. Times are ms of CLOCK_MONOTONIC.
import { PATTERNS } from '../stand/patterns.mjs';

const channels = (colour) => [0, 2, 4].map((at) => colour.slice(at, at + 2));

/** Whether a colour is that of a pattern, in which `**` stands for anything. */
export function matches(colour, pattern, tolerance) {
  const wanted = channels(pattern);
  return channels(colour).every(
    (value, index) => wanted[index] === '**' || Math.abs(parseInt(value, 16) - parseInt(wanted[index], 16)) <= tolerance,
  );
}

/** @param {string} text a photodiode's notes @returns the changes of the first probe, each with its bracket */
export function changesIn(text) {
  const changes = [];
  for (const line of text.split('\n')) {
    const [kind, from, to, colour] = line.split(' ');
    if (kind === 'E' && colour !== changes.at(-1)?.colour) {
      changes.push({ from: Number(from) / 1e6, to: Number(to) / 1e6, colour });
    }
  }
  return changes;
}

function kindOf(colour, tolerance) {
  const kind = Object.keys(PATTERNS).find((name) => matches(colour, PATTERNS[name], tolerance));
  return kind ?? 'other';
}

/**
 * The stimuli that were seen, each with what followed it.
 *
 * @param {{ from: number, to: number, colour: string }[]} changes
 * @param {number} tolerance of colours; scaling blurs them
 */
export function stimuliIn(changes, tolerance = 12) {
  const seen = [];
  for (let i = 0; i < changes.length - 1; i++) {
    const { colour } = changes[i];
    if (kindOf(colour, tolerance) !== 'stimulus') {
      continue;
    }
    const after = [];
    for (let j = i + 1; j < changes.length && kindOf(changes[j].colour, tolerance) !== 'stimulus'; j++) {
      after.push({ kind: kindOf(changes[j].colour, tolerance), at: middle(changes[j]) });
    }
    seen.push({ colour, on: [changes[i].from, changes[i].to], off: [changes[i + 1].from, changes[i + 1].to], after });
  }
  return seen;
}

const middle = ({ from, to }) => (from + to) / 2;

/** Cuts the brackets of two photodiodes, which look from different processors: what robs one blinds not the other. */
export function refined(first, second) {
  const cut = (a, b) => {
    const both = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    return both[0] <= both[1] ? both : a;
  };
  return first.map((one) => {
    const same = second.find(({ colour, on }) => colour === one.colour && on[0] <= one.on[1] + 1 && on[1] >= one.on[0] - 1);
    const [on, off] = same ? [cut(one.on, same.on), cut(one.off, same.off)] : [one.on, one.off];
    const width = (on[1] - on[0] + off[1] - off[0]) / 2;
    return { ...one, on, off, duration: (off[0] + off[1] - on[0] - on[1]) / 2, uncertainty: width, ...masksAfter(one) };
  });
}

/** How long after the stimulus the first mask came, and how long all of them lasted; null where there was none. */
function masksAfter({ off, after }) {
  const begun = after.findIndex(({ kind }) => kind === 'mask');
  const over = after.findIndex(({ kind }, index) => index > begun && kind !== 'mask');
  if (begun < 0) {
    return { maskDelay: null, maskLength: null };
  }
  const gone = (off[0] + off[1]) / 2;
  return {
    maskDelay: Math.max(0, after[begun].at - gone),
    maskLength: over < 0 ? null : after[over].at - after[begun].at,
  };
}

/**
 * Pairs the trials that were asked for with the stimuli that were seen, by their colours; either may lack the other.
 *
 * @param {{ code: number }[]} trials
 * @param {{ colour: string }[]} seen
 * @param {(code: number) => string} colourOf
 */
export function paired(trials, seen, colourOf, tolerance = 4) {
  const [n, m] = [trials.length, seen.length];
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Infinity));
  const step = Array.from({ length: n + 1 }, () => new Uint8Array(m + 1));
  cost[0][0] = 0;
  const offer = (i, j, value, how) => {
    if (value < cost[i][j]) {
      cost[i][j] = value;
      step[i][j] = how;
    }
  };
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (i < n && j < m && matches(seen[j].colour, colourOf(trials[i].code), tolerance)) {
        offer(i + 1, j + 1, cost[i][j], 1);
      }
      if (i < n) {
        offer(i + 1, j, cost[i][j] + 1, 2);
      }
      if (j < m) {
        offer(i, j + 1, cost[i][j] + 1.01, 3);
      }
    }
  }
  const pairs = [];
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const how = step[i][j];
    if (how === 1) {
      pairs.unshift({ trial: trials[i - 1], seen: seen[j - 1] });
    } else if (how === 2) {
      pairs.unshift({ trial: trials[i - 1], seen: null });
    }
    i -= how === 3 ? 0 : 1;
    j -= how === 2 ? 0 : 1;
  }
  return pairs;
}
