import type { ProportionInterval } from './wilson-at.ts';

export interface ProportionDifference {
  /** Share a minus share b, −1 to 1. */
  readonly difference: number;
  /** Ends of the interval, inside −1 to 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * Difference of two shares from the Wilson intervals of each; see `newcombe`.
 *
 * @returns `null` where either group is empty
 */
export function proportionDifference(
  a: ProportionInterval | null,
  b: ProportionInterval | null,
): ProportionDifference | null {
  if (!a || !b) return null;
  const difference = a.share - b.share;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(a.share - a.low, b.high - b.share)),
    high: Math.min(1, difference + Math.hypot(a.high - a.share, b.share - b.low)),
  };
}
