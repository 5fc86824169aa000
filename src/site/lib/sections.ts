import type { Locale } from '../../termbase/locales.ts';

/** Sections of the site, in the order of the header. */
export const SECTIONS = ['guides', 'tools', 'glossary', 'about'] as const;

export type Section = (typeof SECTIONS)[number];

/** Order of the pages about the atlas; they have no other natural one. */
const ABOUT_ORDER = ['method', 'term-base', 'privacy', 'accessibility', 'licence'];

/** The tools by what they work on, in order: those that everything else grows from come first. */
export const TOOL_GROUPS = {
  answers: ['nps', 'commitment', 'satisfaction', 'effort', 'five-questions', 'usability'],
  deeds: ['indicators', 'lifetime-value', 'cohorts', 'referral', 'campaign-codes'],
  terms: ['cards'],
} as const;

export const TOOL_ORDER = [
  ...TOOL_GROUPS.answers,
  ...TOOL_GROUPS.deeds,
  ...TOOL_GROUPS.terms,
] as const;

/** The parts of the learning path, in order. */
export const PARTS = [
  'foundations',
  'commitment',
  'measuring',
  'activating',
  'practice',
  'organisation',
] as const;

export type Part = (typeof PARTS)[number];

/** Number of the last guide of each part. */
const LAST_GUIDE: Readonly<Record<Part, number>> = {
  foundations: 3,
  commitment: 8,
  measuring: 12,
  activating: 16,
  practice: 20,
  organisation: 24,
};

/**
 * Part of the learning path that a guide such as `G07` belongs to.
 *
 * @throws {RangeError} when there is no such guide
 */
export function guideSection(guide: string): Part {
  const found = PARTS.find((part) => Number(guide.slice(1)) <= LAST_GUIDE[part]);
  if (!found) throw new RangeError(`no part of the learning path holds a guide ${guide}`);
  return found;
}

/** Part that an id such as `en/guides/foundations/booklet` is the booklet of. */
export function bookletPart(id: string): Part | undefined {
  const [, section, name, leaf] = id.split('/');
  if (section !== 'guides' || leaf !== 'booklet') return undefined;
  return PARTS.find((part) => part === name);
}

/** Section of a docs entry id such as `en/guides/net-promoter-score`, if it is in one. */
export function sectionOf(id: string): Section | undefined {
  const segment = id.split('/')[1];
  return SECTIONS.find((section) => section === segment);
}

/** Page of a docs entry id within its section; empty for the section's own landing page. */
export function pageOf(id: string): string {
  return id.split('/').slice(2).join('/');
}

/** What places a page within its section. */
export interface Placed {
  /** Name of the page within its section. */
  readonly name: string;
  readonly title: string;
  /** Number of a guide, empty for other pages. */
  readonly guide: string;
}

/** Reading order of the pages of a section: by guide, by alphabet, or as listed above. */
export function readingOrder(locale: Locale, section: Section): (a: Placed, b: Placed) => number {
  if (section === 'guides') return (a, b) => a.guide.localeCompare(b.guide, 'en');
  if (section === 'glossary') {
    const collator = new Intl.Collator(locale);
    return (a, b) => collator.compare(a.title, b.title);
  }
  const order: readonly string[] = section === 'tools' ? TOOL_ORDER : ABOUT_ORDER;
  return (a, b) => order.indexOf(a.name) - order.indexOf(b.name);
}
