import { requireCount } from './guards.ts';

export interface ProportionInterval {
  readonly n: number;
  /** Observed share, 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a quantile that is already known; see `wilson`.
 *
 * @param z half-width in standard errors, such as `DEFAULT_Z`
 * @returns `null` where n is 0
 * @throws {RangeError} when a count is not a whole number from 0 up, or successes exceed n
 */
export function wilsonAt(successes: number, n: number, z: number): ProportionInterval | null {
  requireCount('successes', successes);
  requireCount('n', n);
  if (successes > n) {
    throw new RangeError(`successes must not exceed n = ${n}, got ${successes}`);
  }
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
