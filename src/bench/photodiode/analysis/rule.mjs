// Veridical's own rule, in Java, asked about the trials of a run; and how well it knows which were bad.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { MASK, MASKS } from '../stand/plan.mjs';
import { wilson } from './statistics.mjs';

const REPOSITORY = join(import.meta.dirname, '../../../..');
const CLASSES = process.env.VERIDICAL_CLASSPATH ?? join(REPOSITORY, 'target/classes');
const CLOSE = 2;

/** What the rule is told of a trial, in one line. */
export function lineOf({ requestedMs, frames, refreshMs, elementTiming, ...times }) {
  const { stimulusPresented, maskPresented, clearedAt, rafOnset, rafOffset } = times;
  const source = elementTiming === 'none' ? 'ANIMATION_FRAMES' : 'ELEMENT_TIMING';
  return [requestedMs, frames, refreshMs, source, stimulusPresented, maskPresented, clearedAt, rafOnset, rafOffset]
    .map((value) => value ?? '-')
    .join(' ');
}

/** @returns {{ verdict: string, faults: string[] }[]} one for each piece of evidence */
export function verdicts(evidence) {
  if (evidence.length === 0) {
    return [];
  }
  const source = join(REPOSITORY, 'src/bench/java/JudgeTrials.java');
  const input = `${evidence.map(lineOf).join('\n')}\n`;
  const said = execFileSync('java', ['-cp', CLASSES, source, String(MASKS), String(MASK)], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return said
    .trim()
    .split('\n')
    .map((line) => {
      const [verdict, ...faults] = line.split(' ');
      return { verdict, faults };
    });
}

/**
 * How many bad trials the rule finds, and what it lets pass.
 *
 * @param {{ error: number, frame: number, accepted: boolean }[]} trials a trial that was never seen has an endless error
 */
export function recall(trials) {
  const size = ({ error, frame }) => Math.abs(error) - frame / 2;
  const close = trials.filter((trial) => Math.abs(size(trial)) <= CLOSE);
  const bad = trials.filter((trial) => size(trial) > CLOSE);
  const severe = trials.filter(({ error, frame }) => Math.abs(error) > frame);
  const found = (some) => some.filter(({ accepted }) => !accepted).length;
  const accepted = trials.filter((trial) => trial.accepted);
  return {
    bad: bad.length,
    badFound: found(bad),
    interval: wilson(found(bad), bad.length),
    severe: severe.length,
    severeFound: found(severe),
    close: close.length,
    closeFound: found(close),
    needless: trials.filter((trial) => !trial.accepted && size(trial) < -CLOSE).length,
    accepted: accepted.length,
    worst: Math.max(0, ...accepted.map(({ error }) => Math.abs(error))),
    worstBeyondHalf: Math.max(0, ...accepted.map(size)),
  };
}
