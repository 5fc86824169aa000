import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '../../../termbase/locales.ts';
import { LONGEST_QUERY } from '../../../termbase/lookup/lookup.ts';
import type { Filters } from './filters.ts';

/** Longest query that is looked for; what is pasted beyond it is cut off. */
export const LONGEST_ASKED = LONGEST_QUERY;

/** What is asked, as the address of the search page holds it. */
export interface Asked extends Filters {
  readonly query: string;
}

/** Reads what is asked from the address of the search page. */
export function askedOf(parameters: URLSearchParams): Asked {
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_ASKED),
    kind: parameters.get('kind') ?? '',
    subject: parameters.get('subject') ?? '',
    everyLanguage: parameters.get('languages') === 'all',
  };
}

/** Writes what is asked into an address, leaving out what is not set. */
export function parametersOf({ query, kind, subject, everyLanguage }: Asked): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (kind) parameters.set('kind', kind);
  if (subject) parameters.set('subject', subject);
  if (everyLanguage) parameters.set('languages', 'all');
  return parameters.toString();
}

/** The language of the page. */
export function pageLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}

/** Attributes of an element whose text is in another language than the page's. */
export function languageOf(locale: Locale): Record<string, string> {
  return { lang: locale, dir: LOCALES[locale].dir };
}
