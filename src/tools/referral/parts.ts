import { formatNumber } from '../../ui/format.ts';
import { formatShareUp } from '../../ui/format-threshold.ts';
import type { Words } from '../../ui/words.ts';
import type { Scheme } from './input.ts';
import type { Conversion, Prices, ReferralSums, Worth } from './sums.ts';

/** All that a report is written from. */
export interface Sums {
  readonly scheme: Scheme;
  /** `null` until every price is there. */
  readonly prices: Prices | null;
  readonly growth: ReferralSums;
  /** As the reader reads it: 95 %. */
  readonly confidence: string;
}

/** Customers: whole where the number is large or whole, one decimal else, two where little is left. */
export function count(value: number, { locale }: Words): string {
  const decimals = value >= 1000 || Number.isInteger(value) ? 0 : value < 0.1 ? 2 : 1;
  return formatNumber(locale, value, decimals);
}

/** The share from which a scheme pays, rounded up, but not past the share that is said to be above. */
export function threshold(
  { from, verdict }: Worth,
  { share, low }: Conversion,
  { locale }: Words,
): string {
  if (from === null) return '';
  return formatShareUp(locale, from, verdict === 'pays' ? (low ?? share) : undefined);
}

/** A number in the working: four decimals at most, and no noughts at its end. */
export function exact(value: number, { locale }: Words): string {
  const [, decimals = ''] = String(Number(value.toFixed(4))).split('.');
  return formatNumber(locale, value, decimals.length);
}
