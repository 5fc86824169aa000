import { customAlphabet } from 'nanoid';
import { ALPHABET, foreignLetters } from './alphabet.ts';
import { checkCharacter } from './check-character.ts';
import { showCode } from './code.ts';

/** Random letters of a code, beside its prefix and its check character. */
const SHORTEST_RANDOM = 5;
const LONGEST_RANDOM = 12;
export const LONGEST_PREFIX = 6;
/** Most codes of a batch: a list that people still hand out, and that a browser tab still keeps. */
export const LARGEST_BATCH = 5000;

export interface BatchOrder {
  readonly count: number;
  /** Random letters, `SHORTEST_RANDOM` to `LONGEST_RANDOM`. */
  readonly length: number;
  /** Letters of the alphabet that every code of the batch begins with; may be empty. */
  readonly prefix: string;
}

/**
 * What a spreadsheet would take for a number or a month when it opens a list of codes: digits with
 * at most an E between them, names of months that the alphabet can write.
 */
const MISREAD = /^[2-9E]+$|JAN|FEB|MAR|APR|MAJ|MAY|SEP|DEC|DES/;

/**
 * Codes of a batch, ready to print, no two alike. The random letters come from the browser's
 * cryptographic generator; the check character covers the prefix too.
 *
 * @param draw makes the random letters of one code; for made-up data that are the same every time
 * @throws {RangeError} naming a count, a length or a prefix outside its bounds
 */
export function makeBatch(
  { count, length, prefix }: BatchOrder,
  draw: () => string = customAlphabet(ALPHABET, length),
): string[] {
  requireWithin('count', count, 1, LARGEST_BATCH);
  requireWithin('length', length, SHORTEST_RANDOM, LONGEST_RANDOM);
  if (prefix.length > LONGEST_PREFIX || foreignLetters(prefix).length > 0) {
    throw new RangeError(
      `a prefix has at most ${LONGEST_PREFIX} letters of ${ALPHABET}, got "${prefix}"`,
    );
  }
  const codes = new Set<string>();
  while (codes.size < count) {
    const letters = draw();
    const rest = `${letters}${checkCharacter(`${prefix}${letters}`)}`;
    if (!MISREAD.test(rest)) codes.add(showCode(prefix, rest));
  }
  return [...codes];
}

/**
 * Chance that one guess hits a code of the batch, for a stranger who knows the prefix and how the
 * check character is made: count / 29^length.
 */
export function guessChance({ count, length }: Omit<BatchOrder, 'prefix'>): number {
  return count / ALPHABET.length ** length;
}

function requireWithin(name: string, value: number, low: number, high: number): void {
  if (!Number.isSafeInteger(value) || value < low || value > high) {
    throw new RangeError(`${name} must be a whole number from ${low} to ${high}, got ${value}`);
  }
}
