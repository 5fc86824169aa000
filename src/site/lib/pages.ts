import { type CollectionEntry, getCollection } from 'astro:content';
import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';
import {
  guideSection,
  PARTS,
  type Part,
  type Placed,
  pageOf,
  readingOrder,
  SECTIONS,
  type Section,
  sectionOf,
} from './sections.ts';

export type Page = CollectionEntry<'docs'>;

let bySection: Promise<Map<string, Page[]>> | undefined;

/**
 * Pages of one section in one language, in reading order, without the pages that only lead to
 * others: the landing page, and those of the parts of the learning path. Sorted once a build, so
 * that a page's cost does not grow with the number of pages.
 */
export async function sectionPages(locale: Locale, section: Section): Promise<Page[]> {
  bySection ??= arrange();
  return (await bySection).get(`${locale}/${section}`) ?? [];
}

let byConcept: Promise<Map<string, Page>> | undefined;

/** The glossary page of a concept in one language. */
export async function conceptPage(locale: Locale, concept: string): Promise<Page | undefined> {
  byConcept ??= getCollection('docs').then(
    (pages) =>
      new Map(pages.map((page) => [`${page.id.split('/')[0]}/${page.data.concept}`, page])),
  );
  return (await byConcept).get(`${locale}/${concept}`);
}

/** One part of the learning path in one language. */
export interface PathPart {
  readonly part: Part;
  /** The page that opens the part, once it is written. */
  readonly page: Page | undefined;
  /** Its guides, in reading order. */
  readonly guides: readonly Page[];
}

/** The parts of the learning path, in order, each with its guides. */
export async function pathParts(locale: Locale): Promise<PathPart[]> {
  const guides = await sectionPages(locale, 'guides');
  const opening = (await bySection)?.get(`${locale}/parts`) ?? [];
  return PARTS.map((part) => ({
    part,
    page: opening.find(({ data }) => data.part === part),
    guides: guides.filter(({ data }) => data.guide && guideSection(data.guide) === part),
  }));
}

/** Every part in every language that has guides to print. */
export async function booklets(): Promise<{ locale: Locale; part: PathPart }[]> {
  const all = LOCALE_CODES.map(async (locale) =>
    (await pathParts(locale))
      .filter(({ guides }) => guides.length > 0)
      .map((part) => ({ locale, part })),
  );
  return (await Promise.all(all)).flat();
}

/** Pages by language and section, `en/guides`; the openings of the parts under `en/parts`. */
async function arrange(): Promise<Map<string, Page[]>> {
  const pages = (await getCollection('docs')).filter(
    ({ id }) => sectionOf(id) !== undefined && pageOf(id) !== '',
  );
  const groups = Map.groupBy(pages, ({ id, data }) => {
    const locale = id.split('/')[0];
    return `${locale}/${data.part ? 'parts' : sectionOf(id)}`;
  });
  for (const locale of LOCALE_CODES) {
    for (const section of SECTIONS) {
      const order = readingOrder(locale, section);
      groups.get(`${locale}/${section}`)?.sort((a, b) => order(placed(a), placed(b)));
    }
  }
  return groups;
}

function placed({ id, data }: Page): Placed {
  return { name: pageOf(id), title: data.title, guide: data.guide ?? '' };
}
