import { describe, expect, test } from 'vitest';
import { type Chapter, chapterHtml } from '../../src/site/build/chapter.ts';
import { pageHeads } from '../../src/site/build/page-heads.ts';
import {
  type CitedPage,
  citationHtml,
  citationRecord,
  DAY_OF_ACCESS,
} from '../../src/site/lib/citation.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import type { Locale } from '../../src/termbase/locales.ts';

const page = (locale: Locale, title: string): CitedPage => ({
  id: `${locale}/guides/x`,
  locale,
  title,
  changed: new Date('2026-11-22T10:00:00Z'),
  address: `https://atlas.example/${locale}/guides/x/`,
});
/** As a reader copies it. */
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(DAY_OF_ACCESS, 'DAY')
    .replaceAll('&amp;', '&');

describe('the reference of a page', () => {
  test.each([
    ['en', 'Engagement Atlas (2026) T. Available at: @ (Accessed: DAY).'],
    ['nb', 'Engagement Atlas. (2026). T. Hentet DAY fra @'],
    ['da', 'Engagement Atlas. (2026). T. Hentet d. DAY fra @'],
    ['pl', 'Engagement Atlas. T [online]. 2026 [dostęp: DAY]. Dostępny w: @'],
    ['he', 'Engagement Atlas (2026). T. אוחזר ב-DAY מתוך @'],
  ] as const)('%s', (locale, expected) => {
    const cited = page(locale, 'T');
    const html = citationHtml(wordsFor(locale), cited, true);
    expect(plain(html)).toBe(expected.replace('@', cited.address));
    expect(html).toContain('<cite>');
    expect(plain(citationHtml(wordsFor(locale), cited, false))).not.toContain('DAY');
  });

  test('gives a title that ends in a mark no stop besides', () => {
    const asked = plain(citationHtml(wordsFor('nb'), page('nb', 'Hva?'), false));
    expect(asked).toContain('(2026). Hva? https');
  });

  test('says so where the year is not known', () => {
    const undated = { ...page('pl', 'T'), changed: undefined };
    expect(plain(citationHtml(wordsFor('pl'), undated, false))).toContain('[online]. b.d. Dost');
    expect(citationRecord(undated)).not.toHaveProperty('issued');
  });

  test('keeps a title from becoming markup, and Latin in Hebrew together', () => {
    const html = citationHtml(wordsFor('he'), page('he', 'מדד <b>NPS</b>'), false);
    expect(html).not.toContain('<b>');
    expect(html).toContain('<bdi dir="ltr">https://atlas.example/he/guides/x/</bdi>');
  });

  test('is a CSL-JSON record, too', () => {
    expect(citationRecord(page('he', 'מדד'))).toEqual({
      id: 'engagement-atlas-he-guides-x',
      type: 'webpage',
      title: 'מדד',
      author: [{ literal: 'Engagement Atlas' }],
      publisher: 'Engagement Atlas',
      'container-title': 'Engagement Atlas',
      URL: 'https://atlas.example/he/guides/x/',
      language: 'he',
      issued: { 'date-parts': [[2026, 11, 22]] },
    });
  });
});

describe('a page as a chapter', () => {
  const chapter: Chapter = {
    slug: 'one',
    page: '/en/guides/one/',
    chapters: new Map([
      ['/en/guides/one/', 'one'],
      ['/en/guides/two/', 'two'],
    ]),
  };
  test.each([
    ['headings go one level down', '<h2 id="a">A</h2>', '<h3 id="one--a">A</h3>'],
    ['a link within the page', '<a href="#a">x</a>', '<a href="#one--a">x</a>'],
    ['a link to another chapter', '<a href="../two/">x</a>', '<a href="#two">x</a>'],
    ['a link into another chapter', '<a href="../two/#b">x</a>', '<a href="#two--b">x</a>'],
    ['a link elsewhere', '<a href="../../glossary/y/">x</a>', '<a href="/en/glossary/y/">x</a>'],
    ['a link outside', '<a href="https://doi.org/1">x</a>', '<a href="https://doi.org/1">x</a>'],
    ['a marked word', '<p>a <a class="term" href="../g/">w</a></p>', '<p>a w</p>'],
    ['lists of ids', '<p aria-labelledby="a b">x</p>', '<p aria-labelledby="one--a one--b">x</p>'],
    [
      'ids in a drawing',
      '<svg><clipPath id="c"></clipPath><g clip-path="url(#c)"></g></svg>',
      '<svg><clipPath id="one--c"></clipPath><g clip-path="url(#one--c)"></g></svg>',
    ],
    [
      'a figure stands as drawn',
      '<figure data-figure="f" data-words="{}"><p aria-live="polite" data-reading="">r</p><form><input></form></figure><script>1</script>',
      '<figure><p>r</p></figure>',
    ],
    [
      'an answer without its reason',
      '<details name="check-1" class="right"><summary><span>yes</span></summary><p>because</p></details>',
      '<p class="option"><span>yes</span></p>',
    ],
    ['a card that opens a tool', '<aside class="try not-content"><h3>T</h3></aside>', ''],
  ])('%s', (_, html, expected) => {
    expect(chapterHtml(html, chapter)).toBe(expected);
  });
});

describe('running heads', () => {
  test('stand at the side where the language begins, and quote what they must', () => {
    const css = pageHeads({ dir: 'rtl', part: "it's", chapters: [{ id: 'a', title: 'b\\' }] });
    expect(css).toContain("@top-right { content: 'it\\'s'; direction: rtl");
    expect(css).toContain("@page chapter-1 {\n  @top-left { content: 'b\\\\'");
    expect(css).toContain("[id='a'] { page: chapter-1 }");
  });
});
