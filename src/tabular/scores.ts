import { parseNumber } from './number.ts';

/** Why a pasted value is not a score. */
export type ScoreProblem = 'empty' | 'text' | 'foreignDigits' | 'fraction' | 'outOfRange';

/** A value that was left out, and where it stood. */
export interface LeftOut {
  /** Place in the list, counted from 1. */
  readonly place: number;
  readonly text: string;
  readonly problem: ScoreProblem;
}

export interface ParsedScores {
  readonly scores: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/** Separators that cannot be part of a number. */
const STRONG = /[;|\t\n\r/]/;

/** Lowest and highest score. */
export interface ScoreScale {
  readonly min: number;
  readonly max: number;
}

/**
 * Reads scores out of pasted text with any separator: new lines, tabs, semicolons, commas, spaces.
 * Nothing is dropped silently: used and left-out values add up to what was there.
 *
 * A comma is a separator, save where the reader's language writes decimals with it and the list
 * has other separators: there `7,5` is seven and a half, and is left out as such.
 *
 * @param decimalComma whether the reader's language writes 7,5 for seven and a half
 * @param scale its lowest and highest score; 0 to 10 unless told
 */
export function parseScores(
  text: string,
  decimalComma: boolean,
  scale: ScoreScale = { min: 0, max: 10 },
): ParsedScores {
  const scores: number[] = [];
  const leftOut: LeftOut[] = [];
  splitValues(text, decimalComma).forEach((value, index) => {
    const parsed = parseNumber(value);
    const problem = parsed.problem ?? scoreProblem(parsed.value, scale);
    if (problem) leftOut.push({ place: index + 1, text: value, problem });
    else if (parsed.value !== undefined) scores.push(parsed.value);
  });
  return { scores, leftOut };
}

function scoreProblem(value: number, { min, max }: ScoreScale): ScoreProblem | undefined {
  if (!Number.isInteger(value)) return 'fraction';
  return value < min || value > max ? 'outOfRange' : undefined;
}

function splitValues(text: string, decimalComma: boolean): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const cells = trimmed.split(STRONG).map((cell) => cell.trim());
  const keepsComma = decimalComma && commaIsDecimal(trimmed);
  const hasMissing = /[;|\t]\s*[;|\t]/.test(trimmed);
  return cells.flatMap((cell, i) => {
    const values = cell.split(keepsComma ? /\s+/ : /\s*,\s*|\s+/);
    // An empty cell between two separators is a missing answer, and is counted as one; an
    // empty line or a doubled line break is only layout.
    const isMissing = hasMissing && i > 0 && i < cells.length - 1;
    return values.length === 1 && values[0] === '' && !isMissing ? [] : values;
  });
}

/** Whether every comma stands between two digits, once a value, in a list split by other means. */
function commaIsDecimal(text: string): boolean {
  const pieces = text.split(/[;|\t\n\r/\s]+/).filter(Boolean);
  return pieces.length > 1 && pieces.every((piece) => /^[^,]*$|^[+\-\u2212]?\d+,\d+$/.test(piece));
}
