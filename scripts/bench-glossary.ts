/**
 * `npm run bench:glossary`: what the glossary's index weighs, and how long it takes, as the
 * glossary grows. The built index of one language is grown by generated terms in its own markup.
 * Run `npm run build` first. Writes its table into docs/benchmarks.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { languageKnowledge } from '../src/site/build/language-knowledge.ts';
import { lookupConcepts } from '../src/site/build/lookup-concepts.ts';
import { readPages } from '../src/site/build/source-pages.ts';
import { buildLookup } from '../src/termbase/lookup/build.ts';
import { markdownTable, writeBenchmark } from './lib/benchmarks.ts';
import { BROWSER_ARGS, findBrowser } from './lib/browser.ts';
import { withGenerated } from './lib/generated-concepts.ts';
import { projectRoot } from './lib/install.mjs';
import { serveSite } from './lib/server.ts';

const SIZES = [95, 1000, 10_000];
const html = readFileSync(join(projectRoot, 'dist', 'en', 'glossary', 'index.html'), 'utf8');
const page = readFileSync(join(projectRoot, 'dist', 'en', 'glossary', 'churn', 'index.html'));
const pages = readPages();
const concepts = lookupConcepts(pages);
const knowledge = await languageKnowledge(pages);

/** The built index with further terms in the markup of its last one. */
function grownIndex(grown: ReturnType<typeof withGenerated>): string {
  const last = html.lastIndexOf('<div data-concept');
  const end = html.indexOf('</dl>', last);
  const added = grown.slice(concepts.length).map(({ id, category, entries }) => {
    const { term, text } = entries.en;
    const link = `<a href="/en/glossary/${id}/">${term}</a>`;
    return `<div data-concept="${id}" data-category="${category}"> <dt> ${link} </dt> <dd>${text}</dd> </div>`;
  });
  return html.slice(0, end) + added.join('') + html.slice(end);
}

const { server, port } = await serveSite(0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
const rows: (string | number)[][] = [];
for (const size of SIZES) {
  const grown = size <= concepts.length ? concepts : withGenerated(concepts, size);
  const body = grownIndex(grown);
  const lookup = JSON.stringify(buildLookup(grown, knowledge));
  const tab = await browser.newPage();
  await tab.route('**/en/glossary/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await tab.route('**/search/lookup.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: lookup }),
  );
  const started = performance.now();
  await tab.goto(`http://localhost:${port}/en/glossary/`);
  await tab.locator('.glossary-tools').waitFor();
  const ready = performance.now() - started;
  const field = tab.locator('.glossary-tools input[type="search"]');
  await field.fill('loyal');
  await tab.waitForFunction(() => location.search.includes('q=loyal'), undefined, {
    timeout: 120_000,
  });
  const filtered = await tab.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.glossary-tools [type="search"]');
    if (!input) throw new Error('the index has no filter');
    input.value = 'loyalty';
    const from = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (!location.search.includes('q=loyalty')) await new Promise((done) => setTimeout(done));
    return performance.now() - from;
  });
  await tab.close();
  const row = [
    grown.length,
    (body.length / 1000).toFixed(0),
    (brotliCompressSync(body).length / 1000).toFixed(1),
    ready.toFixed(0),
    filtered.toFixed(0),
    (brotliCompressSync(page).length / 1000).toFixed(1),
  ];
  rows.push(row);
  console.log(row.join('  '));
}
await browser.close();
server.close();
writeBenchmark(
  'glossary',
  markdownTable(
    ['concepts', 'HTML KB', 'brotli KB', 'ready ms', 'filter ms', 'one page, brotli KB'],
    rows,
  ),
);
