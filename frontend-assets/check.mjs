// The whole check of the front end: packages as locked, types, tests. Maven runs it in its test phase.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const installed = join(home, 'node_modules', '.package-lock.json');
const passed = join(home, 'node_modules', '.passed');

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** @param {string} what @param {string} command @param {string[]} args @returns {string} what it printed */
function run(what, command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: home, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}Front end: ${what} failed${error ? ` (${error.message})` : ''}.`);
    process.exit(1);
  }
  return stdout;
}

const sources = [...filesUnder(join(home, 'js')), ...filesUnder(join(home, 'testing'))].filter((file) => file.endsWith('.js'));
const analysis = join(home, '../src/bench/photodiode/analysis');
const benchmark = existsSync(analysis) ? filesUnder(analysis) : [];

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['check.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    hash.update(readFileSync(join(home, name)));
  }
  for (const file of [...sources, ...benchmark]) {
    hash.update(relative(home, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const print = fingerprint();
if (!process.env.CI && existsSync(passed) && readFileSync(passed, 'utf8') === print) {
  console.log('Front end: unchanged since its checks last passed.');
  process.exit(0);
}
const lock = join(home, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
}
run('the type check', process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc')]);
const tests = [...sources, ...benchmark].filter((file) => /\.test\.m?js$/.test(file));
const report = run('a test', process.execPath, ['--test', '--test-reporter=spec', ...tests]);
writeFileSync(passed, print);
console.log(`Front end: types are sound and ${/tests (\d+)/.exec(report)?.[1]} tests passed.`);
