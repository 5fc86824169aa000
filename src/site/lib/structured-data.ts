/** What a glossary page says of its term to machines. */
export interface DefinedTerm {
  readonly concept: string;
  readonly term: string;
  readonly synonyms: readonly string[];
  readonly definition: string;
  readonly lang: string;
  /** Whole address of the page. */
  readonly page: string;
  readonly set: { readonly name: string; readonly url: string };
}

/**
 * JSON-LD of a term for a `<script type="application/ld+json">`, with `<` written so that no
 * text can end the element.
 *
 * Source: schema.org, DefinedTerm and DefinedTermSet.
 */
export function definedTermJson(item: DefinedTerm): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': item.page,
    name: item.term,
    ...(item.synonyms.length > 0 ? { alternateName: item.synonyms } : {}),
    description: item.definition,
    termCode: item.concept,
    inLanguage: item.lang,
    url: item.page,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': item.set.url,
      name: item.set.name,
      url: item.set.url,
      inLanguage: item.lang,
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
