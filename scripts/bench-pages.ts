/**
 * `npm run bench:pages`: what each kind of page sends, and what Lighthouse (mobile) says of it.
 * Builds nothing: run `npm run build` first. Writes the table into docs/benchmarks.md.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { markdownTable, writeBenchmark } from './lib/benchmarks.ts';
import { BROWSER_ARGS, findBrowser } from './lib/browser.ts';
import { projectEnvironment, projectRoot } from './lib/install.mjs';
import { serveSite } from './lib/server.ts';

const PAGES = [
  ['home', '/en/'],
  ['home (he)', '/he/'],
  ['guide', '/en/guides/net-promoter-score/'],
  ['guide (he)', '/he/guides/five-kinds-of-commitment/'],
  ['guide (pl), drawing', '/pl/guides/keep-the-brand-promise/'],
  ['part of the path', '/da/guides/measuring/'],
  ['booklet', '/en/guides/practice/booklet/'],
  ['glossary index', '/pl/glossary/'],
  ['glossary page', '/pl/glossary/forced-commitment/'],
  ['tool: NPS', '/da/tools/nps/'],
  ['tool: commitment', '/nb/tools/commitment/'],
  ['tool: satisfaction', '/pl/tools/satisfaction/'],
  ['tool: campaign codes (he)', '/he/tools/campaign-codes/'],
  ['about', '/en/about/method/'],
] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Weight {
  html: number;
  style: number;
  script: number;
  font: number;
}

const run = promisify(execFile);
const browserPath = findBrowser();
const { server, port } = await serveSite(0);
const origin = `http://localhost:${port}`;

/** Bytes of a cold visit by kind: text as brotli would send it, fonts as they are. */
async function weigh(path: string): Promise<Weight> {
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_ARGS });
  const page = await browser.newPage();
  const weight: Weight = { html: 0, style: 0, script: 0, font: 0 };
  const kinds: Record<string, keyof Weight> = {
    document: 'html',
    stylesheet: 'style',
    script: 'script',
    font: 'font',
  };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = kinds[response.request().resourceType()];
    if (!kind || response.status() !== 200) return;
    bodies.push(
      response.body().then((body) => {
        weight[kind] += kind === 'font' ? body.length : brotliCompressSync(body).length;
      }),
    );
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await Promise.all(bodies);
  await browser.close();
  return weight;
}

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
}

/**
 * Lighthouse's own reading, on a simulated mid-range phone and slow line. Not run synchronously:
 * the server it visits lives in this process.
 */
async function lighthouse(path: string): Promise<Report> {
  const cli = join(projectRoot, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const flags = ['--headless=new', ...BROWSER_ARGS].join(' ');
  const { stdout } = await run(
    process.execPath,
    [cli, origin + path, '--output=json', '--quiet', `--chrome-flags=${flags}`],
    { env: { ...projectEnvironment(), CHROME_PATH: browserPath }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const rows: (string | number)[][] = [];
for (const [kind, path] of PAGES) {
  const weight = await weigh(path);
  const report = await lighthouse(path);
  const scores = CATEGORIES.map((name) => Math.round(100 * (report.categories[name]?.score ?? 0)));
  const shift = report.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN;
  const largest = report.audits['largest-contentful-paint']?.numericValue ?? Number.NaN;
  const row = [
    kind,
    `\`${path}\``,
    kb(weight.html),
    kb(weight.style),
    kb(weight.script),
    kb(weight.html + weight.style + weight.script),
    kb(weight.font),
    ...scores,
    shift.toFixed(3),
    `${(largest / 1000).toFixed(2)} s`,
  ];
  rows.push(row);
  console.log(row.join('  '));
}
server.close();

const head = 'kind|address|HTML|CSS|script|sum|fonts|perf.|a11y|practices|SEO|shift|LCP'.split('|');
writeBenchmark('pages', markdownTable(head, rows));
