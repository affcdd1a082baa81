// Serves the pages under test with the headers that Veridical sends, its scripts from where they lie.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const HOME = join(import.meta.dirname, '..');
const ASSETS = join(HOME, '../../../frontend-assets');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.json': 'application/json' };
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** @param {string} images folder of the test images @param {() => object} plan what the page is to show */
export async function startServer(images, plan) {
  const roots = { pages: join(HOME, 'pages'), assets: ASSETS, packages: join(HOME, 'node_modules'), images };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [, root, ...rest] = normalize(pathname).split('/');
    const own = pathname === '/pages/veridical.html';
    const headers = { ...ISOLATED, ...(own ? { 'Content-Security-Policy': POLICY } : {}) };
    if (pathname === '/plan.json') {
      response.writeHead(200, { ...headers, 'Content-Type': TYPES['.json'], 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(plan()));
      return;
    }
    try {
      const body = readFileSync(join(roots[root] ?? HOME, ...rest));
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
