import { requireCount } from './guards.ts';

/**
 * What answers from a limited number of customers are worth: as many from an unlimited one as
 * would leave the same standard error.
 *
 * The correction √((N − n)/(N − 1)) on the standard error is the same as counting
 * n′ = n(N − 1)/(N − n) answers in place of n. Counting has an advantage: pseudo-answers added
 * afterwards lose their pull as n nears N, so that an interval closes on the observed score and
 * not beside it.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., chapter 2.
 *
 * @param answers what the sample is worth without the correction; its own n, or less with weights
 * @param n answers in the sample
 * @param population customers in all
 * @returns `Infinity` where everybody answered
 * @throws {RangeError} when a count is not a whole number from 0 up, or n exceeds the population
 * @example
 * worthOfSample(200, 200, 1000); // 249.75
 */
export function worthOfSample(answers: number, n: number, population: number): number {
  requireCount('n', n);
  requireCount('population', population);
  if (n > population) {
    throw new RangeError(`population must be at least the ${n} answers, got ${population}`);
  }
  return n === population
    ? Number.POSITIVE_INFINITY
    : answers * ((population - 1) / (population - n));
}
