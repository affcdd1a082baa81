// Programs of the stand: none outlives it, and none is robbed of the processor by what else runs on the machine.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const alive = new Set();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of alive) {
      stop(child);
    }
    process.exit(143);
  });
}

/** Starts a program in a session of its own. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  alive.add(child);
  child.on('exit', () => alive.delete(child));
  return child;
}

/** Ends a program and all that it started. */
export function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/**
 * Linux schedules sessions against each other ("autogroup"), so that `nice` counts only within one. This sets the niceness
 * of the session itself; where it may not, the machine has to be quiet.
 */
export function sessionNiceness(child, niceness) {
  try {
    writeFileSync(`/proc/${child.pid}/autogroup`, String(niceness));
    return true;
  } catch {
    return false;
  }
}

const SPIN = 'while :; do :; done';

/** Programs that do nothing, as busily as they can. */
export function busyLoops(count) {
  const children = Array.from({ length: count }, () => start('sh', ['-c', SPIN]));
  children.forEach((child) => sessionNiceness(child, 0));
  return () => children.forEach(stop);
}

/**
 * Keeps virtual processors from being put to sleep by their host, whose waking takes 5 to 30 ms: one loop a processor that
 * gives way to everything else.
 */
export function keptAwake() {
  const children = cpus().map((_, index) => start('taskset', ['-c', String(index), 'chrt', '-i', '0', 'sh', '-c', SPIN]));
  children.forEach((child) => sessionNiceness(child, 19));
  return () => children.forEach(stop);
}

/** @returns {{ idle: number, steal: number, total: number }} ticks of all processors since the machine started */
export function processorTicks() {
  const ticks = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  return { idle: ticks[3] + ticks[4], steal: ticks[7], total: ticks.reduce((sum, value) => sum + value, 0) };
}

/** @returns {number} ms of CLOCK_MONOTONIC, which is also the photodiode's and Chromium's clock */
export function monotonic() {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function sleep(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
