import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { wilson } from './wilson.ts';

export interface ProportionDifference {
  /** Share a minus share b, −1 to 1. */
  readonly difference: number;
  /** Ends of the interval, inside −1 to 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of the difference between two independent shares, a − b.
 *
 * With (l, u) the ends of each share's Wilson interval and δ = pₐ − p_b:
 * δ − √((pₐ − lₐ)² + (u_b − p_b)²) to δ + √((uₐ − pₐ)² + (p_b − l_b)²).
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 *
 * @param successesA how many of group a, from 0 to nA
 * @param nA of how many
 * @param successesB how many of group b, from 0 to nB
 * @param nB of how many
 * @returns `null` where either group is empty
 * @throws {RangeError} as `wilson` does
 * @example
 * newcombe(56, 70, 48, 80); // difference 0.2, 0.0524 to 0.3339
 */
export function newcombe(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
  { confidence = DEFAULT_CONFIDENCE }: { readonly confidence?: number } = {},
): ProportionDifference | null {
  const a = wilson(successesA, nA, { confidence });
  const b = wilson(successesB, nB, { confidence });
  if (!a || !b) return null;
  const difference = a.share - b.share;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(a.share - a.low, b.high - b.share)),
    high: Math.min(1, difference + Math.hypot(a.high - a.share, b.share - b.low)),
  };
}
