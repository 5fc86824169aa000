import { groupByLetter } from '../../termbase/alphabet.ts';
import type { Locale } from '../../termbase/locales.ts';
import { pick } from '../../ui/words.ts';
import type { SearchWords } from '../client/search/resources.ts';
import { wordsFor } from '../lib/words.ts';
import type { SourcePage } from './source-pages.ts';

/** What the search shows in one language: its words, definitions and the glossary's letters. */
export function searchWords(locale: Locale, pages: readonly SourcePage[]): SearchWords {
  const concepts = pages.filter((page) => page.locale === locale && page.data['concept']);
  const byConcept = (field: string) =>
    Object.fromEntries(
      concepts
        .map(({ data }) => [String(data['concept']), String(data[field])])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  const title = ({ data }: SourcePage) => String(data['title']);
  return {
    words: pick(wordsFor(locale), ['search.', 'section.', 'category.', 'guideSection.']),
    terms: byConcept('term'),
    definitions: byConcept('definition'),
    letters: groupByLetter(concepts, title, locale).map(({ letter }) => letter),
  };
}
