import { LOCALES, type Locale } from '../../termbase/locales.ts';
import { say, type Words } from '../../ui/words.ts';
import { escapeHtml, isolateHtml } from './bidi.ts';

/** Author, publisher and name of the site. */
const ATLAS = 'Engagement Atlas';

/** A page as somebody who cites it needs it. */
export interface CitedPage {
  /** Docs entry. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** Last change; `undefined` where the history of the site is not known. */
  readonly changed: Date | undefined;
  /** Whole address. */
  readonly address: string;
}

/** Stands where the browser writes the day of access. */
export const DAY_OF_ACCESS = '\ue001';
const TITLE = '\ue000';
const ADDRESS = '\ue002';

/**
 * A page as a reference in the manner of its language: Harvard as British universities write it
 * (Cite Them Right) for English, APA as the libraries of Norway, Denmark and Israel render it for
 * theirs, PN-ISO 690 for Polish. Where author and site are one, as here, they name it once.
 *
 * @param accessed with the day of access, as `DAY_OF_ACCESS`, or without any
 * @returns HTML, the title as the work that is cited
 */
export function citationHtml(words: Words, page: CitedPage, accessed: boolean): string {
  const year = page.changed?.getUTCFullYear() ?? say(words, 'cite.noYear');
  const values = { year, title: TITLE, address: ADDRESS };
  const message = accessed
    ? say(words, 'cite.dated', { ...values, date: DAY_OF_ACCESS })
    : say(words, 'cite.text', values);
  const plain = message.replace(/[\u2066-\u2069]/g, '');
  // A title that ends in a mark of its own takes no stop after it.
  const ended = /[.?!…]$/.test(page.title) ? plain.replace(`${TITLE}.`, TITLE) : plain;
  const [before = '', after = ''] = ended.split(TITLE);
  const html = (text: string) =>
    isolateHtml(text, words.locale).replace(ADDRESS, addressHtml(page.address));
  return `${html(before)}<cite>${html(page.title)}</cite>${html(after)}`;
}

/** An address as it is read in any direction of text: whole, to its last slash. */
export function addressHtml(address: string): string {
  return `<bdi dir="ltr">${escapeHtml(address)}</bdi>`;
}

/** A record of one page in CSL-JSON, the format of Zotero and other managers of references. */
export interface CitationRecord {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly 'container-title': string;
  readonly URL: string;
  readonly language: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/**
 * The page as a record; the day of access is added where it is known, in the reader's browser.
 *
 * Source: Citation Style Language 1.0.2, csl-data.json.
 */
export function citationRecord(page: CitedPage): CitationRecord {
  return {
    id: `engagement-atlas-${page.id.replaceAll('/', '-')}`,
    type: 'webpage',
    title: page.title,
    author: [{ literal: ATLAS }],
    publisher: ATLAS,
    'container-title': ATLAS,
    URL: page.address,
    language: LOCALES[page.locale].lang,
    ...(page.changed ? { issued: dateParts(page.changed) } : {}),
  };
}

function dateParts(date: Date): { 'date-parts': number[][] } {
  return { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] };
}
