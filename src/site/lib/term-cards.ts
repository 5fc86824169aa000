import { clueOf } from '../../termbase/clue.ts';
import type { Locale } from '../../termbase/locales.ts';
import type { TermFile } from '../../tools/cards/deck.ts';
import { isolateText } from './bidi.ts';

/** A term as its glossary page and its concept tell it. */
export interface TermSource {
  readonly id: string;
  readonly term: string;
  readonly synonyms: readonly string[];
  readonly definition: string;
  readonly category: string;
}

/**
 * The terms of one language as the cards take them: in order of the categories, then of the ids,
 * which is the same in every language; texts set as their language wants.
 *
 * @throws {RangeError} when a term's category is not among `categories`
 */
export function termFile(
  locale: Locale,
  terms: readonly TermSource[],
  categories: readonly string[],
): TermFile {
  for (const { id, category } of terms) {
    if (!categories.includes(category)) {
      throw new RangeError(`concept ${id}: no category "${category}"`);
    }
  }
  const place = ({ category }: TermSource) => categories.indexOf(category);
  const set = (text: string) => isolateText(text, locale);
  return Object.fromEntries(
    [...terms]
      .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
      .map(({ id, term, synonyms, definition, category }) => {
        const clue = clueOf(definition, [term, ...synonyms]);
        return [
          id,
          {
            term: set(term),
            definition: set(definition),
            ...(clue && { clue: clue.map(set) }),
            category,
          },
        ];
      }),
  );
}

const CATEGORY = 'category.';

/** Categories in the order in which the words of the interface name them. */
export function categoryOrder(messages: Readonly<Record<string, string>>): string[] {
  return Object.keys(messages)
    .filter((key) => key.startsWith(CATEGORY))
    .map((key) => key.slice(CATEGORY.length));
}
