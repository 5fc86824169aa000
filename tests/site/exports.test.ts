import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Literal, Parser, type Quad } from 'n3';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from '../../src/site/build/source-pages.ts';
import { reference } from '../../src/site/lib/sources.ts';
import { allTermFiles } from '../../src/site/lib/term-files.ts';
import type { JsonLanguage, JsonTermBase } from '../../src/termbase/exports/json.ts';
import { LOCALE_CODES, LOCALES, type Locale } from '../../src/termbase/locales.ts';
import { all, type Element, readXml } from '../fixtures/exports/canonical-xml.ts';
import { builtPages, DIST, exists } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A glossary page as its author wrote it: what every file is held against. */
interface Source {
  readonly id: string;
  readonly locale: Locale;
  readonly term: string;
  readonly synonyms: string[];
  readonly discouraged: { term: string; reason: string }[];
  readonly searchOnly: string[];
  readonly subterms: string[];
  readonly definition: string;
  readonly unsettled: boolean;
  readonly sources: string[];
}
const sources = readPages()
  .filter(({ data }) => data['concept'])
  .map(
    ({ locale, data }): Source => ({
      id: String(data['concept']),
      locale,
      term: String(data['term']),
      synonyms: list(data['synonyms']),
      discouraged: (data['discouraged'] ?? []) as Source['discouraged'],
      searchOnly: list(data['searchOnly']),
      subterms: list(data['subterms']),
      definition: String(data['definition']),
      unsettled: data['unsettled'] === true,
      sources: list(data['sources']),
    }),
  );
const ids = [...new Set(sources.map(({ id }) => id))].sort();
const concepts = new Map(
  ids.map((id) => [
    id,
    parse(readFileSync(join(root, 'content', 'concepts', `${id}.yaml`), 'utf8')) as {
      category: string;
      related: string[];
      confusableWith?: string[];
    },
  ]),
);
const sourceOf = (id: string, locale: Locale) =>
  sources.find((it) => it.id === id && it.locale === locale);
const { site } = JSON.parse(read('terms/engagement-atlas.json')) as JsonTermBase;
const pageOf = ({ id, locale }: Source) => `${site}${locale}/glossary/${id}/`;

test('the source has 95 concepts in five languages, and dates on no page', () => {
  expect(ids).toHaveLength(95);
  expect(sources).toHaveLength(95 * 5);
  // Should a page ever give one, the files may hold it, and the tests of dates must say so.
  expect(readPages().filter(({ data }) => typeof data['lastUpdated'] === 'string')).toEqual([]);
});

test('every file is there, with a copy that a host can send compressed', () => {
  for (const file of [...allTermFiles(), 'llms.txt', 'en/glossary/churn/index.md']) {
    expect(exists(file), file).toBe(true);
    expect(exists(`${file}.br`), `${file}.br`).toBe(true);
  }
});

describe('TBX, read by libxml2', async () => {
  const schema = readFileSync(
    join(root, 'tests', 'fixtures', 'exports', 'tbx-basic-subset.rng'),
    'utf8',
  );
  const { errors, root: document } = await readXml(read('terms/engagement-atlas.tbx'), schema);
  const entries = new Map(all(document, 'conceptEntry').map((it) => [it.attributes['id'], it]));
  const texts = (element: Element | undefined, name: string) =>
    element ? all(element, name).map(({ text }) => text) : [];

  test('is valid, and every reference has its target', () => {
    expect(errors).toEqual([]);
    expect([...entries.keys()]).toEqual(ids.map((id) => `c-${id}`));
    for (const { attributes } of all(document, 'ref')) {
      expect(entries.has(attributes['target']), attributes['target']).toBe(true);
    }
  });

  test('says of each concept what the source says', () => {
    for (const source of sources) {
      const { id, locale } = source;
      const section = entries
        .get(`c-${id}`)
        ?.children.find((it) => it.attributes['xml:lang'] === locale);
      const named = (section?.children ?? [])
        .filter(({ name }) => name === 'termSec')
        .map((it) => [texts(it, 'term')[0], texts(it, 'termNote')[0]]);
      expect(named, `${locale}/${id}`).toEqual([
        [source.term, 'preferredTerm-admn-sts'],
        ...source.synonyms.map((it) => [it, 'admittedTerm-admn-sts']),
        ...source.discouraged.map(({ term }) => [term, 'deprecatedTerm-admn-sts']),
      ]);
      expect(texts(section, 'descrip'), `${locale}/${id}`).toEqual([source.definition]);
      const notes = texts(section, 'note');
      for (const { reason } of source.discouraged) expect(notes).toContain(reason);
      expect(notes).toHaveLength(source.discouraged.length + (source.unsettled ? 1 : 0));
      expect(texts(section, 'xref')).toEqual([pageOf(source)]);
      const [own, ...cited] = texts(section, 'admin');
      expect(own).toBe(pageOf(source));
      expect(cited).toHaveLength(source.sources.length);
      source.sources.forEach((it, i) => {
        const { authors, title } = reference(it);
        expect(cited[i], it).toContain(title);
        expect(cited[i], it).toContain(authors);
      });
    }
  });

  test('refers to neighbours and to what is confused', () => {
    for (const [id, { related, confusableWith = [] }] of concepts) {
      const targets = all(entries.get(`c-${id}`) as Element, 'ref').map(
        (it) => it.attributes['target'],
      );
      const wanted = new Set([...related, ...confusableWith].map((it) => `c-${it}`));
      expect(new Set(targets), id).toEqual(wanted);
    }
  });

  test('invents no date', () => {
    expect(all(document, 'date')).toEqual([]);
    expect(all(document, 'transacGrp')).toEqual([]);
  });
});

