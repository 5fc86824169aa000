import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '../../termbase/locales.ts';
import { sectionPages } from '../lib/pages.ts';
import { categoryOrder, type TermSource, termFile } from '../lib/term-cards.ts';
import { wordsFor } from '../lib/words.ts';

/** The terms of one language for the cards: `/cards/<locale>.json`, loaded when it is chosen. */
export const getStaticPaths = (() =>
  LOCALE_CODES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { locale } = params;
  if (!isLocale(locale)) throw new RangeError(`no such language in the atlas: ${locale}`);
  const concepts = await getCollection('concepts');
  const categories = new Map(concepts.map(({ id, data }) => [id, data.category]));
  const pages = await sectionPages(locale, 'glossary');
  const terms = pages.flatMap(({ data }): TermSource[] => {
    const { concept: id, term, definition, synonyms } = data;
    if (!id || !term || !definition) return [];
    return [{ id, term, definition, synonyms, category: categories.get(id) ?? '' }];
  });
  const order = categoryOrder(wordsFor(DEFAULT_LOCALE).messages);
  return Response.json(termFile(locale, terms, order));
};
