import type { Locale } from '../../../termbase/locales.ts';
import type { LookupData } from '../../../termbase/lookup/data.ts';
import { Lookup } from '../../../termbase/lookup/lookup.ts';
import type { Words } from '../../../ui/words.ts';

/** What the search needs in one language beside the look-up index: `search/<locale>.json`. */
export interface SearchWords {
  readonly words: Words;
  /** Preferred terms by concept. */
  readonly terms: Readonly<Record<string, string>>;
  /** Definitions by concept. */
  readonly definitions: Readonly<Record<string, string>>;
  /** Letters of the glossary's index. */
  readonly letters: readonly string[];
}

export interface SearchResources extends SearchWords {
  readonly lookup: Lookup;
}

let loading: Promise<SearchResources> | undefined;

/**
 * Loads index and words once a page; a failed load is tried again the next time.
 *
 * @param base address of the site, ending in a slash
 */
export function loadSearch(base: string, locale: Locale): Promise<SearchResources> {
  loading ??= Promise.all([
    read<LookupData>(`${base}search/lookup.json`),
    read<SearchWords>(`${base}search/${locale}.json`),
  ])
    .then(([data, words]) => ({ ...words, lookup: new Lookup(data) }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function read<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json() as Promise<Data>;
}
