import { requireCount, requireRecord } from './guards.ts';

export interface RetentionRates {
  /** Share of the customers at the start who are still there, 0 to 1. */
  readonly retention: number;
  /** Share who left, 1 − retention. */
  readonly churn: number;
  /** Mean stay in periods where the churn stays as it is, 1 / churn; `null` without churn. */
  readonly lifetime: number | null;
}

/**
 * Retention and churn of one period, from the counts at its two ends.
 *
 * Retention = (end − acquired) / start; churn = 1 − retention.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics.
 *
 * @param counts customers at the start and at the end, and those won in between
 * @returns `null` where there was nobody at the start
 * @throws {RangeError} when a count is not a whole number from 0 up, when more were won than are
 *   there at the end, or when more would have stayed than there were
 * @example
 * retentionRates({ start: 400, end: 380, acquired: 60 }); // retention 0.8, churn 0.2, lifetime 5
 */
export function retentionRates(counts: {
  readonly start: number;
  readonly end: number;
  readonly acquired: number;
}): RetentionRates | null {
  requireRecord('counts', counts);
  const { start, end, acquired } = counts;
  requireCount('start', start);
  requireCount('end', end);
  requireCount('acquired', acquired);
  if (acquired > end) {
    throw new RangeError(`acquired must not exceed end = ${end}, got ${acquired}`);
  }
  const kept = end - acquired;
  if (kept > start) {
    throw new RangeError(`end − acquired must not exceed start = ${start}, got ${kept}`);
  }
  if (start === 0) return null;
  const lost = start - kept;
  return {
    retention: kept / start,
    churn: lost / start,
    lifetime: lost === 0 ? null : start / lost,
  };
}
