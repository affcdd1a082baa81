// A Chromium that draws to the screen in memory, and asks nobody's leave to draw.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { monotonic, sessionNiceness, sleep, start, stop } from './processes.mjs';
import { find, HEIGHT, WIDTH } from './screen.mjs';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-default-browser-check', '--force-color-profile=srgb',
  '--disable-features=Translate', '--password-store=basic', '--hide-scrollbars', '--kiosk', '--ozone-platform=x11',
  `--window-size=${WIDTH},${HEIGHT}`, '--window-position=0,0', '--remote-debugging-port=0',
];
/** How often, 50 ms apart, to look whether the browser is there. */
const PATIENCE = 1200;
const CALIBRATION = 'fa05fb';

function program() {
  const known = [process.env.BROWSER_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) {
    throw new Error('no Chromium: install the package chromium, or name one in BROWSER_PATH');
  }
  return found;
}

/** Starts a fresh browser with a profile of its own. */
export async function startBrowser(display, niceness) {
  const profile = mkdtempSync(join(tmpdir(), 'photodiode-'));
  const child = start(program(), [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, DISPLAY: `:${display}` },
  });
  sessionNiceness(child, niceness);
  const opened = join(profile, 'DevToolsActivePort');
  for (let i = 0; !(existsSync(opened) && readFileSync(opened, 'utf8').includes('\n')); i++) {
    if (i > PATIENCE || child.exitCode !== null) {
      stop(child);
      throw new Error('Chromium did not start');
    }
    await sleep(50);
  }
  const port = readFileSync(opened, 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0].pages()[0];
  const devtools = await page.context().newCDPSession(page);
  return {
    page,
    devtools,
    version: browser.version(),
    async stop() {
      await browser.close().catch(() => {});
      stop(child);
      await sleep(300);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where the page lies on the screen: seen in the picture, not asked of the page. */
export async function calibrated(photodiode, screen, page, address) {
  await page.goto(`${address}/pages/calibrate.html`);
  let last = '';
  for (let i = 0; i < 100; i++) {
    await sleep(100);
    const box = find(photodiode, screen.picture, CALIBRATION);
    if (box !== null && String(box) === last) {
      const [left, top, right, bottom, pixels] = box;
      const [width, height] = [right - left + 1, bottom - top + 1];
      if (pixels !== width * height) {
        throw new Error('something lies over the page');
      }
      return { left, top, width, height };
    }
    last = String(box);
  }
  throw new Error('the page did not appear on the screen');
}

/** What to add to the page's `performance.now()` to get CLOCK_MONOTONIC, by the quickest of many round trips, ms. */
export async function clockOffset(devtools) {
  let best = { trip: Infinity, offset: 0 };
  for (let i = 0; i < 60; i++) {
    const sent = monotonic();
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'performance.now()' });
    const back = monotonic();
    if (back - sent < best.trip) {
      best = { trip: back - sent, offset: (sent + back) / 2 - result.value };
    }
  }
  return best.offset;
}

/** Blocks the main thread of every page for 30 to 150 ms, 100 to 500 ms apart. */
export async function blockMainThread(devtools, seed) {
  const source = `(() => {
    let state = ${seed};
    const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
    const block = () => {
      const until = performance.now() + 30 + chance() * 120;
      while (performance.now() < until);
      setTimeout(block, 100 + chance() * 400);
    };
    setTimeout(block, 2500);
  })()`;
  await devtools.send('Page.enable');
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source });
}
