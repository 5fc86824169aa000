/** A word of a text, with its place in it. */
export interface Token {
  /** As written, quotes and apostrophes made one kind. */
  readonly word: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Apostrophes, geresh and gershayim between letters belong to the word: churn’s, מו״פ. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’׳"״](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const word = written.normalize('NFC').replace(/[’׳]/g, "'").replaceAll('״', '"');
    return { word, lower: word.toLowerCase(), start: index, end: index + written.length };
  });
}

/**
 * What stands between two words, made comparable: any space is one space, any hyphen or maqaf is
 * a hyphen.
 */
export function gapOf(between: string): string {
  return between.replace(/\s+/gu, ' ').replace(/[\u2010\u2011־]/gu, '-');
}

/** Whether a word is a Latin abbreviation, whose capitals count: CRM, FoU. */
export function isAbbreviation(word: string): boolean {
  return (word.match(/\p{Lu}/gu) ?? []).length >= 2;
}
