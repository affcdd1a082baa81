// The tables of a campaign.
import { recall } from './rule.mjs';
import { quantile, summary } from './statistics.mjs';

const NAMES = {
  veridical: '**Veridical**',
  frames: 'Veridical, changes in animation frames',
  jspsych: 'jsPsych image-keyboard-response',
  labjs: 'lab.js html screens',
  naive: 'setTimeout',
};
const OURS = ['veridical', 'frames'];
const digits = (value, count = 1) => (Number.isFinite(value) ? value.toFixed(count) : '-');
const share = (some, all) => (all === 0 ? '-' : `${((100 * some) / all).toFixed(1)} %`);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** @param {{ condition: string, page: string, rows: object[] }[]} runs @param {string[]} conditions */
export function report(runs, conditions) {
  const cells = conditions.flatMap((condition) =>
    Object.keys(NAMES)
      .map((page) => ({ condition, page, rows: runs.filter((run) => run.condition === condition && run.page === page).flatMap((run) => run.rows) }))
      .filter(({ rows }) => rows.length > 0),
  );
  return [exposures(cells), kept(cells), ruleOf(cells), claims(cells), masks(cells)].join('\n\n');
}

const seenOf = (rows) => rows.filter(({ error, unsure }) => error !== null && !unsure);

function exposures(cells) {
  const lines = cells.map(({ condition, page, rows }) => {
    const sure = seenOf(rows);
    const { n, mean, sd, p95, p99, max, half, whole } = summary(sure.map(({ error }) => error), sure[0]?.frame ?? 1000 / 60);
    const never = rows.filter(({ error }) => error === null).length;
    return [condition, NAMES[page], n, digits(mean), digits(sd), digits(p95), digits(p99), digits(max), digits(half), digits(whole), never];
  });
  const head = ['condition', 'page', 'n', 'mean', 'SD', 'p95', 'p99', 'max', '% > 1/2 frame', '% > 1 frame', 'never shown'];
  return `### Shown minus asked for, ms, by the photodiode\n\n${table(head, lines)}`;
}

const judgedOf = (rows) =>
  rows
    .filter(({ verdict, unsure }) => verdict !== undefined && !unsure)
    .map((trial) => ({ ...trial, error: trial.error ?? Infinity, accepted: trial.verdict === 'VERIFIED' }));

function kept(cells) {
  const lines = cells
    .filter(({ page }) => OURS.includes(page))
    .map(({ condition, page, rows }) => {
      const all = judgedOf(rows);
      const { accepted, worst, worstBeyondHalf, needless } = recall(all);
      const good = summary(all.filter((trial) => trial.accepted).map(({ error }) => error), all[0]?.frame ?? 1000 / 60);
      const faults = [...new Set(all.flatMap((trial) => trial.faults))].map((fault) => `${fault} ${all.filter((trial) => trial.faults.includes(fault)).length}`);
      const held = all.filter(({ technique }) => technique === 'held').length;
      return [condition, NAMES[page], all.length, share(held, all.length), share(accepted, all.length), digits(good.mean), digits(good.sd), digits(worst), digits(worstBeyondHalf), needless, faults.join(', ') || '-'];
    });
  const head = ['condition', 'page', 'n', 'held', 'kept', 'mean', 'SD', 'worst kept', 'beyond 1/2 frame', 'needlessly set aside', 'faults'];
  return `### What the rule keeps, ms\n\n${table(head, lines)}`;
}

function ruleOf(cells) {
  const line = (name, trials) => {
    const { bad, badFound, interval, severe, severeFound, close, closeFound, worstBeyondHalf } = recall(trials);
    const [low, high] = interval.map((value) => (100 * value).toFixed(1));
    return [name, trials.length, `${badFound} of ${bad}`, share(badFound, bad), `${low} to ${high} %`, `${severeFound} of ${severe}`, `${closeFound} of ${close}`, digits(worstBeyondHalf)];
  };
  const of = (pages) => cells.filter(({ page }) => pages.includes(page)).flatMap(({ rows }) => judgedOf(rows));
  const lines = [line(NAMES.veridical, of(['veridical'])), line(NAMES.frames, of(['frames'])), line('both', of(OURS))];
  const head = ['page, all conditions', 'n', 'off by > 1/2 frame found', 'recall', 'Wilson 95 %', 'off by > 1 frame found', 'within 2 ms of the limit, set aside', 'worst kept beyond 1/2 frame, ms'];
  return `### What the rule finds\n\n${table(head, lines)}`;
}

function claims(cells) {
  const trials = cells.filter(({ page }) => OURS.includes(page)).flatMap(({ rows }) => seenOf(rows)).filter(({ claimed }) => typeof claimed === 'number');
  const { n, mean, sd, p95, p99, max } = summary(trials.map(({ claimed, shown }) => claimed - shown), 1000 / 60);
  return `Element Timing minus photodiode, ${n} trials: mean ${digits(mean, 2)}, SD ${digits(sd, 2)}, p95 ${digits(p95, 2)}, p99 ${digits(p99, 2)}, max ${digits(max)} ms.`;
}

function masks(cells) {
  const lines = cells.map(({ condition, page, rows }) => {
    const sure = seenOf(rows);
    const good = OURS.includes(page) ? sure.filter(({ verdict }) => verdict === 'VERIFIED') : sure;
    const frame = sure[0]?.frame ?? 1000 / 60;
    const delays = good.map(({ maskDelay }) => maskDelay).filter((delay) => delay !== null);
    const lengths = good.map(({ maskLength }) => maskLength).filter((length) => length !== null);
    const soon = delays.filter((delay) => delay <= 1.5 * frame).length;
    const lengthsText = [0, 0.05, 0.5, 0.95].map((at) => digits(quantile(lengths, at), 0)).join(' / ');
    return [condition, NAMES[page], good.length, delays.length, share(soon, good.length), digits(delays.length > 0 ? Math.max(...delays) : NaN), lengths.length > 0 ? lengthsText : '-'];
  });
  const head = ['condition', 'page', 'good trials', 'with a mask', 'mask in the same or next frame', 'longest gap, ms', 'all masks, ms: least / 5 % / median / 95 %'];
  return `### Masks\n\n${table(head, lines)}`;
}
