/** Letters that Unicode does not take apart, spelt as readers without them type them. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Quotes, apostrophes and geresh inside a word or at its end belong to it: מו״פ, customer’s. */
const IN_WORD = /(?<=[\p{L}\p{N}])["'’‘`´״׳”“]+(?=[\p{L}\p{N}])|(?<=\p{Script=Hebrew})['׳]/gu;

/**
 * A text as it is compared: lower case, without accents, niqqud or quotes inside words, final
 * Hebrew letters as ordinary ones, doubled vav and yod (full spelling) as single ones.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(IN_WORD, '')
    .replace(/יי+/g, 'י')
    .replace(/וו+/g, 'ו');
}

/** The words of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One word, folded; a hyphenated one becomes one. */
export function foldWord(word: string): string {
  return foldedWords(word).join('');
}

/**
 * Spellings under which a folded word may be filed: as it is, and with `oe` and `aa` read as ø and
 * å, which cannot be told from the letters themselves before looking.
 */
export function spellings(word: string): string[] {
  const plain = word.replaceAll('oe', 'o').replaceAll('aa', 'a');
  return plain === word ? [word] : [word, plain];
}

/** The consonants of a Hebrew word, the same in full and in defective spelling. */
export function skeleton(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[וי]/g, '');
}
