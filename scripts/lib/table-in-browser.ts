/** Reads a file with the page's own reader in Chromium, under the site's policy for workers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from './browser.ts';
import { projectRoot } from './install.mjs';
import { NPS_SLOTS } from './table-readers.ts';

export interface BrowserReading {
  readonly ms: number;
  readonly rows: number;
  readonly used: number;
  /** Longest time between two frames, less the length of a frame, in milliseconds. */
  readonly blocked: number;
  /** Milliseconds from Cancel to the reader's answer. */
  readonly stopped: number;
}

/** What a page may do on the site, without the hashes of scripts that stand inline there. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'";

const page = (reader: string) => `
import { TableReader } from ${JSON.stringify(reader)};
const slots = ${JSON.stringify(NPS_SLOTS)};
const field = document.querySelector('input');
let longest = 0;
let last = performance.now();
const frame = (now) => {
  longest = Math.max(longest, now - last - 1000 / 60);
  last = now;
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
let task = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) task = Math.max(task, entry.duration);
}).observe({ type: 'longtask' });
window.readFile = async () => {
  longest = task = 0;
  last = performance.now();
  const started = performance.now();
  const reader = new TableReader();
  await reader.open(field.files[0]);
  const { plan } = await reader.look(slots, {});
  const { report } = await reader.read(plan, slots, 'tally', () => {});
  const ms = performance.now() - started;
  const blocked = Math.max(longest, task);
  const again = reader.read(plan, slots, 'tally', () => {}).catch(({ code }) => code);
  await new Promise((done) => setTimeout(done, 200));
  const asked = performance.now();
  reader.cancel();
  const answer = await again;
  const stopped = performance.now() - asked;
  reader.close();
  if (answer !== 'cancelled') throw new Error('it did not stop');
  return { ms, rows: report.rows, used: report.used, blocked, stopped };
};
`;

/** The quickest of a few readings; of the times without an answer, the longest of all. */
export async function readInBrowser(path: string, times: number): Promise<BrowserReading> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-page-'));
  const reader = join(projectRoot, 'src/ui/intake/reader.ts');
  writeFileSync(join(folder, 'main.ts'), page(reader));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>x</title><input type="file"><script type="module" src="./main.ts"></script>',
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'dist'), modulePreload: false },
  });
  const serve = sirv(join(folder, 'dist'), {
    setHeaders: (response) => response.setHeader('Content-Security-Policy', POLICY),
  });
  const server = createServer((request, response) => serve(request, response)).listen(0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const tab = await browser.newPage();
    tab.on('console', (message) => {
      if (message.type() === 'error') console.error(message.text());
    });
    await tab.goto(`http://localhost:${address.port}/`);
    await tab.locator('input').setInputFiles(path);
    const readings: BrowserReading[] = [];
    for (let i = 0; i < times; i++) {
      readings.push(
        await tab.evaluate(() =>
          (window as unknown as { readFile: () => Promise<BrowserReading> }).readFile(),
        ),
      );
    }
    const [best] = [...readings].sort((a, b) => a.ms - b.ms);
    if (!best) throw new RangeError('nothing was read');
    return {
      ...best,
      blocked: Math.max(...readings.map(({ blocked }) => blocked)),
      stopped: Math.max(...readings.map(({ stopped }) => stopped)),
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
