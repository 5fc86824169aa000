import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/site/build/html.ts';
import { definedTermJson } from '../../src/site/lib/structured-data.ts';
import { cardGuid, toAnki } from '../../src/termbase/exports/anki.ts';
import { BETWEEN, COLUMNS, type TableWords, termRows } from '../../src/termbase/exports/csv.ts';
import { toJson, toJsonLanguage } from '../../src/termbase/exports/json.ts';
import type { TermBase, TermConcept, TermEntry } from '../../src/termbase/exports/model.ts';
import { toSkos } from '../../src/termbase/exports/skos.ts';
import { toTbx } from '../../src/termbase/exports/tbx.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';
import { all, readXml } from '../fixtures/exports/canonical-xml.ts';

const schema = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', 'exports', 'tbx-basic-subset.rng'),
  'utf8',
);

const NASTY = 'a "quoted" \\ <b>&amp;</b> ]]> \'it’s\' ״א״ 😀';

function entry(locale: Locale, id: string, more: Partial<TermEntry> = {}): TermEntry {
  return {
    terms: [{ text: `${id} ${locale}`, status: 'preferred' }],
    searchOnly: [],
    definition: `${NASTY} ${locale}`,
    unsettled: false,
    sources: [],
    page: `https://atlas.example/${locale}/glossary/${id}/`,
    ...more,
  };
}

function concept(id: string, more: Partial<TermConcept> = {}): TermConcept {
  const entries = Object.fromEntries(LOCALE_CODES.map((code) => [code, entry(code, id)]));
  return {
    id,
    category: 'loyalty',
    related: [],
    confusableWith: [],
    entries: entries as Record<Locale, TermEntry>,
    ...more,
  };
}

const first = concept('first', { related: ['second'], confusableWith: ['second'] });
const changed: TermConcept = {
  ...first,
  entries: {
    ...first.entries,
    pl: entry('pl', 'first', {
      terms: [
        { text: '# pierwszy', status: 'preferred' },
        { text: 'jeden', status: 'admitted' },
        { text: 'zły "termin"', status: 'deprecated', reason: NASTY },
      ],
      searchOnly: ['pirwszy', 'jeden', 'zły "termin"'],
      unsettled: true,
      sources: [
        { id: 'odd', reference: 'Odd (1999).', url: 'https://doi.org/10.1002/(SICI)1<1::AID>3' },
        { id: 'book', reference: 'Book & Co (2000).' },
      ],
      modified: '2026-11-22',
    }),
  },
};
const base: TermBase = {
  name: 'Engagement Atlas',
  site: 'https://atlas.example/',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  notice: 'Credit us & say so.',
  categories: {
    loyalty: Object.fromEntries(LOCALE_CODES.map((it) => [it, `Loyalty ${it}`])) as Record<
      Locale,
      string
    >,
  },
  concepts: [changed, concept('second'), concept('third')],
};

