import type { Locale } from './locales.ts';

/** Letters with a place of their own in each alphabet; the rest follow their base letter. */
const OWN_LETTERS: Partial<Record<Locale, string>> = {
  nb: 'ÆØÅ',
  da: 'ÆØÅ',
  pl: 'ĄĆĘŁŃÓŚŹŻ',
};

/** Words under one letter, in the reader's order. */
export interface LetterGroup<Item> {
  readonly letter: string;
  readonly items: readonly Item[];
}

/**
 * Sorts items by their word in the reader's alphabet and groups them by letter: Danish and
 * Norwegian end in Æ Ø Å and file `aa` under Å, Polish keeps Ł after L, Hebrew precedes Latin.
 */
export function groupByLetter<Item>(
  items: readonly Item[],
  word: (item: Item) => string,
  locale: Locale,
): LetterGroup<Item>[] {
  const collator = new Intl.Collator(locale);
  const groups = new Map<string, Item[]>();
  for (const item of [...items].sort((a, b) => collator.compare(word(a), word(b)))) {
    const letter = firstLetter(word(item), locale);
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups].map(([letter, members]) => ({ letter, items: members }));
}

/** The letter a word is filed under in the reader's alphabet, in upper case. */
function firstLetter(word: string, locale: Locale): string {
  const upper = word.trim().toLocaleUpperCase(locale).normalize('NFC');
  if ((locale === 'nb' || locale === 'da') && upper.startsWith('AA')) return 'Å';
  const letter = upper.match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  if (OWN_LETTERS[locale]?.includes(letter)) return letter;
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
