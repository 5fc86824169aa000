import { LOCALE_CODES, type Locale } from '../locales.ts';
import { byCodeUnit, preferredTerm, type TermBase, type TermConcept, termsOf } from './model.ts';

const PREFIXES = {
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** A property and its objects, as Turtle writes them. */
type Statement = readonly [property: string, objects: readonly string[]];

/**
 * The term base as a SKOS concept scheme in Turtle. Categories are collections, since a category
 * is no broader concept; wordings for the search alone and deprecated terms are hidden labels;
 * concepts that are confused are said to differ (`owl:differentFrom`).
 *
 * Source: SKOS Reference, W3C 2009; RDF 1.1 Turtle, W3C 2014.
 *
 * @param address whole address of the Turtle file, which names the scheme
 */
export function toSkos(base: TermBase, address: string): string {
  const related = symmetric(base.concepts, ({ related }) => related);
  const different = symmetric(base.concepts, ({ confusableWith }) => confusableWith);
  const locales = LOCALE_CODES.toSorted(byCodeUnit);
  const scheme = iri(address);
  const categories = Object.keys(base.categories).sort(byCodeUnit);
  return `${[
    [
      ...Object.entries(PREFIXES).map(([name, space]) => `@prefix ${name}: <${space}> .`),
      `@prefix atlas: ${iri(`${address}#`)} .`,
    ].join('\n'),
    block(scheme, 'skos:ConceptScheme', [
      ['dct:title', [literal(base.name, 'en')]],
      ['dct:license', [iri(base.licence.url)]],
      ['dct:rights', [literal(base.notice, 'en')]],
      ['foaf:homepage', [iri(base.site)]],
    ]),
    ...categories.map((category) =>
      block(`atlas:category-${category}`, 'skos:Collection', [
        ['skos:prefLabel', locales.map((it) => literal(base.categories[category]?.[it] ?? '', it))],
        [
          'skos:member',
          base.concepts.filter((it) => it.category === category).map(({ id }) => `atlas:${id}`),
        ],
      ]),
    ),
    ...base.concepts.map((concept) =>
      block(`atlas:${concept.id}`, 'skos:Concept', [
        ['skos:inScheme', [scheme]],
        ...labels(concept, locales),
        ['skos:related', related.get(concept.id) ?? []],
        ['owl:differentFrom', different.get(concept.id) ?? []],
        ['foaf:page', locales.map((it) => iri(concept.entries[it].page))],
        ['dct:references', cited(concept, locales)],
        ['dct:modified', lastChange(concept, locales)],
      ]),
    ),
  ].join('\n\n')}\n`;
}

/** Each concept with those it names and those that name it, sorted. */
function symmetric(
  concepts: readonly TermConcept[],
  neighbours: (concept: TermConcept) => readonly string[],
): Map<string, string[]> {
  const pairs = new Map<string, Set<string>>(concepts.map(({ id }) => [id, new Set()]));
  for (const concept of concepts) {
    for (const other of neighbours(concept)) {
      pairs.get(concept.id)?.add(`atlas:${other}`);
      pairs.get(other)?.add(`atlas:${concept.id}`);
    }
  }
  return new Map([...pairs].map(([id, others]) => [id, [...others].sort(byCodeUnit)]));
}

/** Labels and notes; no label stands in two roles of one language, which SKOS (S13) forbids. */
function labels({ entries }: TermConcept, locales: readonly Locale[]): Statement[] {
  const all = locales.map((locale) => {
    const entry = entries[locale];
    const preferred = preferredTerm(entry);
    const admitted = new Set(termsOf(entry, 'admitted'));
    admitted.delete(preferred);
    const hidden = new Set([...termsOf(entry, 'deprecated'), ...entry.searchOnly]);
    for (const shown of [preferred, ...admitted]) hidden.delete(shown);
    const write = (text: string) => literal(text, locale);
    return {
      preferred: write(preferred),
      admitted: [...admitted].map(write),
      hidden: [...hidden].sort(byCodeUnit).map(write),
      definition: write(entry.definition),
      notes: entry.terms.flatMap(({ text, reason }) => (reason ? write(`${text}: ${reason}`) : [])),
      unsettled: entry.unsettled
        ? [literal(`Unsettled: the field has not agreed on “${preferred}” (${locale}).`, 'en')]
        : [],
    };
  });
  return [
    ['skos:prefLabel', all.map(({ preferred }) => preferred)],
    ['skos:altLabel', all.flatMap(({ admitted }) => admitted)],
    ['skos:hiddenLabel', all.flatMap(({ hidden }) => hidden)],
    ['skos:definition', all.map(({ definition }) => definition)],
    ['skos:note', all.flatMap(({ notes }) => notes)],
    ['skos:editorialNote', all.flatMap(({ unsettled }) => unsettled)],
  ];
}

/** Sources of any of the pages: addresses where there are any, references otherwise. */
function cited({ entries }: TermConcept, locales: readonly Locale[]): string[] {
  const sources = locales.flatMap((locale) => entries[locale].sources);
  const objects = sources.map(({ url, reference }) => (url ? iri(url) : literal(reference, 'en')));
  return [...new Set(objects)].sort(byCodeUnit);
}

function lastChange({ entries }: TermConcept, locales: readonly Locale[]): string[] {
  const last = locales
    .flatMap((locale) => entries[locale].modified ?? [])
    .sort(byCodeUnit)
    .at(-1);
  return last ? [`${quoted(last)}^^xsd:date`] : [];
}

function block(subject: string, type: string, statements: readonly Statement[]): string {
  const lines = statements
    .filter(([, objects]) => objects.length > 0)
    .map(([property, objects]) => `  ${property} ${objects.join(' ,\n    ')}`);
  return `${[`${subject} a ${type}`, ...lines].join(' ;\n')} .`;
}

function literal(text: string, language: string): string {
  return `${quoted(text)}@${language}`;
}

/** Controls and the two signs that end or escape a string; all else stands as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const ESCAPED = /["\\\u0000-\u001f\u007f]/g;

function quoted(text: string): string {
  return `"${text.replace(ESCAPED, (sign) =>
    sign === '"' || sign === '\\' ? `\\${sign}` : `\\u${hex(sign).padStart(4, '0')}`,
  )}"`;
}

/** An address between angle brackets; what the grammar forbids there (IRIREF) by percent. */
function iri(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar names this very range
  return `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `%${hex(sign).padStart(2, '0')}`)}>`;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
