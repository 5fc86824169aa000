import { ALPHABET, letterValue } from './alphabet.ts';

/** Most letters a code may have, check letter included: beyond it two weights would be alike. */
export const LONGEST_CODE = ALPHABET.length - 1;

/**
 * Letter that completes a code, so that a slip of the hand is noticed.
 *
 * Letters are weighted 1, 2, 3 … from the right, the check letter itself with 1, and the weighted
 * sum of their places in the alphabet has to be divisible by 29. Because 29 is prime and no weight
 * is divisible by it, every single wrong letter changes the remainder; because weights differ by
 * less than 29, so does every exchange of two different letters.
 *
 * Source: the check digit of ISBN-10 (ISO 2108:1992), with 29 in the place of 11.
 *
 * @param letters a code without its check letter, from the alphabet
 * @throws {RangeError} naming a letter outside the alphabet, or a code that is empty or too long
 */
export function checkLetter(letters: string): string {
  if (letters.length < 1 || letters.length >= LONGEST_CODE) {
    throw new RangeError(
      `a code needs 1 to ${LONGEST_CODE - 1} letters before its check letter, got ${letters.length}`,
    );
  }
  const rest = weightedSum(`${letters}${ALPHABET.charAt(0)}`);
  if (rest === null) throw new RangeError(`"${letters}" holds a letter outside ${ALPHABET}`);
  return ALPHABET.charAt((ALPHABET.length - rest) % ALPHABET.length);
}

/** Whether the last letter of a code fits the others; `false` for what cannot be a code. */
export function passesCheck(code: string): boolean {
  return code.length > 1 && code.length <= LONGEST_CODE && weightedSum(code) === 0;
}

/** Remainder of the weighted sum by 29; `null` where a letter is none of ours. */
function weightedSum(code: string): number | null {
  let sum = 0;
  for (const [place, letter] of [...code].entries()) {
    const value = letterValue(letter);
    if (value < 0) return null;
    sum += (code.length - place) * value;
  }
  return sum % ALPHABET.length;
}
