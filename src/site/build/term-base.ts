import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  byCodeUnit,
  type CitedSource,
  type Term,
  type TermBase,
  type TermConcept,
  type TermEntry,
} from '../../termbase/exports/model.ts';
import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { reference } from '../lib/sources.ts';
import { wordsFor } from '../lib/words.ts';
import type { SourcePage } from './source-pages.ts';

const CONCEPTS = join(import.meta.dirname, '..', '..', '..', 'content', 'concepts');

/** What travels with a file that has lost its page. */
const NOTICE =
  'Credit “Engagement Atlas” with a link to the page, name the licence, and say whether you ' +
  'changed anything. Net Promoter, NPS, NPS Prism and the NPS-related emoticons are registered ' +
  'trademarks, and Net Promoter Score and Net Promoter System are service marks, of Bain & ' +
  'Company, Inc., NICE Systems, Inc. and Fred Reichheld; the licence grants no right to them.';

/**
 * The term base as the glossary pages and `content/concepts` tell it.
 *
 * @param site whole address of the site, ending in a slash
 * @throws {Error} naming the concept that lacks a page, or names a concept that does not exist
 */
export function readTermBase(pages: readonly SourcePage[], site: string): TermBase {
  const found = new Map<string, Partial<Record<Locale, TermEntry>>>();
  for (const page of pages) {
    const id = page.data['concept'];
    if (typeof id !== 'string') continue;
    found.set(id, { ...found.get(id), [page.locale]: entryOf(page, site) });
  }
  const ids = [...found.keys()].sort(byCodeUnit);
  const concepts = ids.map((id) => conceptOf(id, found.get(id) ?? {}, found));
  const categories = [...new Set(concepts.map(({ category }) => category))].sort(byCodeUnit);
  return {
    name: 'Engagement Atlas',
    site,
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    notice: NOTICE,
    categories: Object.fromEntries(categories.map((id) => [id, categoryNames(id)])),
    concepts,
  };
}

function conceptOf(
  id: string,
  entries: Partial<Record<Locale, TermEntry>>,
  known: ReadonlyMap<string, unknown>,
): TermConcept {
  const missing = LOCALE_CODES.filter((code) => !entries[code]);
  if (missing.length > 0) throw new Error(`glossary/${id}: no page in ${missing.join(', ')}`);
  const file = `content/concepts/${id}.yaml`;
  const data = parse(readFileSync(join(CONCEPTS, `${id}.yaml`), 'utf8')) as Record<string, unknown>;
  const ids = (field: string) => {
    const named = strings(data[field]).sort(byCodeUnit);
    const unknown = named.find((it) => !known.has(it));
    if (unknown) throw new Error(`${file}: ${field} names "${unknown}", which does not exist`);
    return named;
  };
  if (typeof data['category'] !== 'string') throw new Error(`${file}: no category`);
  return {
    id,
    category: data['category'],
    related: ids('related'),
    confusableWith: ids('confusableWith'),
    entries: entries as Record<Locale, TermEntry>,
  };
}

function entryOf({ locale, path, data }: SourcePage, site: string): TermEntry {
  const changed = data['lastUpdated'];
  return {
    terms: [
      { text: String(data['term']), status: 'preferred' },
      ...strings(data['synonyms']).map((text): Term => ({ text, status: 'admitted' })),
      ...discouraged(data['discouraged']),
    ],
    searchOnly: strings(data['searchOnly']),
    definition: String(data['definition']),
    unsettled: data['unsettled'] === true,
    sources: strings(data['sources']).map(cited),
    page: `${site}${locale}/${path}/`,
    ...(typeof changed === 'string' && /^\d{4}-\d\d-\d\d$/.test(changed)
      ? { modified: changed }
      : {}),
  };
}

function discouraged(value: unknown): Term[] {
  if (!Array.isArray(value)) return [];
  return value.map(({ term, reason }: { term: unknown; reason: unknown }) => ({
    text: String(term),
    status: 'deprecated',
    reason: String(reason),
  }));
}

/** A source as one line and an address. */
export function cited(id: string): CitedSource {
  const { authors, year, title, container, details, url } = reference(id);
  const parts = [`${authors} (${year})`, title, [container, details].filter(Boolean).join(', ')];
  const line = parts
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
  return { id, reference: line, ...(url === undefined ? {} : { url }) };
}

function categoryNames(id: string): Record<Locale, string> {
  return Object.fromEntries(
    LOCALE_CODES.map((code) => [code, say(wordsFor(code), `category.${id}`)]),
  ) as Record<Locale, string>;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
