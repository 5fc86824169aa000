import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../src/site/build/source-pages.ts';
import { makeTextTerms, type TextTerms } from '../../src/site/build/text-terms.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'marking');
const pages = readPages();

/** A sentence of the test set: `[word](concept)` where a mark is expected. */
function readSentence(written: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  let text = '';
  let rest = 0;
  for (const { 0: whole, 1: word = '', 2: concept = '', index } of written.matchAll(
    /\[([^\]]+)\]\(([\w-]+)\)/g,
  )) {
    text += written.slice(rest, index);
    marks.push(`${text.length} ${word}: ${concept}`);
    text += word;
    rest = index + whole.length;
  }
  return { text: text + written.slice(rest), marks };
}

describe.each(LOCALE_CODES)('%s', (locale) => {
  let terms: TextTerms;
  beforeAll(async () => {
    terms = await makeTextTerms(locale, pages);
  }, 60_000);

  const sentences = (
    JSON.parse(readFileSync(join(fixtures, `${locale}.json`), 'utf8')) as string[]
  ).map(readSentence);

  const found = (text: string) =>
    terms.marker
      .find(text)
      .map(({ start, end, concept }) => `${start} ${text.slice(start, end)}: ${concept}`);

  test('the test set is large enough, with marks and without', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    expect(sentences.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  test('no mark is wrong', () => {
    for (const { text, marks } of sentences) {
      for (const mark of found(text)) expect(marks, text).toContain(mark);
    }
  });

  test('of the marks wanted, 95 in 100 are there', () => {
    const wanted = sentences.flatMap(({ text, marks }) => marks.map((mark) => ({ text, mark })));
    const missed = wanted.filter(({ text, mark }) => !found(text).includes(mark));
    expect(
      missed.length / wanted.length,
      missed.map(({ mark }) => mark).join('; '),
    ).toBeLessThanOrEqual(0.05);
  });

  test('every name finds itself', () => {
    for (const { data } of pages.filter((page) => page.locale === locale)) {
      if (!data['concept']) continue;
      const everyday = (data['everyday'] as string[] | undefined) ?? [];
      for (const name of [data['term'], ...((data['synonyms'] as string[] | undefined) ?? [])]) {
        const text = String(name);
        const short = text.length < 3 || text.includes('(');
        const expected = everyday.includes(text) || short ? [] : [`0 ${text}: ${data['concept']}`];
        expect(
          found(text).filter((mark) => mark.endsWith(`${text}: ${data['concept']}`)),
          text,
        ).toEqual(expected);
      }
    }
  });

  test('what is kept out as an ordinary word is a name of its concept', () => {
    for (const { data, file, locale: of } of pages) {
      if (of !== locale) continue;
      const names = [data['term'], ...((data['synonyms'] as string[] | undefined) ?? [])];
      for (const name of (data['everyday'] as string[] | undefined) ?? []) {
        expect(names, file).toContain(name);
      }
    }
  });
});
