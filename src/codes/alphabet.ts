/**
 * The signs of a code: digits and capitals without the pairs that hands and eyes mix up most: 0 and
 * O, 1, I and L, U and V. A mix-up of those that are left, such as 5 and S, is caught by the check
 * letter. There are 29, a prime number: that is what makes the check letter catch everything it
 * promises.
 */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** Place of a letter in the alphabet; −1 where it is no letter of a code. */
export function letterValue(letter: string): number {
  return letter.length === 1 ? ALPHABET.indexOf(letter) : -1;
}

/** The signs of a text that no code holds, each once. */
export function foreignLetters(text: string): string[] {
  return [...new Set(text)].filter((letter) => letterValue(letter) < 0);
}
