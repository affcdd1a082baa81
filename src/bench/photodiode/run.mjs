// One run: a page shows its trials in a fresh browser, and the photodiode looks on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockMainThread, calibrated, clockOffset, startBrowser } from './stand/browser.mjs';
import { busyLoops, keptAwake, monotonic, processorTicks, sleep } from './stand/processes.mjs';
import { MASK, MASKS, trialsOf } from './stand/plan.mjs';
import { startPhotodiode, startScreen } from './stand/screen.mjs';
import { startServer } from './stand/server.mjs';

const PAGES = { veridical: 'veridical.html', frames: 'veridical.html', jspsych: 'jspsych.html', labjs: 'labjs.html', naive: 'naive.html' };
const PROTECTED = -15;

/**
 * @param {{ page: string, condition: { busy: number, jank: boolean, images: string }, perExposure: number, seed: number }} block
 * @param {{ folder: string, photodiode: string, display: number }} stand
 */
export async function run({ page, condition, perExposure, seed }, { folder, photodiode, display }) {
  const { busy, jank, images } = condition;
  const trials = trialsOf(perExposure, images, seed);
  const masks = Array.from({ length: MASKS }, (_, mask) => `/images/${images}-mask-${mask}.png`);
  const server = await startServer(join(folder, 'images'), () => ({ page, trials, masks, maskMs: MASK }));
  const niceness = busy > 0 ? 0 : PROTECTED;
  const stops = [() => server.stop()];
  try {
    const screen = await startScreen(display, niceness);
    stops.push(() => screen.stop());
    const browser = await startBrowser(display, niceness);
    stops.push(() => browser.stop());
    const { left, top, width, height } = await calibrated(photodiode, screen, browser.page, server.address);
    const probe = [left + Math.floor(width / 2), top + Math.floor(height / 2)];
    stops.push(busy > 0 ? busyLoops(busy) : keptAwake());
    if (jank) {
      await blockMainThread(browser.devtools, seed);
    }
    const notes = [0, 1].map((processor) => join(folder, `photodiode-${display}-${processor}.txt`));
    const photodiodes = notes.map((file, processor) => startPhotodiode(photodiode, screen.picture, [probe], processor, file));
    const [begun, ticks] = [monotonic(), processorTicks()];
    await browser.page.goto(`${server.address}/pages/${PAGES[page]}`);
    const outcome = await outcomeOf(browser.page, trials);
    const after = processorTicks();
    const offset = await clockOffset(browser.devtools);
    await Promise.all(photodiodes.map((one) => one.stop()));
    return {
      page,
      trials,
      outcome,
      offset,
      version: browser.version,
      seconds: (monotonic() - begun) / 1000,
      steal: (100 * (after.steal - ticks.steal)) / (after.total - ticks.total),
      notes: notes.map((file) => readFileSync(file, 'utf8')),
    };
  } finally {
    for (const stop of stops.reverse()) {
      await stop();
    }
  }
}

/** Waits for the page to be done, and disturbs it as little as can be. */
async function outcomeOf(page, trials) {
  const expected = trials.reduce((sum, { ms, pause }) => sum + ms + pause + 1500, 30_000);
  const end = Date.now() + expected;
  while (Date.now() < end) {
    await sleep(2000);
    const outcome = await page.evaluate(() => window.outcome ?? null);
    if (outcome !== null) {
      return outcome;
    }
  }
  throw new Error('the page did not finish');
}
