import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireRecord } from './guards.ts';
import { type ProportionDifference, proportionDifference } from './proportion-difference.ts';
import { wilson } from './wilson.ts';

export type { ProportionDifference };

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
  options: { readonly confidence?: number } = {},
): ProportionDifference | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  return proportionDifference(
    wilson(successesA, nA, { confidence }),
    wilson(successesB, nB, { confidence }),
  );
}
