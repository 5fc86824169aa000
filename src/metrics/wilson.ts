import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireCount } from './guards.ts';

export interface ProportionInterval {
  readonly n: number;
  /** Observed share, 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a share of x in n.
 *
 * With k = z²/n: [p + k/2 ± z·√(p(1−p)/n + z²/(4n²))] / (1 + k). The low end is exactly 0 for
 * x = 0 and the high end exactly 1 for x = n.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @param successes how many, from 0 to n
 * @param n of how many
 * @returns `null` where n is 0
 * @throws {RangeError} when a count is not a whole number from 0 up, or successes exceed n
 * @example
 * wilson(8, 10); // share 0.8, 0.490 to 0.943
 */
export function wilson(
  successes: number,
  n: number,
  { confidence = DEFAULT_CONFIDENCE }: { readonly confidence?: number } = {},
): ProportionInterval | null {
  requireCount('successes', successes);
  requireCount('n', n);
  if (successes > n) {
    throw new RangeError(`successes must not exceed n = ${n}, got ${successes}`);
  }
  const z = criticalZ(confidence);
  if (n === 0) return null;
  const share = successes / n;
  const k = (z * z) / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + k / (4 * n));
  return {
    n,
    share,
    low: successes === 0 ? 0 : Math.max(0, (share + k / 2 - spread) / (1 + k)),
    high: successes === n ? 1 : Math.min(1, (share + k / 2 + spread) / (1 + k)),
  };
}
