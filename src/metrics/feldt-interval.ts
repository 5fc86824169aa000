import fQuantile from '@stdlib/stats-base-dists-f-quantile';

/**
 * Feldt's interval for Cronbach's alpha: 1 − (1 − α)·F at (1 + c)/2 and at (1 − c)/2, with n − 1
 * and (n − 1)(k − 1) degrees of freedom.
 *
 * Source: Feldt (1965), Psychometrika 30, 357–370.
 *
 * @param alpha raw alpha; `null` where it is undefined, and then its interval is too
 * @param n complete rows, two or more where alpha is defined
 * @param k items, two or more where alpha is defined
 * @param confidence strictly between 0 and 1, checked by the caller
 */
export function feldtInterval(
  alpha: number | null,
  n: number,
  k: number,
  confidence: number,
): readonly [number, number] | readonly [null, null] {
  if (alpha === null) return [null, null];
  const tail = (1 - confidence) / 2;
  const [v1, v2] = [n - 1, (n - 1) * (k - 1)];
  // The upper quantile as the inverse of a lower one: 1 − tail may round to 1.
  return [1 - (1 - alpha) / fQuantile(tail, v2, v1), 1 - (1 - alpha) * fQuantile(tail, v1, v2)];
}
