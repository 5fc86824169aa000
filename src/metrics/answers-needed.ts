import { requireCount } from './guards.ts';

/**
 * Answers needed for a margin, from the number that a formula gives for an unlimited population:
 * rounded up, at least 1. With a population N: n₀ / (1 + (n₀ − 1)/N), n₀ unrounded, at most N.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., chapter 4.
 *
 * @param unlimited n₀; may be below 1, and infinite where a population is given
 * @param margin what was asked for, for the message
 * @param population how many customers there are in all; `undefined` where there is no end to them
 * @throws {RangeError} naming a population that is not a whole number from 1 up, or a margin so
 *   small that the number of answers is more than a double counts
 */
export function answersNeeded(
  unlimited: number,
  margin: number,
  population: number | undefined,
): number {
  if (population === undefined) {
    const n = Math.max(1, Math.ceil(unlimited));
    if (!Number.isSafeInteger(n)) {
      throw new RangeError(`a margin of ${margin} needs more answers than a number counts`);
    }
    return n;
  }
  requireCount('population', population);
  if (population === 0) throw new RangeError('population must be at least 1, got 0');
  // Below one answer the fraction loses its sense, and in small populations its sign.
  if (!(unlimited > 1)) return 1;
  // The fraction turned over, which stays finite where the unlimited number does not.
  return Math.min(population, Math.ceil(population / (population / unlimited + 1 - 1 / unlimited)));
}
