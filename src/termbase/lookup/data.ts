import type { Locale } from '../locales.ts';

/** What a wording is to its concept; the order is that of the scoring table. */
export const KINDS = ['term', 'synonym', 'subterm', 'variant', 'question'] as const;

export type Kind = (typeof KINDS)[number];

/** A concept in one language, as its page tells it. */
export interface Entry {
  readonly term: string;
  /** True synonyms, shown as "also called". */
  readonly synonyms: readonly string[];
  /** Narrower or neighbouring wordings. */
  readonly subterms: readonly string[];
  /** Wordings that readers type and the site does not show: slips, machine translations. */
  readonly variants: readonly string[];
  /** How people ask for the concept who do not know its name. */
  readonly questions: readonly string[];
  /** Running text about the concept; its definition and what follows. */
  readonly text: string;
}

/** A concept in every language. */
export interface LookupConcept {
  readonly id: string;
  readonly category: string;
  readonly entries: Readonly<Record<Locale, Entry>>;
}

/**
 * One word of a wording: the lemma, or several where the form belongs to more than one. Parts of
 * a compound follow as bitwise complements (`~lemma`), which are always negative.
 */
export type Unit = number | readonly number[];

/** A wording: index of its concept, index of its kind, its words, and its text where shown. */
export type Wording = readonly [
  concept: number,
  kind: number,
  units: readonly Unit[],
  text?: string,
];

/** What one language brings to the look-up. */
export interface LookupLanguage {
  /** Folded words and word forms in code unit order, joined by a space; a form of two lemmas stands twice. */
  readonly words: string;
  /** Lemma of each word, as the difference from the one before. */
  readonly lemmas: readonly number[];
  /** Words that say little (how, the, with), folded, joined by a space. */
  readonly common: string;
  readonly wordings: readonly Wording[];
  /** For each concept its lemmas in the running text, ascending, as differences. */
  readonly texts: readonly (readonly number[])[];
}

/** The look-up index, as it goes over the wire. */
export interface LookupData {
  readonly concepts: readonly string[];
  /** Category of each concept. */
  readonly categories: readonly string[];
  readonly languages: Readonly<Record<Locale, LookupLanguage>>;
}
