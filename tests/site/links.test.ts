import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/site/build/source-pages.ts';
import { LOCALE_CODES, LOCALES } from '../../src/termbase/locales.ts';
import { builtPages, DIST, exists } from './pages.ts';

const pages = builtPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));
const content = pages.filter(({ url }) => /^\/\w\w\//.test(url));

/** Files for programs and people alike, which belong to no language. */
const DATA = /^\/(terms\/|llms\.txt$)/;

describe('links', () => {
  test.each(pages.map((page) => [page.url, page] as const))('%s leads somewhere', (_, page) => {
    for (const link of page.facts.links) {
      if (/^(https?:|mailto:|data:)/.test(link)) continue;
      const target = new URL(link, `http://site${page.url}`);
      const path = target.pathname;
      expect(exists(path), `${link} on ${page.url}`).toBe(true);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (anchor && !anchor.startsWith('s=')) {
        expect(byUrl.get(path)?.facts.ids, `${link} on ${page.url}`).toContain(anchor);
      }
    }
  });

  test('stay in their language, save in the three places that offer the others', () => {
    for (const page of content) {
      const locale = page.url.slice(1, 3);
      const html = page.html
        .replace(/<details class="language-menu"[\s\S]*?<\/details>/, '')
        .replace(/<p class="second-terms"[\s\S]*?<\/p>/, '')
        .replace(/<section class="other-languages"[\s\S]*?<\/section>/, '');
      for (const [, link = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        if (/^(https?|data):/.test(link)) continue;
        const path = new URL(link, `http://site${page.url}`).pathname;
        if (path === '/' || DATA.test(path)) continue;
        expect(path.slice(1, 3), `${link} on ${page.url}`).toBe(locale);
      }
    }
  });

  test('the language switch stays on the page', () => {
    for (const page of content) {
      for (const locale of LOCALE_CODES) {
        expect(page.facts.links, page.url).toContain(`/${locale}${page.url.slice(3)}`);
      }
    }
  });
});

describe('every page', () => {
  test.each(content.map((page) => [page.url, page] as const))('%s', (url, { html, facts }) => {
    const locale = url.slice(1, 3) as (typeof LOCALE_CODES)[number];
    expect(facts.lang).toBe(LOCALES[locale].lang);
    expect(facts.dir).toBe(LOCALES[locale].dir);
    expect(new Set(facts.ids).size, 'ids are unique').toBe(facts.ids.length);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    for (const code of LOCALE_CODES) expect(html).toContain(`hreflang="${code}"`);
    expect(html).toContain('hreflang="x-default"');
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]+${url}"`));
    const picture = /property="og:image" content="https?:\/\/[^/]+([^"]+)"/.exec(html)?.[1] ?? '';
    expect(exists(picture), picture).toBe(true);
    expect(html).toMatch(/<title>[^<]{3,}<\/title>/);
  });

  test('has a sidebar of its own section only', () => {
    for (const page of content) {
      const sidebar = /<div class="section-nav">[\s\S]*?<\/details>/.exec(page.html)?.[0] ?? '';
      const own = page.url.split('/').slice(1, 3).join('/');
      for (const [, link = ''] of sidebar.matchAll(/href="([^"]+)"/g)) {
        expect(link, page.url).toMatch(new RegExp(`^/${own}/`));
      }
    }
  });

  test('holds headings in order', () => {
    for (const { url, html } of content) {
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const levels = [...main.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      levels.forEach((level, i) => {
        expect(level - (levels[i - 1] ?? 0), `${url}: h${level}`).toBeLessThanOrEqual(1);
      });
    }
  });
});

test('the sitemap holds every page with its languages, but not the 404 and the booklets', () => {
  const found = content.filter(
    ({ html }) => !html.includes('<meta name="robots" content="noindex"'),
  );
  expect(content.length - found.length).toBe(
    content.filter(({ url }) => url.endsWith('/booklet/')).length,
  );
  const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  const locations = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
    (match) => match[1],
  );
  expect(locations.filter((path) => path !== '/').sort()).toEqual(
    found.map(({ url }) => url).sort(),
  );
  expect(sitemap.match(/hreflang="he"/g)?.length).toBeGreaterThanOrEqual(found.length);
});

test('one 404 speaks all five languages', () => {
  const page = byUrl.get('/404.html');
  for (const locale of LOCALE_CODES) expect(page?.html).toContain(`lang="${locale}"`);
});

test('the figures and cards of the guides are there without a script', () => {
  for (const { locale, path, data } of readPages()) {
    if (!data['guide']) continue;
    const page = byUrl.get(`/${locale}/${path}/`);
    if (!page) throw new Error(`${locale}/${path} was not built`);
    expect(page.html, page.url).toContain('class="figure');
    expect(page.html, page.url).toMatch(/data-reading[^>]*>[\s\S]{20,}?<\/p>/);
  }
});
