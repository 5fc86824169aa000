import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { llmsText } from '../../src/site/build/llms-text.ts';
import { inSection, markdownCopy } from '../../src/site/build/markdown-copy.ts';
import { readPages } from '../../src/site/build/source-pages.ts';
import { countWords } from '../../src/site/lib/reading-time.ts';
import { PARTS } from '../../src/site/lib/sections.ts';
import { SOURCE_IDS } from '../../src/site/lib/sources.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { say } from '../../src/ui/words.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const pages = readPages();
const english = pages.filter(({ locale }) => locale === 'en');
const conceptIds = readdirSync(join(content, 'concepts')).map((file) => file.replace('.yaml', ''));

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

describe('parity', () => {
  test.each(LOCALE_CODES)('%s has every page, and no page of its own', (locale) => {
    const paths = pages.filter((page) => page.locale === locale).map(({ path }) => path);
    expect(paths.sort()).toEqual(english.map(({ path }) => path).sort());
  });

  test('what is true in every language is the same in every language', () => {
    for (const page of pages) {
      const model = english.find(({ path }) => path === page.path);
      for (const field of ['guide', 'part', 'tool', 'concept', 'concepts'] as const) {
        expect(page.data[field], `${page.file}: ${field}`).toEqual(model?.data[field]);
      }
    }
  });

  test('every concept has its page, and every page its concept', () => {
    const glossary = english
      .filter(({ data }) => data['concept'])
      .map(({ data }) => data['concept']);
    expect(glossary.sort()).toEqual(conceptIds.sort());
    expect(conceptIds).toHaveLength(95);
  });
});

describe('parts of the learning path', () => {
  test.each(LOCALE_CODES)('%s has a page for each, named as the search names it', (locale) => {
    for (const part of PARTS) {
      const page = pages.find((it) => it.locale === locale && it.path === `guides/${part}`);
      expect(page?.data).toMatchObject({
        part,
        title: say(wordsFor(locale), `guideSection.${part}`),
        // Such a page only leads to others: the search finds those.
        pagefind: false,
      });
      expect(page?.body).toContain('<PartIndex />');
    }
  });

  test.each(LOCALE_CODES)('%s: no list of guides holds them', (locale) => {
    const guides = inSection(pages, locale, 'guides');
    expect(guides.map(({ data }) => data['guide']).sort()).toEqual(
      pages
        .filter((page) => page.locale === locale && page.data['guide'])
        .map(({ data }) => data['guide'])
        .sort(),
    );
    const site = 'https://atlas.example/';
    expect(llmsText(pages, site)).not.toContain(`/${locale}/guides/foundations/`);
  });

  test('the Markdown copies lead from the path to its parts, and from a part to its guides', () => {
    const copy = (path: string) => {
      const page = english.find((it) => it.path === path);
      return page ? markdownCopy(page, pages, 'https://atlas.example/') : '';
    };
    expect(copy('guides/index')).toContain('## [Measuring](measuring/index.md)\n\n- [');
    expect(copy('guides/index')).toContain('](net-promoter-score/index.md): ');
    expect(copy('guides/measuring')).toContain('](../net-promoter-score/index.md): ');
    expect(copy('guides/measuring')).not.toContain('five-kinds-of-commitment');
  });
});

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
  test('names only what exists', () => {
    for (const id of list(page.data['sources'])) expect(SOURCE_IDS, id).toContain(id);
    for (const id of list(page.data['concepts'])) expect(conceptIds, id).toContain(id);
    if (page.data['concept']) expect(page.path).toBe(`glossary/${page.data['concept']}`);
  });

  test('has a description that stands alone in a list of results', () => {
    if (page.path === 'index') return;
    const { length } = String(page.data['description'] ?? '');
    expect(length).toBeGreaterThanOrEqual(80);
    expect(length).toBeLessThanOrEqual(165);
  });

  test('keeps to its length', () => {
    const words = countWords(page.body);
    const isGuide = page.data['guide'] !== undefined;
    if (isGuide) {
      expect(words).toBeGreaterThanOrEqual(900);
      expect(words).toBeLessThanOrEqual(1600);
    }
    if (page.data['part']) {
      expect(words).toBeGreaterThanOrEqual(100);
      expect(words).toBeLessThanOrEqual(180);
    }
    if (page.data['concept']) {
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(300);
    }
  });

  test('is written in the script of its language', () => {
    if (page.path === 'index') return;
    const text = page.body.replace(/\]\([^)]*\)|^import .*$|<[^>]*>/gm, '');
    const hebrew = (text.match(/\p{Script=Hebrew}/gu) ?? []).length;
    const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
    if (page.locale === 'he') expect(hebrew).toBeGreaterThan(2 * latin);
    else expect(hebrew).toBe(0);
    if (page.locale === 'pl') expect(text).toMatch(/[ąęłśżźćń]/);
    if (page.locale === 'nb' || page.locale === 'da') expect(text).toMatch(/[æøå]/);
    expect(text).not.toMatch(/lorem ipsum|\bTODO\b|\bFIXME\b/i);
  });
});

describe('instrument', () => {
  const folder = join(content, 'instruments', 'five-kinds');
  const instrument = parse(readFileSync(join(folder, 'instrument.yaml'), 'utf8')) as {
    items: { id: string; scale: string }[];
    scales: string[];
  };

  test('has three items a kind, never two of one kind in a row', () => {
    for (const scale of instrument.scales) {
      expect(instrument.items.filter((item) => item.scale === scale)).toHaveLength(3);
    }
    instrument.items.forEach((item, i) => {
      expect(item.scale).not.toBe(instrument.items[i + 1]?.scale);
    });
  });

  test.each(LOCALE_CODES)('%s words every item and every kind', (locale) => {
    const file = join(folder, `${locale}.yaml`);
    expect(existsSync(file)).toBe(true);
    const words = parse(readFileSync(file, 'utf8')) as {
      items: Record<string, string>;
      kinds: Record<string, object>;
    };
    expect(Object.keys(words.items).sort()).toEqual(instrument.items.map(({ id }) => id).sort());
    expect(Object.keys(words.kinds)).toEqual(instrument.scales);
    expect(new Set(Object.values(words.items)).size).toBe(15);
  });
});
