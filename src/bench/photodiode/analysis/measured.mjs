// What a run found out, a line a trial.
import { codeColour, hex } from '../stand/patterns.mjs';
import { changesIn, paired, refined, stimuliIn } from './edges.mjs';
import { verdicts } from './rule.mjs';

const FRAME = 1000 / 60;
const SURE = 4;

/** @param {Awaited<ReturnType<import('../run.mjs').run>>} found */
export function measured({ page, trials, outcome, notes, seconds, steal, version }) {
  const [first, second] = notes.map((text) => stimuliIn(changesIn(text)));
  const pairs = paired(trials, refined(first, second), (code) => hex(codeColour(code)));
  const frame = outcome.intervalMs ?? FRAME;
  const evidence = new Map((outcome.trials ?? []).map((told) => [told.number, told.evidence]));
  const told = pairs.map(({ trial }) => evidence.get(trial.number));
  const judged = verdicts(told.filter((known) => known !== undefined));
  const rows = pairs.map(({ trial, seen }, index) => {
    const known = told[index];
    const frames = Math.max(1, Math.round(trial.ms / frame));
    const verdict = known === undefined ? null : judged.shift();
    return {
      ms: trial.ms,
      frame,
      shown: seen?.duration ?? null,
      error: seen === null ? null : seen.duration - frames * frame,
      unsure: seen !== null && seen.uncertainty > SURE,
      maskDelay: seen?.maskDelay ?? null,
      maskLength: seen?.maskLength ?? null,
      ...(known === undefined ? {} : { ...verdict, technique: known.technique, claimed: claim(known), evidence: known }),
    };
  });
  return { page, version, seconds, steal, isolated: outcome.isolated ?? null, rows };
}

/** @returns {number | null} the exposure that the browser itself reported, ms */
function claim({ stimulusPresented, maskPresented }) {
  return stimulusPresented === null || maskPresented === null ? null : maskPresented - stimulusPresented;
}
