import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/site/figures/registry.ts';
import { TOOL_ORDER } from '../../src/site/lib/sections.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import {
  type BuiltPage,
  brotliSize,
  builtPages,
  figureScripts,
  scriptsOf,
  stylesOf,
} from './pages.ts';

const KB = 1000;
const pages = builtPages();
const sum = (paths: Iterable<string>) =>
  [...paths].reduce((bytes, path) => bytes + brotliSize(path), 0);
const inline = ({ facts }: BuiltPage) =>
  facts.inlineScripts.reduce((bytes, code) => bytes + brotliCompressSync(code).length, 0);
const script = (page: BuiltPage) => sum(scriptsOf(page)) + inline(page);
const html = (page: BuiltPage) => brotliCompressSync(page.html).length;
const kind = (section: string) =>
  pages.filter(({ url }) => new RegExp(`^/\\w\\w/${section}/[^/]+/$`).test(url));

describe('budgets, brotli, fonts aside', () => {
  test.each(kind('guides').map((page) => [page.url, page] as const))(
    'guide %s: 35 KB, 10 KB of it script; a figure’s own script beside the 35',
    (_, page) => {
      expect(script(page)).toBeLessThanOrEqual(10 * KB);
      const [, figure] = /data-figure="([\w-]+)"/.exec(page.html) ?? [];
      const own = figure ? sum(figureScripts(figure)) : 0;
      const whole = html(page) + sum(scriptsOf(page)) + sum(stylesOf(page));
      expect(whole - own).toBeLessThanOrEqual(35 * KB);
    },
  );

  test.each(kind('glossary').map((page) => [page.url, page] as const))(
    'glossary page %s: 35 KB, 10 KB of it script',
    (_, page) => {
      expect(script(page)).toBeLessThanOrEqual(10 * KB);
      expect(html(page) + sum(scriptsOf(page)) + sum(stylesOf(page))).toBeLessThanOrEqual(35 * KB);
    },
  );

  test.each(kind('tools').map((page) => [page.url, page] as const))(
    'tool %s: 60 KB of script before a chart is asked for',
    (_, page) => {
      const loaded = [...scriptsOf(page)];
      expect(script(page)).toBeLessThanOrEqual(60 * KB);
      expect(loaded.some((path) => path.includes('chart-draw'))).toBe(false);
    },
  );

  test.each(FIGURES.filter(({ inputs }) => inputs.length > 0).map(({ id }) => id))(
    'figure %s: 12 KB of script with all that it imports',
    (id) => {
      const own = figureScripts(id);
      expect(own.size).toBeGreaterThan(0);
      expect(sum(own)).toBeLessThanOrEqual(12 * KB);
    },
  );

  test('there are pages of each kind to weigh', () => {
    // Twenty-four guides and the six pages of their parts.
    expect(kind('guides')).toHaveLength(150);
    expect(kind('glossary')).toHaveLength(475);
    expect(kind('tools')).toHaveLength(TOOL_ORDER.length * LOCALE_CODES.length);
  });

  test('nothing of the search is on a page before it is wanted', () => {
    for (const page of pages) {
      expect(page.html).not.toContain('pagefind.js');
      if (page.url.endsWith('/search/')) continue;
      const loaded = [...scriptsOf(page)].filter((path) => /dialog|panel|resources/.test(path));
      expect(loaded, page.url).toEqual([]);
    }
  });

  test('the look-up index of all five languages: 120 KB', () => {
    expect(brotliSize('/search/lookup.json')).toBeLessThanOrEqual(120 * KB);
  });
});

describe('a slow line', () => {
  test('each page names what its scripts import, so that nothing is waited for in turn', () => {
    for (const page of pages) {
      // A figure's own code is asked for by its script, when that runs.
      const atOnce = { ...page, html: page.html.replaceAll('data-figure=', 'data-later=') };
      const named = [...page.html.matchAll(/<(?:script|link rel="modulepreload")[^>]+>/g)]
        .map(([tag]) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
        .filter((address) => address !== undefined);
      expect([...scriptsOf(atOnce)].sort(), page.url).toEqual([...new Set(named)].sort());
    }
  });
});

describe('fonts', () => {
  test('asked for at once, they stay under 60 KB', () => {
    for (const page of pages) {
      const fonts = [...page.html.matchAll(/<link rel="preload" href="([^"]+woff2)"/g)];
      const bytes = fonts.reduce((total, [, path = '']) => total + brotliSize(path), 0);
      expect(bytes, page.url).toBeLessThan(60 * KB);
    }
  });
});