describe('SKOS, read by N3', () => {
  const file = 'terms/engagement-atlas.ttl';
  const address = `${site}${file}`;
  const SKOS = 'http://www.w3.org/2004/02/skos/core#';
  const quads = new Parser().parse(read(file));
  const bySubject = Map.groupBy(quads, (it) => it.subject.value);
  const of = (id: string, property: string): Quad[] =>
    (bySubject.get(`${address}#${id}`) ?? []).filter((it) => it.predicate.value === property);
  const texts = (id: string, property: string, locale: Locale) =>
    of(id, `${SKOS}${property}`)
      .map((it) => it.object as Literal)
      .filter((it) => it.language === locale)
      .map(({ value }) => value);
  const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

  test('is one scheme under CC BY 4.0, with every concept in it', () => {
    const subjects = (kind: string) =>
      quads
        .filter((it) => it.predicate.value === type && it.object.value === `${SKOS}${kind}`)
        .map((it) => it.subject.value);
    expect(subjects('ConceptScheme')).toEqual([address]);
    expect(subjects('Concept')).toEqual(ids.map((id) => `${address}#${id}`));
    const licence = quads.find((it) => it.predicate.value === 'http://purl.org/dc/terms/license');
    expect(licence?.object.value).toBe('https://creativecommons.org/licenses/by/4.0/');
    for (const id of ids) {
      expect(of(id, `${SKOS}inScheme`).map((it) => it.object.value)).toEqual([address]);
    }
  });

  test('says of each concept what the source says', () => {
    for (const source of sources) {
      const { id, locale, term, synonyms } = source;
      const name = `${locale}/${id}`;
      expect(texts(id, 'prefLabel', locale), name).toEqual([term]);
      expect(texts(id, 'altLabel', locale), name).toEqual(synonyms.filter((it) => it !== term));
      expect(texts(id, 'definition', locale), name).toEqual([source.definition]);
      const shown = [term, ...synonyms];
      const hidden = [...source.searchOnly, ...source.discouraged.map((it) => it.term)];
      expect(new Set(texts(id, 'hiddenLabel', locale)), name).toEqual(
        new Set(hidden.filter((it) => !shown.includes(it))),
      );
      const elsewhere = new Set([...shown, ...hidden]);
      for (const narrower of source.subterms.filter((it) => !elsewhere.has(it))) {
        expect(texts(id, 'hiddenLabel', locale), name).not.toContain(narrower);
      }
      expect(texts(id, 'note', locale), name).toEqual(
        source.discouraged.map((it) => `${it.term}: ${it.reason}`),
      );
      expect(of(id, 'http://xmlns.com/foaf/0.1/page').map((it) => it.object.value)).toContain(
        pageOf(source),
      );
    }
    const unsettled = quads.filter((it) => it.predicate.value === `${SKOS}editorialNote`);
    expect(unsettled).toHaveLength(sources.filter((it) => it.unsettled).length);
  });

  test('relates both ways, and only what the source relates', () => {
    const pairs = (property: string) =>
      quads
        .filter((it) => it.predicate.value === property)
        .map((it) => [it.subject.value, it.object.value].map((iri) => iri.split('#')[1]).join(' '));
    const told = (field: 'related' | 'confusableWith') =>
      [...concepts].flatMap(([id, it]) =>
        (it[field] ?? []).flatMap((other) => [`${id} ${other}`, `${other} ${id}`]),
      );
    expect(new Set(pairs(`${SKOS}related`))).toEqual(new Set(told('related')));
    expect(new Set(pairs('http://www.w3.org/2002/07/owl#differentFrom'))).toEqual(
      new Set(told('confusableWith')),
    );
  });

  test('collects each concept in its category, and invents no date', () => {
    for (const [id, { category }] of concepts) {
      const members = of(`category-${category}`, `${SKOS}member`).map((it) => it.object.value);
      expect(members, id).toContain(`${address}#${id}`);
    }
    const members = quads.filter((it) => it.predicate.value === `${SKOS}member`);
    expect(members).toHaveLength(95);
    expect(quads.filter((it) => it.predicate.value.endsWith('/modified'))).toEqual([]);
  });
});

