import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import type { Locale } from '../locales.ts';

/** Endings of Hebrew nouns and adjectives after folding, longest first. */
const HEBREW_ENDINGS = [
  'ותיהמ',
  'ותינו',
  'ויות',
  'ותימ',
  'יהמ',
  'ינו',
  'יות',
  'ימ',
  'ות',
  'ית',
  'ה',
  'ת',
  'י',
];

/** Endings of Polish nouns and adjectives after folding, longest first. */
const POLISH_ENDINGS =
  'iego iemu owego owych owymi ami ach ego emu ymi imi owi iem iom om em ow ie ia iu ej ym im ych ich a e i o u y'.split(
    ' ',
  );

const STEMMERS: Record<Locale, (word: string) => string> = {
  en: english,
  nb: norwegian,
  da: danish,
  pl: (word) => withoutEnding(word, POLISH_ENDINGS, 4),
  he: (word) => withoutEnding(word, HEBREW_ENDINGS, 3),
};

/**
 * The part of a folded word that its inflected forms share. Snowball for English, Norwegian and
 * Danish; for Polish, whose real forms come with the index, and for Hebrew, which has no
 * well-kept stemmer in JavaScript, one ending is taken off.
 */
export function stem(locale: Locale, word: string): string {
  return STEMMERS[locale](word);
}

/** Takes the first ending of a list off a word that keeps at least `least` letters. */
function withoutEnding(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= least);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * A Hebrew word without the one to three particles that may be written onto it (and, the, in,
 * to, from, as, that), each way of reading it; the word itself is not among them.
 */
export function withoutParticles(word: string): string[] {
  const readings: string[] = [];
  for (let length = 1; length <= 3; length += 1) {
    if (word.length - length < 2 || !'והבלמכש'.includes(word.charAt(length - 1))) break;
    readings.push(word.slice(length));
  }
  return readings;
}
