import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';

/** Kinds of file that the term base can be taken in, in the order of the page about it. */
export const TERM_FORMATS = ['csv', 'anki', 'json', 'allJson', 'tbx', 'skos'] as const;

export type TermFormat = (typeof TERM_FORMATS)[number];

/** Address of a term file from the root of the site, without a leading slash. */
export function termFileAddress(format: TermFormat, locale: Locale): string {
  const names: Record<TermFormat, string> = {
    csv: `${locale}.csv`,
    anki: `${locale}.anki.txt`,
    json: `${locale}.json`,
    allJson: 'engagement-atlas.json',
    tbx: 'engagement-atlas.tbx',
    skos: 'engagement-atlas.ttl',
  };
  return `terms/${names[format]}`;
}

/** Every term file there is, each once. */
export function allTermFiles(): string[] {
  const files = LOCALE_CODES.flatMap((locale) =>
    TERM_FORMATS.map((format) => termFileAddress(format, locale)),
  );
  return [...new Set(files)].sort();
}
