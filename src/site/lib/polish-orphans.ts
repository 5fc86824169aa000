/** One-letter words that Polish typography does not leave at the end of a line. */
const ORPHAN = /(?<=^|[\s(„])([aiouwz]) (?=\S)/giu;

/** Ties one-letter words to the word that follows, with a no-break space. */
export function tieOrphans(text: string): string {
  return text.replace(ORPHAN, '$1\u00a0');
}
