import type { Locale } from '../locales.ts';

/** What the term base makes of a term; the names of ISO 30042's administrative status. */
export type Status = 'preferred' | 'admitted' | 'deprecated';

/** One name of a concept in one language. */
export interface Term {
  readonly text: string;
  readonly status: Status;
  /** Why a deprecated term is better avoided, in the language of the term. */
  readonly reason?: string;
}

/** A work that a page rests on. */
export interface CitedSource {
  readonly id: string;
  /** The reference in one line, in the manner of APA. */
  readonly reference: string;
  readonly url?: string;
}

/** A concept in one language. */
export interface TermEntry {
  /** The preferred term first, then the admitted and the deprecated ones. */
  readonly terms: readonly Term[];
  /** Wordings that readers type and the site never shows. */
  readonly searchOnly: readonly string[];
  readonly definition: string;
  /** The field has not agreed on the preferred term. */
  readonly unsettled: boolean;
  /** What the page about the concept rests on; the definition itself is the atlas’s own. */
  readonly sources: readonly CitedSource[];
  /** Whole address of the page. */
  readonly page: string;
  /** Day of the last change (`2026-11-22`), only where the page itself gives it. */
  readonly modified?: string;
}

/** A concept with its names in every language. */
export interface TermConcept {
  readonly id: string;
  readonly category: string;
  /** Ids of neighbouring concepts, in order. */
  readonly related: readonly string[];
  /** Ids of concepts that this one is taken for, in order. */
  readonly confusableWith: readonly string[];
  readonly entries: Readonly<Record<Locale, TermEntry>>;
}

/** The whole term base: the one model that every export is written from. */
export interface TermBase {
  readonly name: string;
  /** Whole address of the site, ending in a slash. */
  readonly site: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Who is to be credited, and what the licence leaves out; in English. */
  readonly notice: string;
  /** Names of the categories, by id. */
  readonly categories: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  /** In order of their ids. */
  readonly concepts: readonly TermConcept[];
}

/** Texts of an entry's terms that have one status, in the order of the page. */
export function termsOf(entry: TermEntry, status: Status): string[] {
  return entry.terms.filter((term) => term.status === status).map(({ text }) => text);
}

/**
 * The one preferred term of an entry.
 *
 * @throws {RangeError} when there is none
 */
export function preferredTerm(entry: TermEntry): string {
  const [term] = termsOf(entry, 'preferred');
  if (term === undefined) throw new RangeError(`${entry.page}: no preferred term`);
  return term;
}

/** Order of code units: the same on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
