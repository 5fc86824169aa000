import { LOCALE_CODES, type Locale } from '../../../termbase/locales.ts';
import { answersQuery, keysOf, queriesFor } from '../../lib/full-text-keys.ts';

/** A page that was found by its text. */
export interface PageHit {
  readonly url: string;
  readonly title: string;
  readonly locale: Locale;
  /** Which part of the site: guides, glossary, tools, about. */
  readonly kind: string;
  /** HTML from Pagefind: the page's text escaped, what matched in `<mark>`. */
  readonly excerpt: string;
}

/** What pages are asked for. */
export interface Scope {
  readonly locale: Locale;
  readonly everyLanguage: boolean;
  /** Sections of the site. */
  readonly kinds: readonly string[];
  /** Subject, or empty for all. */
  readonly subject: string;
  /** Concepts whose pages are not wanted again. */
  readonly without: readonly string[];
}

interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly kind?: string; readonly keys?: string };
}
interface Found {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}
interface Pagefind {
  options(settings: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: object): Promise<{ results: Found[] }>;
}

/** What a page of another language counts against one of the reader's own. */
const FOREIGN = 0.5;
/** What an answer to a later reading of the query counts against one to the first. */
const LATER = 0.4;

const engines = new Map<Locale, Promise<Pagefind>>();

/** The engine of one language, loaded when that language is first searched. */
function engine(base: string, locale: Locale): Promise<Pagefind> {
  const known = engines.get(locale);
  if (known) return known;
  const bundle = `${base}pagefind/${locale}/`;
  const made = (import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({
        basePath: bundle,
        baseUrl: base,
        excerptLength: 18,
        ranking: { metaWeights: { title: 6, aliases: 3, keys: 0.6, kind: 0, image: 0 } },
      });
      await pagefind.init();
      return pagefind;
    })
    .catch((error: unknown) => {
      engines.delete(locale);
      throw error;
    });
  engines.set(locale, made);
  return made;
}

/** Loads the engine of a language for a reader who is about to ask; what fails is told on asking. */
export function preparePages(base: string, locale: Locale): void {
  engine(base, locale).catch(() => undefined);
}

/** Pages found, and a way to read more of them than the first few. */
export interface Pages {
  readonly count: number;
  first(most: number): Promise<PageHit[]>;
}

/**
 * Pages that hold every word of a query. For a word that is nowhere Pagefind looks for its
 * beginning, down to one letter: what it then finds is no answer.
 */
async function answersTo(
  pagefind: Pagefind,
  query: string,
  locale: Locale,
  filters: object,
): Promise<readonly Found[]> {
  const { results } = await pagefind.search(query, { filters });
  const top = await results[0]?.data();
  return top && answersQuery(query, locale, top.meta.keys ?? '') ? results : [];
}

/** Words of a query that are looked for one by one; a longer question has said enough. */
const MOST_WORDS = 8;

/** With fewer pages than this that hold a whole query, those that hold most of it follow. */
const FEW = 3;

/**
 * Pages for a query that hardly a page holds whole: those with at least half of its words, and two,
 * by what all their words are worth together.
 */
async function pagesWithMostWords(
  pagefind: Pagefind,
  query: string,
  locale: Locale,
  filters: object,
): Promise<{ found: Found; score: number }[]> {
  const words = [...new Set(keysOf(query, locale))].slice(0, MOST_WORDS);
  if (words.length < 2) return [];
  const pages = new Map<string, { found: Found; score: number; words: number }>();
  const ask = (word: string) => answersTo(pagefind, word, locale, filters);
  for (const results of await Promise.all(words.map(ask))) {
    for (const found of results) {
      const page = pages.get(found.id) ?? { found, score: 0, words: 0 };
      page.score += found.score;
      page.words += 1;
      pages.set(found.id, page);
    }
  }
  const enough = Math.max(2, words.length / 2);
  return [...pages.values()].filter((page) => page.words >= enough);
}

/**
 * Searches the text of pages in the reader's language, or in all of them.
 *
 * @param query up to 200 code units
 * @throws when an index cannot be loaded
 */
export async function searchPages(base: string, query: string, scope: Scope): Promise<Pages> {
  const locales = scope.everyLanguage ? LOCALE_CODES : [scope.locale];
  const filters = {
    all: [
      { kind: { any: scope.kinds } },
      ...(scope.subject ? [{ subject: scope.subject }] : []),
      ...scope.without.map((concept) => ({ not: { concept } })),
    ],
  };
  const lists = await Promise.all(
    locales.map(async (locale) => {
      const pagefind = await engine(base, locale);
      const hits = new Map<string, { found: Found; locale: Locale; score: number }>();
      // All at once: one after the other they are eight ways to the server and back.
      const ask = (asked: string) => answersTo(pagefind, asked, locale, filters);
      const answers = await Promise.all(queriesFor(query, locale).map(ask));
      for (const [place, results] of answers.entries()) {
        for (const found of results) {
          const worth = (place === 0 ? 1 : LATER) * (locale === scope.locale ? 1 : FOREIGN);
          const score = found.score * worth;
          if (score > (hits.get(found.id)?.score ?? 0)) {
            hits.set(found.id, { found, locale, score });
          }
        }
      }
      if (hits.size >= FEW) return [...hits.values()];
      const least = Math.min(1, ...[...hits.values()].map(({ score }) => score));
      const near = await pagesWithMostWords(pagefind, query, locale, filters);
      const best = Math.max(...near.map(({ score }) => score));
      for (const { found, score } of near) {
        // Below every page that holds the whole query, in their own order.
        const below = (score / best) * least * LATER * (locale === scope.locale ? 1 : FOREIGN);
        if (!hits.has(found.id)) hits.set(found.id, { found, locale, score: below });
      }
      return [...hits.values()];
    }),
  );
  const hits = lists.flat().sort((a, b) => b.score - a.score);
  return {
    count: hits.length,
    first: (most) =>
      Promise.all(
        hits.slice(0, most).map(async ({ found, locale }) => {
          const { url, excerpt, meta } = await found.data();
          return { url, locale, excerpt, title: meta.title, kind: meta.kind ?? '' };
        }),
      ),
  };
}
