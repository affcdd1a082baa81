// A screen in memory, and the photodiode that looks at it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sessionNiceness, sleep, start, stop } from './processes.mjs';

export const WIDTH = 1280;
export const HEIGHT = 900;

/** Compiles the photodiode if its source is newer. @returns {string} the program */
export function compiledPhotodiode(folder) {
  const [source, program] = [join(import.meta.dirname, 'photodiode.c'), join(folder, 'photodiode')];
  if (!existsSync(program) || statSync(program).mtimeMs < statSync(source).mtimeMs) {
    execFileSync('cc', ['-O2', '-Wall', '-o', program, source], { stdio: 'inherit' });
  }
  return program;
}

/** Starts an X server that keeps its picture in a file. */
export async function startScreen(display, niceness) {
  const folder = `/dev/shm/veridical-${display}`;
  const lock = `/tmp/.X${display}-lock`;
  if (existsSync(lock)) {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (existsSync(`/proc/${holder}`)) {
      throw new Error(`display :${display} belongs to process ${holder}; set DISPLAY_NUMBER to a free one`);
    }
    rmSync(lock);
  }
  const socket = `/tmp/.X11-unix/X${display}`;
  rmSync(socket, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const size = `${WIDTH}x${HEIGHT}x24`;
  const child = start('Xvfb', [`:${display}`, '-screen', '0', size, '-fbdir', folder, '-nolisten', 'tcp', '-noreset', '-nocursor']);
  sessionNiceness(child, niceness);
  for (let i = 0; i < 100 && !existsSync(socket); i++) {
    await sleep(50);
  }
  await sleep(200);
  return {
    display,
    picture: join(folder, 'Xvfb_screen0'),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      stop(child);
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {number[] | null} left, top, right, bottom and number of the pixels that have exactly this colour */
export function find(program, picture, colour) {
  const { status, stdout } = spawnSync(program, ['--fb', picture, '--find', colour], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split(' ').map(Number) : null;
}

/** Looks at some pixels two thousand times a second and writes down each change. */
export function startPhotodiode(program, picture, probes, processor, file) {
  const at = probes.flatMap(([x, y]) => ['--probe', `${x},${y}`]);
  const child = start(program, ['--fb', picture, ...at, '--period-us', '500', '--cpu', String(processor), '--out', file]);
  return {
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
