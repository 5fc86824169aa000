import { ALPHABET } from '../../codes/alphabet.ts';
import { seededRandom } from '../../ui/contour.ts';

/**
 * Letters for codes of made-up data: the same each time, and for nothing else, because anybody can
 * draw them again.
 */
export function seededLetters(seed: string, length: number): () => string {
  const random = seededRandom(seed);
  return () =>
    Array.from({ length }, () => ALPHABET.charAt(Math.floor(random() * ALPHABET.length))).join('');
}
