import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Query, qualityTable, readQueries } from '../../scripts/lib/queries.ts';
import { languageKnowledge } from '../../src/site/build/language-knowledge.ts';
import { lookupConcepts } from '../../src/site/build/lookup-concepts.ts';
import { readPages } from '../../src/site/build/source-pages.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { buildLookup } from '../../src/termbase/lookup/build.ts';
import { Lookup } from '../../src/termbase/lookup/lookup.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'search');
const pages = readPages();
let lookup: Lookup;

beforeAll(async () => {
  lookup = new Lookup(buildLookup(lookupConcepts(pages), await languageKnowledge(pages)));
}, 60_000);

const find = ({ query, locale }: Pick<Query, 'query' | 'locale'>) =>
  lookup.find(query, locale).concepts.map(({ id }) => id);

describe.each(['development', 'held-out'])('%s queries', (name) => {
  const queries = readQueries(join(fixtures, `${name}.json`));

  test('land on the concept: 95 in 100 among the first three, 90 in every language', () => {
    const table = qualityTable(queries, queries.map(find));
    expect(table.get('all')?.recall3).toBeGreaterThanOrEqual(0.95);
    for (const code of LOCALE_CODES) {
      expect(table.get(code)?.recall3, code).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('every wording leads to its concept', () => {
  const glossary = pages.filter(({ data }) => data['concept']);

  test.each(LOCALE_CODES)('%s: the preferred term comes first, from any language', (locale) => {
    for (const { data, locale: of } of glossary) {
      const query = String(data['term']);
      const [best] = lookup.find(query, locale).concepts;
      const sameName = glossary.filter(
        (it) => String(it.data['term']).toLowerCase() === query.toLowerCase(),
      );
      const allowed = sameName.map((it) => it.data['concept']);
      expect(allowed, `${of} "${query}" asked in ${locale}`).toContain(best?.id);
    }
  });

  test('synonyms come among the first three', () => {
    for (const { data, locale } of glossary) {
      for (const synonym of (data['synonyms'] as string[] | undefined) ?? []) {
        expect(find({ query: synonym, locale }).slice(0, 3), synonym).toContain(data['concept']);
      }
    }
  });
});
