import { LOCALE_CODES, type Locale } from '../locales.ts';
import { preferredTerm, type TermBase, type TermEntry, termsOf } from './model.ts';

/** A concept in one language, as the JSON files hold it. */
export interface JsonEntry {
  readonly term: string;
  readonly synonyms: readonly string[];
  readonly discouraged: readonly { readonly term: string; readonly reason: string }[];
  readonly searchOnly: readonly string[];
  readonly definition: string;
  readonly unsettled: boolean;
  readonly sources: readonly {
    readonly id: string;
    readonly reference: string;
    readonly url?: string;
  }[];
  readonly page: string;
  readonly modified?: string;
}

/** What is true of a concept in every language. */
interface JsonConcept {
  readonly id: string;
  readonly category: string;
  readonly related: readonly string[];
  readonly confusableWith: readonly string[];
}

interface JsonHead {
  readonly name: string;
  readonly site: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly notice: string;
}

/** `engagement-atlas.json`: every language. */
export interface JsonTermBase extends JsonHead {
  readonly languages: readonly Locale[];
  readonly categories: TermBase['categories'];
  readonly concepts: readonly (JsonConcept & {
    readonly languages: Readonly<Record<Locale, JsonEntry>>;
  })[];
}

/** `<locale>.json`: one language, its words beside the concept's own fields. */
export interface JsonLanguage extends JsonHead {
  readonly language: Locale;
  readonly categories: Readonly<Record<string, string>>;
  readonly concepts: readonly (JsonConcept & JsonEntry)[];
}

/** The term base in every language, for `JSON.stringify`. */
export function toJson(base: TermBase): JsonTermBase {
  return {
    ...head(base),
    languages: LOCALE_CODES,
    categories: base.categories,
    concepts: base.concepts.map(({ entries, ...concept }) => ({
      ...concept,
      languages: Object.fromEntries(
        LOCALE_CODES.map((locale) => [locale, jsonEntry(entries[locale])]),
      ) as Record<Locale, JsonEntry>,
    })),
  };
}

/** The term base in one language, for `JSON.stringify`. */
export function toJsonLanguage(base: TermBase, locale: Locale): JsonLanguage {
  return {
    ...head(base),
    language: locale,
    categories: Object.fromEntries(
      Object.entries(base.categories).map(([id, names]) => [id, names[locale]]),
    ),
    concepts: base.concepts.map(({ entries, ...concept }) => ({
      ...concept,
      ...jsonEntry(entries[locale]),
    })),
  };
}

function head({ name, site, licence, notice }: TermBase): JsonHead {
  return { name, site, licence, notice };
}

function jsonEntry(entry: TermEntry): JsonEntry {
  const { searchOnly, definition, unsettled, sources, page, modified } = entry;
  return {
    term: preferredTerm(entry),
    synonyms: termsOf(entry, 'admitted'),
    discouraged: entry.terms
      .filter(({ status }) => status === 'deprecated')
      .map(({ text, reason }) => ({ term: text, reason: reason ?? '' })),
    searchOnly,
    definition,
    unsettled,
    sources,
    page,
    ...(modified === undefined ? {} : { modified }),
  };
}
