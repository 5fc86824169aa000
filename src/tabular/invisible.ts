/**
 * Marks that are not seen and change nothing about what is written: of the direction of writing,
 * which spreadsheets put around numbers in Hebrew, of places where a word may break, and of the
 * order of bytes, in the middle where two files were joined.
 */
const MARKS = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text without such marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}
