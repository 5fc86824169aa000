import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** t, its two-sided p-value and the interval of a difference; see `welch` and `pairedT`. */
export function tTest(difference: number, standardError: number, df: number, confidence: number) {
  const t = difference / standardError;
  // From the lower tail, which is exact in (1 − c)/2 where (1 + c)/2 is rounded.
  const halfWidth = -tQuantile((1 - confidence) / 2, df) * standardError;
  const low = difference - halfWidth;
  const high = difference + halfWidth;
  requireHeld(low);
  requireHeld(high);
  return { t, p: Math.min(1, 2 * tCdf(-Math.abs(t), df)), low, high };
}

/** Whether a standard error is no more than the rounding of the means it belongs to. */
export function isConstant(standardError: number, ...means: readonly number[]): boolean {
  const largest = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0);
  return standardError <= 10 * Number.EPSILON * largest;
}

/** Throws where a result has left the range of numbers. */
export function requireHeld(value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError('the values are so large that a result is more than a number holds');
  }
}
