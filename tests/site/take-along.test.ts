import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/site/build/source-pages.ts';
import { guideSection } from '../../src/site/lib/sections.ts';
import { SOURCE_IDS } from '../../src/site/lib/sources.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { builtPages, exists } from './pages.ts';

const pages = builtPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));
const written = readPages();
const guides = written.filter(({ data }) => data['guide']);

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

describe('every guide, term and tool can be cited', () => {
  const cited = written.filter(({ path }) =>
    /^(guides|tools|glossary|about)\/(?!index$)/.test(path),
  );
  test.each(LOCALE_CODES)('%s', (locale) => {
    for (const { path, data } of cited.filter((it) => it.locale === locale)) {
      const { url = '', html = '' } = byUrl.get(`/${locale}/${path}/`) ?? {};
      const file =
        /href="data:application\/vnd\.citationstyles\.csl\+json;charset=utf-8,([^"]+)"/.exec(
          html,
        )?.[1];
      if (data['part']) {
        expect(file, path).toBeUndefined();
        continue;
      }
      const records = JSON.parse(decodeURIComponent(unescaped(file ?? ''))) as unknown;
      expect(records, path).toMatchObject([
        {
          type: 'webpage',
          title: data['title'],
          author: [{ literal: 'Engagement Atlas' }],
          publisher: 'Engagement Atlas',
          language: locale,
          issued: { 'date-parts': [[expect.any(Number), expect.any(Number), expect.any(Number)]] },
        },
      ]);
      const [{ URL: address = '' } = {}] = records as { URL?: string }[];
      expect(address.endsWith(url), address).toBe(true);
      expect(html).toMatch(/data-reference[^>]*>.*<cite>.*<\/cite>.*\d{4}|\d{4}.*<cite>/s);
      expect(html).toContain('href="index.md"');
    }
  });
});

describe('booklets', () => {
  const booklets = pages.filter(({ url }) => url.endsWith('/booklet/'));

  test('there is one for each part that has guides, in every language', () => {
    const parts = new Set(guides.map(({ data }) => guideSection(String(data['guide']))));
    expect(booklets).toHaveLength(parts.size * LOCALE_CODES.length);
  });

  test.each(booklets.map((page) => [page.url, page] as const))('%s', (url, { html, facts }) => {
    const [, locale, , part] = url.split('/');
    const own = guides.filter(
      (page) => page.locale === locale && guideSection(String(page.data['guide'])) === part,
    );
    expect(html).not.toContain('data-pagefind-body');
    expect(exists(`${url}pages.css`)).toBe(true);
    for (const { path, data } of own) {
      expect(facts.ids).toContain(path.replace('guides/', ''));
      // Every figure of the guide, as it is drawn at the start.
      const figures = byUrl.get(`/${locale}/${path}/`)?.html.match(/<figure/g) ?? [];
      const article = new RegExp(
        `<article[^>]+id="${path.replace('guides/', '')}".*?</article>`,
        's',
      );
      expect(article.exec(html)?.[0].match(/<figure/g)).toHaveLength(figures.length);
      for (const id of data['sources'] as string[]) expect(SOURCE_IDS).toContain(id);
    }
    const articles = (html.match(/<article.*<\/article>/s) ?? [''])[0];
    expect(articles).not.toMatch(/<(script|form|input|details)\b|data-term|class="try/);
    expect(html.match(/id="atlas-sources"/g)).toHaveLength(1);
  });
});
