/** What other sites would use, on the same pages: MiniSearch as VitePress sets it, stock Pagefind. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import sirv from 'sirv';
import { glob } from 'tinyglobby';
import type { SourcePage } from '../../src/site/build/source-pages.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { BROWSER_ARGS, findBrowser } from './browser.ts';
import { projectRoot } from './install.mjs';
import type { Query, Ranking } from './queries.ts';

/** Pages of which a concept may be one; a search is not asked for more. */
const MOST = 10;

/** Concept of a glossary page's path or address, or the path of any other page. */
function idOf(path: string): string {
  return /glossary\/([^/]+)/.exec(path)?.[1] ?? path;
}

/** MiniSearch over title and text, one index a language, with VitePress' default options. */
export function miniSearchRankings(
  pages: readonly SourcePage[],
  queries: readonly Query[],
): Ranking[] {
  const indexes = new Map(
    LOCALE_CODES.map((locale) => {
      const index = new MiniSearch({
        idField: 'path',
        fields: ['title', 'text'],
        searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } },
      });
      index.addAll(
        pages
          .filter((page) => page.locale === locale)
          .map(({ path, data, body }) => ({
            path,
            title: String(data['title']),
            text: `${data['definition'] ?? ''} ${data['description']} ${body}`,
          })),
      );
      return [locale, index] as const;
    }),
  );
  return queries.map(({ query, locale }) => {
    const found = indexes.get(locale)?.search(query) ?? [];
    return found.slice(0, MOST).map(({ id }) => idOf(String(id)));
  });
}

/** Pagefind as it comes, over the built pages without the wordings that are fed to it here. */
export async function pagefindRankings(queries: readonly Query[]): Promise<Ranking[]> {
  const dist = join(projectRoot, 'dist');
  const folder = await mkdtemp(join(tmpdir(), 'atlas-pagefind-'));
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const file of await glob('*/**/*.html', { cwd: dist })) {
    const html = await readFile(join(dist, file), 'utf8');
    const content = html.replace(/data-pagefind-meta="aliases:[^"]*"/g, '');
    await index.addHTMLFile({ sourcePath: file, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();

  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const lang = request.url?.slice(1, 3);
    files(request, response, () => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><html lang="${lang}"><title>search</title></html>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  try {
    const rankings: Ranking[] = Array.from({ length: queries.length }, () => []);
    for (const locale of LOCALE_CODES) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${port}/${locale}/`);
      const own = [...queries.keys()].filter((i) => queries[i]?.locale === locale);
      const found = await page.evaluate(
        async ({ texts, most }) => {
          const engine = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
          const urls: string[][] = [];
          for (const text of texts) {
            const { results } = await engine.search(text);
            const read = results
              .slice(0, most)
              .map((it: { data(): Promise<{ url: string }> }) => it.data());
            urls.push((await Promise.all(read)).map(({ url }) => url));
          }
          return urls;
        },
        { texts: own.map((i) => queries[i]?.query ?? ''), most: MOST },
      );
      own.forEach((place, i) => {
        rankings[place] = (found[i] ?? []).map(idOf);
      });
      await page.close();
    }
    return rankings;
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}
