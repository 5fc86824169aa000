import { eld } from 'eld/large';
import { describe, expect, test } from 'vitest';
import { readPages, type SourcePage } from '../../src/site/build/source-pages.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';

/** What the detector calls each language. */
const CODES = { en: 'en', nb: 'no', pl: 'pl', da: 'da', he: 'he' } as const;

interface Question {
  ask: string;
  answers: { text: string; why: string }[];
}

/** Texts of a page that are long enough to tell: its prose, its head, each check question. */
function textsOf({ body, data }: SourcePage): string[] {
  const prose = body
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
  const questions = (data['questions'] ?? []) as Question[];
  const asked = questions.map(({ ask, answers }) =>
    [ask, ...answers.flatMap(({ text, why }) => [text, why])].join(' '),
  );
  return [prose, `${data['title']}. ${data['description']}`, ...asked];
}

/** Texts that are not in the language of their page. */
function strangers(pages: readonly SourcePage[], locale: Locale): string[] {
  return pages.flatMap((page) =>
    textsOf(page)
      .map((text) => ({ text, found: eld.detect(text).language }))
      .filter(({ found }) => found !== CODES[locale])
      .map(({ text, found }) => `${page.file}: ${found}: ${text.trim().slice(0, 80)}`),
  );
}

const pages = readPages().filter(({ path }) => path !== 'index');

describe.each(LOCALE_CODES)('%s', (locale) => {
  test('each page is written in its own language', () => {
    const own = pages.filter((page) => page.locale === locale);
    expect(own.length).toBeGreaterThan(100);
    expect(strangers(own, locale)).toEqual([]);
  });
});

test('a page in the neighbour’s language is seen', () => {
  const danish = pages.filter(({ locale, path }) => locale === 'da' && path.startsWith('guides/'));
  expect(strangers(danish, 'nb').length).toBeGreaterThan(danish.length);
});