describe.each(LOCALE_CODES)('CSV in %s, read by Papa Parse', (locale) => {
  const text = read(`terms/${locale}.csv`);
  const separator = ['da', 'nb', 'pl'].includes(locale) ? ';' : ',';
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: separator });
  const [headings = [], ...rows] = data;

  test('is what the spreadsheets of the language expect', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([headings.length]));
    // A reader that guesses comes to the same separator.
    expect(Papa.parse(text.slice(1)).meta.delimiter).toBe(separator);
  });

  test('says of each concept what the source says', () => {
    expect(rows.map(([id]) => id)).toEqual(ids);
    const others = LOCALE_CODES.filter((code) => code !== locale);
    expect(headings.slice(-4)).toEqual(others.map((code) => LOCALES[code].name));
    for (const [id = '', , term, synonyms, discouraged, definition, flag, page, ...rest] of rows) {
      const source = sourceOf(id, locale);
      expect([term, definition], id).toEqual([source?.term, source?.definition]);
      expect(synonyms?.split(' | ').filter(Boolean), id).toEqual(source?.synonyms);
      expect(discouraged?.split(' | ').filter(Boolean), id).toEqual(
        source?.discouraged.map((it) => it.term),
      );
      expect(flag !== '', id).toBe(source?.unsettled);
      expect(page).toBe(source && pageOf(source));
      expect(rest, id).toEqual(others.map((code) => sourceOf(id, code)?.term));
    }
  });
});

describe.each(LOCALE_CODES)('cards in %s, read by Papa Parse', (locale) => {
  const text = read(`terms/${locale}.anki.txt`);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^#.*\n/gm, '').trimEnd(), {
    delimiter: '\t',
  });

  test('ask for each definition, and for each name to and from English', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(95 * (locale === 'en' ? 1 : 3));
    const cards = new Map(data.map(([guid = '', front, back]) => [guid, [front, back]]));
    expect(cards.size, 'each identity once').toBe(data.length);
    for (const id of ids) {
      const own = sourceOf(id, locale);
      const guid = (from: string, to: string) => `engagement-atlas:${id}:${from}:${to}`;
      expect(cards.get(guid(locale, 'definition')), id).toEqual([own?.term, own?.definition]);
      if (locale === 'en') continue;
      const english = sourceOf(id, 'en')?.term;
      expect(cards.get(guid(locale, 'en')), id).toEqual([`${own?.term} (English)`, english]);
      expect(cards.get(guid('en', locale)), id).toEqual([
        `${english} (${LOCALES[locale].name})`,
        own?.term,
      ]);
    }
  });
});

