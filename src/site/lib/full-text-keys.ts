import type { Locale } from '../../termbase/locales.ts';
import { splitCompound } from '../../termbase/lookup/compounds.ts';
import { foldedWords, spellings } from '../../termbase/lookup/fold.ts';
import { stem, withoutParticles } from '../../termbase/lookup/stem.ts';
import type { Inflect } from '../../termbase/lookup/vocabulary.ts';

/**
 * Keys under which a page is found besides its own words: stems of folded words, of all forms of
 * a Polish lemma, of the parts of a compound, of a Hebrew word without its particles.
 *
 * @param words words of the page, in lower case
 * @param vocabulary words of all pages in this language; only those count as parts
 */
export function pageKeys(
  words: Iterable<string>,
  locale: Locale,
  vocabulary: ReadonlySet<string>,
  inflect: Inflect | undefined,
): string[] {
  const keys = new Set<string>();
  const add = (word: string) => {
    for (const folded of foldedWords(word)) keys.add(stem(locale, folded));
  };
  const knows = (part: string) => vocabulary.has(part);
  for (const word of words) {
    add(word);
    if (locale === 'pl') for (const { forms } of inflect?.(word) ?? []) forms.forEach(add);
    if (locale === 'he') withoutParticles(word).filter(knows).forEach(add);
    if (locale === 'nb' || locale === 'da') splitCompound(word, knows)?.forEach(add);
  }
  return [...keys].sort();
}

/** Keys of the words of a query, in their order. */
export function keysOf(query: string, locale: Locale): string[] {
  return foldedWords(query).map((word) => stem(locale, spellings(word).at(-1) ?? word));
}

/**
 * What to ask the full-text index for, in order: the query as typed, and its keys; in Hebrew
 * also the keys without one and two particles. Answers of the earlier come first.
 */
export function queriesFor(query: string, locale: Locale): string[] {
  const words = foldedWords(query);
  const queries = [query, keysOf(query, locale).join(' ')];
  if (locale === 'he') {
    for (const particles of [0, 1]) {
      const bare = words.map((word) => stem('he', withoutParticles(word)[particles] ?? word));
      queries.push(bare.join(' '));
    }
  }
  return [...new Set(queries)].filter((it) => it !== '');
}

/**
 * Whether a page that was found really holds every word of a query, in some form or as its
 * beginning.
 *
 * @param keys the page's keys, joined by spaces
 */
export function answersQuery(query: string, locale: Locale, keys: string): boolean {
  const padded = ` ${keys}`;
  return foldedWords(query).every((word) =>
    spellings(word).some((it) => padded.includes(` ${stem(locale, it)}`)),
  );
}
