import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from '../../src/site/build/source-pages.ts';
import { categoryOrder, termFile } from '../../src/site/lib/term-cards.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';

const concepts = join(import.meta.dirname, '..', '..', 'content', 'concepts');
const glossary = readPages().filter(({ data }) => data['concept']);
const order = categoryOrder(wordsFor('en').messages);

const files = LOCALE_CODES.map((locale) => {
  const terms = glossary
    .filter((page) => page.locale === locale)
    .map(({ data }) => {
      const id = String(data['concept']);
      const { category } = parse(readFileSync(join(concepts, `${id}.yaml`), 'utf8')) as {
        category: string;
      };
      return {
        id,
        term: String(data['term']),
        synonyms: Array.isArray(data['synonyms']) ? data['synonyms'].map(String) : [],
        definition: String(data['definition']),
        category,
      };
    });
  return [locale, termFile(locale, terms, order)] as const;
});

describe.each(files)('cards in %s', (locale, file) => {
  test('stand in the same order as in every language', () => {
    expect(Object.keys(file)).toEqual(Object.keys(files[0]?.[1] ?? {}));
    expect(Object.keys(file).length).toBeGreaterThanOrEqual(95);
  });

  test('ask for a term without naming it, and leave enough to go by', () => {
    const plain = (text: string) => text.toLocaleLowerCase(locale).replaceAll('’', "'");
    for (const [id, { term, definition, clue }] of Object.entries(file)) {
      const words = (clue ?? [definition]).map(plain);
      for (const part of words) {
        const named = part.split(/[^\p{L}\p{N}'-]+/u).join(' ');
        expect(` ${named} `, id).not.toContain(` ${plain(term)} `);
      }
      expect(words.join('').length, id).toBeGreaterThan(30);
    }
  });
});
