import { withoutMarks } from './invisible.ts';

/** Why a text is not the number that was wanted. */
export type NumberProblem = 'empty' | 'text' | 'foreignDigits';

export type ParsedNumber =
  | { readonly value: number; readonly problem?: never }
  | { readonly value?: never; readonly problem: NumberProblem };

/** Thousands with a space between them; other spaces stand between two numbers. */
const GROUPS = /^([+-]?)\s*(\d{1,3}(?:\s\d{3})+(?![\s\d])|)/;
const MINUS = /^[\u2212\u2012\u2013\ufe63\uff0d]/;

/**
 * Reads a number as people in the atlas's five languages write it: decimal comma or point,
 * U+2212 or a hyphen as minus, no-break and thin spaces between thousands, invisible direction
 * marks. One separator alone is a decimal mark; spaces between digits group thousands, so that
 * `1 000` is a thousand and `1 0`, which may be two answers in a cell, is no number.
 *
 * Digits of other scripts are named as such, so that the message can ask for 0–9.
 */
export function parseNumber(text: string): ParsedNumber {
  const bare = withoutMarks(text).trim();
  if (bare === '') return { problem: 'empty' };
  if (/\p{Nd}/u.test(bare.replace(/[0-9]/g, ''))) return { problem: 'foreignDigits' };
  const plain = bare
    .replace(MINUS, '-')
    .replace(GROUPS, (_, sign: string, groups: string) => sign + groups.replace(/\s/g, ''))
    .replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { problem: 'text' };
  return { value: Number(plain) };
}

/** Most that a count field takes; beyond it a slip of the finger is likelier than a survey. */
export const LARGEST_COUNT = 100_000_000;

export type CountProblem = NumberProblem | 'negative' | 'fraction' | 'tooLarge';

export type ParsedCount =
  | { readonly value: number; readonly problem?: never }
  | { readonly value?: never; readonly problem: CountProblem };

/**
 * Reads a whole number from 0 up. A count has no decimals, so `1.200` and `1,200` can only mean
 * one thousand two hundred.
 */
export function parseCount(text: string): ParsedCount {
  const grouped = withoutMarks(text).trim();
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(grouped) ? grouped.replace(/[.,]/g, '') : text;
  const parsed = parseNumber(plain);
  if (parsed.problem) return parsed;
  const { value } = parsed;
  if (value < 0) return { problem: 'negative' };
  // Before decimals are asked for: some hundred digits make Infinity, which is no whole number.
  if (value > LARGEST_COUNT) return { problem: 'tooLarge' };
  if (!Number.isInteger(value)) return { problem: 'fraction' };
  return { value };
}
