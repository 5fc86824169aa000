/** Serves the built site as a host would: precompressed files, the header policy, the 404 page. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { projectRoot } from './install.mjs';

const dist = join(projectRoot, 'dist');

/** Path that the site was built for, without its trailing slash; empty at the root. */
export const basePath = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');

/**
 * Starts serving `dist`.
 *
 * @param port TCP port; 0 picks a free one
 * @throws {Error} with `code: 'EADDRINUSE'` when the port is taken
 */
export function serveSite(port: number): Promise<{ server: Server; port: number }> {
  const headers = readHeaders();
  const notFound = readFileSync(join(dist, '404.html'));
  const files = sirv(dist, {
    brotli: true,
    setHeaders: (response, path) => {
      for (const [name, value] of headers) response.setHeader(name, value);
      if (path.startsWith('/_atlas/')) {
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      }
    },
  });
  const server = createServer((request, response) => {
    const missing = () => {
      for (const [name, value] of headers) response.setHeader(name, value);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (basePath !== '') {
      if (!request.url?.startsWith(`${basePath}/`)) return missing();
      request.url = request.url.slice(basePath.length);
    }
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** The rules for all paths of the `_headers` file that the build wrote. */
function readHeaders(): [string, string][] {
  const [everywhere = ''] = readFileSync(join(dist, '_headers'), 'utf8').split('\n\n');
  return everywhere
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(': ');
      return [name, rest.join(': ')] as [string, string];
    });
}
