import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';
import type { Entry, LookupConcept } from '../../termbase/lookup/data.ts';
import type { SourcePage } from './source-pages.ts';

/** The concepts of the glossary pages with all their wordings, in order of their ids. */
export function lookupConcepts(pages: readonly SourcePage[]): LookupConcept[] {
  const concepts = new Map<string, Partial<Record<Locale, Entry>>>();
  for (const page of pages) {
    const id = page.data['concept'];
    if (typeof id !== 'string') continue;
    const entries = concepts.get(id) ?? {};
    concepts.set(id, { ...entries, [page.locale]: entryOf(page) });
  }
  return [...concepts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entries]) => {
      const missing = LOCALE_CODES.filter((code) => !entries[code]);
      if (missing.length > 0) throw new Error(`glossary/${id}: no page in ${missing.join(', ')}`);
      return { id, category: categoryOf(id), entries: entries as Record<Locale, Entry> };
    });
}

function categoryOf(id: string): string {
  const file = join(import.meta.dirname, '..', '..', '..', 'content', 'concepts', `${id}.yaml`);
  const { category } = parse(readFileSync(file, 'utf8')) as { category?: unknown };
  if (typeof category !== 'string') throw new Error(`content/concepts/${id}.yaml: no category`);
  return category;
}

function entryOf({ data }: SourcePage): Entry {
  const list = (field: string) => (Array.isArray(data[field]) ? data[field].map(String) : []);
  return {
    term: String(data['term']),
    synonyms: list('synonyms'),
    subterms: list('subterms'),
    variants: list('searchOnly'),
    questions: list('asks'),
    text: String(data['definition']),
  };
}
