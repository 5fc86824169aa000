import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';
import { Marker, type NamedConcept } from '../../termbase/marking/marker.ts';
import { tokensOf } from '../../termbase/marking/tokens.ts';
import { polishForms } from './polish-forms.ts';
import { readPages, type SourcePage } from './source-pages.ts';

/** What the marking of terms knows of one language. */
export interface TextTerms {
  readonly marker: Marker;
  /** Titles of the glossary's pages by concept. */
  readonly titles: ReadonlyMap<string, string>;
}

const known = new Map<Locale, Promise<TextTerms>>();

/** The terms of one language, read once a build. */
export function textTerms(locale: Locale): Promise<TextTerms> {
  let terms = known.get(locale);
  if (!terms) {
    terms = makeTextTerms(locale, readPages());
    known.set(locale, terms);
  }
  return terms;
}

/** The terms of one language from the glossary's pages among the given ones. */
export async function makeTextTerms(
  locale: Locale,
  pages: readonly SourcePage[],
): Promise<TextTerms> {
  const glossary = pages.filter((page) => page.locale === locale && page.data['concept']);
  const concepts = glossary.map(namesOf);
  const words = concepts.flatMap(({ names }) => names.flatMap(tokensOf));
  const inflect = locale === 'pl' ? await polishForms(words.map(({ lower }) => lower)) : undefined;
  return {
    marker: new Marker(locale, concepts, inflect),
    titles: new Map(glossary.map(({ data }) => [String(data['concept']), String(data['title'])])),
  };
}

/** Term and true synonyms, without those that are also ordinary words. */
function namesOf({ data }: SourcePage): NamedConcept {
  const list = (field: string) => (Array.isArray(data[field]) ? data[field].map(String) : []);
  const everyday = new Set(list('everyday'));
  const names = [String(data['term']), ...list('synonyms')].filter((name) => !everyday.has(name));
  return { concept: String(data['concept']), names };
}

/** The language of a page by its place among the sources, if it is a page of the atlas. */
export function localeOfFile(path: string): Locale | undefined {
  return LOCALE_CODES.find((code) => path.includes(`/content/docs/${code}/`));
}