describe('TBX', async () => {
  const { errors, root } = await readXml(toTbx(base), schema);

  test('is valid, and says the texts as they are', () => {
    expect(errors).toEqual([]);
    expect(root.attributes).toMatchObject({ type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en' });
    const polish = all(root, 'langSec').find((it) => it.attributes['xml:lang'] === 'pl');
    expect(polish && all(polish, 'term').map(({ text }) => text)).toEqual([
      '# pierwszy',
      'jeden',
      'zły "termin"',
    ]);
    expect(polish && all(polish, 'descrip')[0]?.text).toBe(`${NASTY} pl`);
    expect(polish && all(polish, 'note').at(-1)?.text).toBe(NASTY);
  });

  test('names a concept once that is a neighbour and confused as well', () => {
    const [entry] = all(root, 'conceptEntry');
    expect(entry && all(entry, 'ref').map((it) => it.attributes['target'])).toEqual(['c-second']);
  });

  test('gives the date that is given, and no other', () => {
    expect(all(root, 'date').map(({ text }) => text)).toEqual(['2026-11-22']);
  });

  test('refuses what XML cannot hold', () => {
    expect(() => toTbx({ ...base, name: 'a\u0000b' })).toThrow(RangeError);
    expect(() => toTbx({ ...base, name: 'a\ud800b' })).toThrow(RangeError);
  });

  test.each([
    ['a status outside the list', 'admittedTerm-admn-sts', 'fineTerm-admn-sts'],
    ['a deprecated term without a reason', /<note>.*<\/note>/, ''],
    ['a language without its term', /<termSec>[\s\S]*?<\/termSec>/, ''],
    ['another category of data', 'subjectField', 'domain'],
  ])('the schema finds %s', async (_, from, to) => {
    const spoilt = await readXml(toTbx(base).replace(from, to), schema);
    expect(spoilt.errors).not.toEqual([]);
  });
});

describe('SKOS', () => {
  const address = 'https://atlas.example/terms/engagement-atlas.ttl';
  const quads = new Parser().parse(toSkos(base, address));
  const objects = (id: string, property: string) =>
    quads
      .filter(
        (it) => it.subject.value === `${address}#${id}` && it.predicate.value.endsWith(property),
      )
      .map((it) => it.object);

  test('says the texts as they are, in their languages', () => {
    const definitions = objects('first', '#definition');
    expect(definitions.map(({ value }) => value)).toContain(`${NASTY} he`);
    expect(objects('first', '#prefLabel')).toHaveLength(5);
  });

  test('puts no label in two roles', () => {
    expect(objects('first', '#altLabel').map(({ value }) => value)).toEqual(['jeden']);
    expect(objects('first', '#hiddenLabel').map(({ value }) => value)).toEqual([
      'pirwszy',
      'zły "termin"',
    ]);
  });

  test('relates both ways what is told one way', () => {
    expect(objects('second', '#related').map(({ value }) => value)).toEqual([`${address}#first`]);
    expect(objects('second', '#differentFrom')).toHaveLength(1);
    expect(objects('third', '#related')).toEqual([]);
  });

  test('keeps an odd address an address', () => {
    expect(objects('first', 'references').map((it) => [it.termType, it.value])).toEqual([
      ['Literal', 'Book & Co (2000).'],
      ['NamedNode', 'https://doi.org/10.1002/(SICI)1%3C1::AID%3E3'],
    ]);
  });

  test('gives the date that is given, and no other', () => {
    const dates = quads.filter((it) => it.predicate.value.endsWith('/modified'));
    expect(dates.map((it) => [it.subject.value, it.object.value])).toEqual([
      [`${address}#first`, '2026-11-22'],
    ]);
  });

  test('escapes control characters', () => {
    const odd = toSkos({ ...base, notice: 'a\nb\u0007\\n' }, address);
    const rights = new Parser().parse(odd).find((it) => it.predicate.value.endsWith('/rights'));
    expect(rights?.object.value).toBe('a\nb\u0007\\n');
  });
});

describe('table', () => {
  const words: TableWords = {
    headings: Object.fromEntries(COLUMNS.map((it) => [it, it])) as TableWords['headings'],
    yes: 'tak',
  };

  test('holds the language first and the names in the others last', () => {
    const [headings, row] = termRows(base, 'pl', words);
    expect(headings).toEqual([...COLUMNS, 'English', 'Norsk', 'Dansk', 'עברית']);
    expect(row?.slice(0, 5)).toEqual([
      'first',
      'Loyalty pl',
      '# pierwszy',
      'jeden',
      'zły "termin"',
    ]);
    expect(row?.slice(6)).toEqual([
      'tak',
      'https://atlas.example/pl/glossary/first/',
      'first en',
      'first nb',
      'first da',
      'first he',
    ]);
    expect(BETWEEN).toBe(' | ');
  });
});

describe('Anki', () => {
  const text = toAnki(base, 'pl');
  const rows = Papa.parse<string[]>(text.replace(/^#.*\n/gm, ''), { delimiter: '\t' }).data;

  test('begins with the headers that Anki reads', () => {
    expect(text.split('\n').slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:false',
      '#guid column:1',
      '#tags column:4',
      '#deck:Engagement Atlas: Polski',
    ]);
  });

  test('keeps a text with quotes, or one that looks like a comment', () => {
    expect(rows[0]?.slice(1, 3)).toEqual(['# pierwszy', `${NASTY} pl`]);
    expect(rows[1]?.slice(1, 3)).toEqual(['# pierwszy (English)', 'first en']);
    expect(rows[2]?.slice(1, 3)).toEqual(['first en (Polski)', '# pierwszy']);
  });

  test('English has its definitions alone', () => {
    expect(toAnki(base, 'en').trimEnd().split('\n')).toHaveLength(5 + 3);
  });

  test('identities stay what they were when the first file went out', () => {
    // Written by hand: whoever changes these takes away what people have learnt.
    expect(cardGuid('churn', 'pl', 'definition')).toBe('engagement-atlas:churn:pl:definition');
    expect(cardGuid('customer-commitment', 'he', 'en')).toBe(
      'engagement-atlas:customer-commitment:he:en',
    );
    expect(cardGuid('net-promoter-score', 'en', 'da')).toBe(
      'engagement-atlas:net-promoter-score:en:da',
    );
  });
});

describe('JSON', () => {
  test('of one language is the same as its part of the whole', () => {
    const whole = toJson(base).concepts[0];
    const { id, category, related, confusableWith, ...own } =
      toJsonLanguage(base, 'pl').concepts[0] ?? {};
    expect({ id, category, related, confusableWith }).toEqual({
      id: 'first',
      category: 'loyalty',
      related: ['second'],
      confusableWith: ['second'],
    });
    expect(own).toEqual(whole?.languages.pl);
    expect(whole?.languages.pl.discouraged).toEqual([{ term: 'zły "termin"', reason: NASTY }]);
  });

  test('has a date only where one is given', () => {
    const languages = toJson(base).concepts.flatMap((it) => Object.values(it.languages));
    expect(languages.flatMap((it) => it.modified ?? [])).toEqual(['2026-11-22']);
  });
});

describe('JSON-LD', () => {
  const json = definedTermJson({
    concept: 'first',
    term: 'first </script><script>alert(1)</script>',
    synonyms: [],
    definition: NASTY,
    lang: 'en',
    page: 'https://atlas.example/en/glossary/first/',
    set: { name: 'Glossary', url: 'https://atlas.example/en/glossary/' },
  });

  test('cannot end its own element, and is data to the policy', () => {
    const html = `<!doctype html><script type="application/ld+json">${json}</script>`;
    expect(readPage(html).inlineScripts).toEqual([]);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  test('says the texts as they are', () => {
    const data = JSON.parse(json) as Record<string, unknown>;
    expect(data['description']).toBe(NASTY);
    expect(data['termCode']).toBe('first');
    expect(data).not.toHaveProperty('alternateName');
    expect(data).not.toHaveProperty('sameAs');
  });
});
