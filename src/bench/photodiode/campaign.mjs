#!/usr/bin/env node
// The whole measurement, block by block, pages in turn. What is measured already is not measured again: `--fresh` forgets it.
// `--record` puts the tables into src/docs/benchmarks.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measured } from './analysis/measured.mjs';
import { report } from './analysis/report.mjs';
import { run } from './run.mjs';
import { writeImages } from './stand/images.mjs';
import { EXPOSURES } from './stand/plan.mjs';
import { compiledPhotodiode } from './stand/screen.mjs';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

/** `busy` loops beside the browser, `jank` in the page's main thread, small or big images. */
const CONDITIONS = {
  quiet: { busy: 0, jank: false, images: 'small' },
  jank: { busy: 0, jank: true, images: 'small' },
  cpu2: { busy: 2, jank: false, images: 'small' },
  big: { busy: 0, jank: false, images: 'big' },
  'jank+cpu2': { busy: 2, jank: true, images: 'small' },
};

/** Trials of each exposure in the first round only: the errors of peers are plain after fewer trials. */
const PEERS = { jspsych: 6, labjs: 6, naive: 6 };
/** Trials of each exposure in a round. The last condition is there to give the rule enough bad trials to find. */
const PER_EXPOSURE = {
  quiet: { veridical: 26, frames: 3, ...PEERS },
  jank: { veridical: 26, frames: 8, ...PEERS },
  cpu2: { veridical: 26, frames: 3, ...PEERS },
  big: { veridical: 26, frames: 3, ...PEERS },
  'jank+cpu2': { veridical: 14, frames: 14 },
};
/** How often pages are measured: once the peers, thrice the reference technique, whose bad trials the rule must find. */
const ROUNDS = values.short ? 1 : 3;
const roundsOf = (page) => (page in PEERS ? 1 : page === 'frames' ? 3 : 2);
const START_SECONDS = 9;
const TRIAL_SECONDS = { veridical: 0.95, frames: 0.95, jspsych: 0.55, labjs: 0.55, naive: 0.55 };

const RECORD = join(import.meta.dirname, '../../docs/benchmarks.md');
const folder = join(import.meta.dirname, '../../../target/photodiode', values.short ? 'short' : 'whole');
const blocks = Array.from({ length: ROUNDS }, (_, round) =>
  Object.entries(PER_EXPOSURE).flatMap(([condition, pages]) =>
    Object.entries(pages)
      .filter(([page]) => round < roundsOf(page))
      .map(([page, perExposure]) => ({
        id: `${condition}-${page}-${round + 1}`,
        condition,
        page,
        perExposure: values.short ? 1 : perExposure,
        seed: 1000 * (round + 1) + 7,
      })),
  ),
).flat();

const fileOf = ({ id }) => join(folder, `${id}.json`);
const secondsOf = ({ page, perExposure }) => START_SECONDS + perExposure * EXPOSURES.length * TRIAL_SECONDS[page];
const minutes = (some) => `${Math.ceil(some.reduce((sum, block) => sum + secondsOf(block), 0) / 60)} min`;

if (values.fresh) {
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync(folder, { recursive: true });
if (!values.report) {
  await measure();
}
writeReport();
process.exit(0);

async function measure() {
  const wanted = blocks.filter(({ id }) => values.only === undefined || id.includes(values.only));
  const open = wanted.filter((block) => !existsSync(fileOf(block)));
  console.log(`${open.length} of ${wanted.length} blocks to measure, about ${minutes(open)}. Leave the machine alone meanwhile.`);
  writeImages(join(folder, 'images'));
  const stand = { folder, photodiode: compiledPhotodiode(folder), display: Number(process.env.DISPLAY_NUMBER ?? 97) };
  for (const [index, block] of open.entries()) {
    const result = await attempt({ ...block, condition: CONDITIONS[block.condition] }, stand);
    if (result === null) {
      continue;
    }
    writeFileSync(fileOf(block), JSON.stringify({ ...result, condition: block.condition }));
    const wrong = result.rows.filter(({ error, frame }) => error === null || Math.abs(error) > frame / 2).length;
    const kept = result.rows.some(({ verdict }) => verdict) ? `, ${result.rows.filter(({ verdict }) => verdict === 'VERIFIED').length} kept` : '';
    console.log(`${block.id}: ${result.rows.length} trials, ${wrong} off by more than half a frame${kept}; ${minutes(open.slice(index + 1))} to go`);
  }
}

/** A block whose browser or screen fails is tried once more, and then left out. */
async function attempt(block, stand) {
  for (let tries = 1; tries <= 2; tries++) {
    try {
      return measured(await run(block, stand));
    } catch (failure) {
      console.error(`${block.id}: ${failure.message}${tries === 1 ? '; once more' : '; left out'}`);
    }
  }
  return null;
}

function writeReport() {
  const done = blocks.filter((block) => existsSync(fileOf(block))).map((block) => JSON.parse(readFileSync(fileOf(block), 'utf8')));
  if (done.length === 0) {
    return;
  }
  const steal = done.map((one) => one.steal);
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim()}, Chromium ${done[0].version}, ${new Date().toISOString().slice(0, 10)}; processor time taken by the host up to ${Math.max(...steal).toFixed(0)} %; ${done.length} of ${blocks.length} blocks`;
  const text = `${machine}\n\n${report(done, Object.keys(CONDITIONS))}\n`;
  writeFileSync(join(folder, 'report.md'), text);
  console.log(`\n${text}`);
  if (values.record) {
    const page = readFileSync(RECORD, 'utf8');
    writeFileSync(RECORD, page.replace(/(<!-- measured -->\n)[^]*(<!-- end -->)/, (_, begin, end) => `${begin}\n${text}\n${end}`));
  }
}