describe('JSON', () => {
  const whole = JSON.parse(read('terms/engagement-atlas.json')) as JsonTermBase;

  test('says of each concept what the source says, in one file and in five', () => {
    expect(whole.concepts.map(({ id }) => id)).toEqual(ids);
    for (const locale of LOCALE_CODES) {
      const own = JSON.parse(read(`terms/${locale}.json`)) as JsonLanguage;
      expect(own.language).toBe(locale);
      expect(own.concepts.map(({ id }) => id)).toEqual(ids);
      for (const concept of own.concepts) {
        const source = sourceOf(concept.id, locale);
        const model = concepts.get(concept.id);
        const { sources: cited, page, id, category, related, confusableWith, ...said } = concept;
        expect({ id, locale, ...said, sources: cited.map((it) => it.id) }).toEqual({
          ...source,
          subterms: undefined,
        });
        expect(page).toBe(source && pageOf(source));
        expect(category).toBe(model?.category);
        expect(new Set(related)).toEqual(new Set(model?.related));
        expect(new Set(confusableWith)).toEqual(new Set(model?.confusableWith));
        const part = whole.concepts.find((it) => it.id === id)?.languages[locale];
        expect(part).toEqual({ ...said, sources: cited, page });
      }
    }
  });

  test('has the fields that the page about it names, and no others', () => {
    const fields = new Set(
      LOCALE_CODES.flatMap((locale) =>
        (JSON.parse(read(`terms/${locale}.json`)) as JsonLanguage).concepts.flatMap(Object.keys),
      ),
    );
    for (const locale of LOCALE_CODES) {
      const page = readPages().find((it) => it.locale === locale && it.path === 'about/term-base');
      const table = page?.body.match(/^\| `.*$/gm)?.map((row) => row.split('|')[1] ?? '') ?? [];
      const named = table.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, it]) => it));
      // `modified` stands in the table for the day a page first gives a date.
      expect(new Set(named), locale).toEqual(new Set([...fields, 'modified']));
    }
  });
});

describe('pages', () => {
  const pages = builtPages().filter(({ url }) => /^\/\w\w\//.test(url));

  test('the page about the term base links every file of its language', () => {
    for (const locale of LOCALE_CODES) {
      const links = pages.find(({ url }) => url === `/${locale}/about/term-base/`)?.facts.links;
      for (const file of [
        `/terms/${locale}.csv`,
        `/terms/${locale}.json`,
        `/terms/${locale}.anki.txt`,
        '/terms/engagement-atlas.json',
        '/terms/engagement-atlas.tbx',
        '/terms/engagement-atlas.ttl',
        '/llms.txt',
      ]) {
        expect(links, locale).toContain(file);
      }
      const glossary = pages.find(({ url }) => url === `/${locale}/glossary/`);
      expect(glossary?.facts.links, locale).toContain('../about/term-base/');
    }
  });

  test('each names its Markdown copy, which holds its title and no component', () => {
    for (const { url, html } of pages) {
      const link = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
      if (url.endsWith('/booklet/')) {
        expect(link, url).toBeUndefined();
        continue;
      }
      expect(link).toBe(`${url}index.md`);
      const copy = read(`${url}index.md`);
      expect(copy, url).toMatch(/^# \S.*\n\n> \S.*\n\n\[.+\]\(https?:/);
      expect(copy, url).not.toMatch(/^import |<\/?[A-Z]|\s\/>|\{\/\*/m);
      for (const [, target = ''] of copy.matchAll(/\]\(([^)\s]+)\)/g)) {
        const address = new URL(target, `${site.slice(0, -1)}${url}`).href;
        if (address.startsWith(site)) {
          const path = new URL(address).pathname;
          expect(exists(path), `${target} in the copy of ${url}`).toBe(true);
        }
      }
    }
  });

  test('each glossary page says its term to machines', () => {
    const glossary = pages.filter(({ html }) => html.includes('application/ld+json'));
    expect(glossary).toHaveLength(95 * 5);
    for (const { url, html } of glossary) {
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      const [, locale = '', , id = ''] = url.split('/');
      const source = sourceOf(id, locale as Locale);
      expect(json).not.toContain('<');
      expect(JSON.parse(json), url).toMatchObject({
        '@type': 'DefinedTerm',
        name: source?.term,
        description: source?.definition,
        ...(source?.synonyms.length ? { alternateName: source.synonyms } : {}),
        termCode: id,
        inLanguage: locale,
        inDefinedTermSet: { '@type': 'DefinedTermSet', url: `${site}${locale}/glossary/` },
      });
    }
  });

  test('llms.txt has the shape of llmstxt.org, and its links lead somewhere', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n\n[^#]+\n\n## /);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^## /gm)).toHaveLength(6);
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)];
    expect(links).toHaveLength(text.match(/^- /gm)?.length ?? 0);
    for (const [, target = ''] of links) {
      expect(target.startsWith(site)).toBe(true);
      expect(exists(target.slice(site.length)), target).toBe(true);
    }
  });
});
