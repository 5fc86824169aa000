import type { Locale } from '../termbase/locales.ts';
import { formatShare, MOST_DECIMALS, telling } from './format.ts';

/** In the last digit shown, less than this is what arithmetic left. */
const NOISE = 1e-9;

/** The number shown of what has to be reached: what stands there does suffice. */
export function roundedUp(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.ceil(value * unit - NOISE) / unit;
}

/** The number shown of what must not be passed. */
export function roundedDown(value: number, decimals: number): number {
  return -roundedUp(-value, decimals);
}

/**
 * As many decimals as it takes that a number rounded up stays within the one it is said to reach or
 * to be below: 3.33 where 3.35 is there, and 3.4 else.
 *
 * @param most at least `value`; absent where it has nothing to stay within
 */
export function decimalsWithin(value: number, decimals: number, most = Infinity): number {
  for (let more = decimals; more < MOST_DECIMALS; more++) {
    if (roundedUp(value, more) <= most + NOISE) return more;
  }
  return MOST_DECIMALS;
}

/**
 * Share that has to be reached, rounded up.
 *
 * @param most share that it is said to be below; it gets as many decimals as that takes
 */
export function formatShareUp(locale: Locale, share: number, most?: number): string {
  const decimals = decimalsWithin(
    100 * share,
    telling(share, 1),
    most === undefined ? most : 100 * most,
  );
  return formatShare(locale, roundedUp(100 * share, decimals) / 100, decimals);
}
