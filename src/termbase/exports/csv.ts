import { LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import { preferredTerm, type TermBase, termsOf } from './model.ts';

/** What stands between several values of one cell; no term of the atlas holds it. */
export const BETWEEN = ' | ';

/** Columns whose headings are words of the interface; the other languages follow by name. */
export const COLUMNS = [
  'id',
  'category',
  'term',
  'synonyms',
  'discouraged',
  'definition',
  'unsettled',
  'page',
] as const;

/** Words of a table in the reader's language. */
export interface TableWords {
  readonly headings: Readonly<Record<(typeof COLUMNS)[number], string>>;
  /** What the column `unsettled` says of an unsettled term; it is empty for the others. */
  readonly yes: string;
}

/**
 * The term base of one language as a table for people: a row of headings, then a row for each
 * concept in order of ids. The preferred terms of the other languages come last.
 */
export function termRows(base: TermBase, locale: Locale, words: TableWords): string[][] {
  const others = LOCALE_CODES.filter((code) => code !== locale);
  return [
    [...COLUMNS.map((it) => words.headings[it]), ...others.map((code) => LOCALES[code].name)],
    ...base.concepts.map(({ id, category, entries }) => {
      const entry = entries[locale];
      const cells: Record<(typeof COLUMNS)[number], string> = {
        id,
        category: base.categories[category]?.[locale] ?? category,
        term: preferredTerm(entry),
        synonyms: termsOf(entry, 'admitted').join(BETWEEN),
        discouraged: termsOf(entry, 'deprecated').join(BETWEEN),
        definition: entry.definition,
        unsettled: entry.unsettled ? words.yes : '',
        page: entry.page,
      };
      return [
        ...COLUMNS.map((it) => cells[it]),
        ...others.map((code) => preferredTerm(entries[code])),
      ];
    }),
  ];
}
