import { formatNumber } from '../../ui/format.ts';
import type { Words } from '../../ui/words.ts';
import type { CampaignReading } from './input.ts';
import type { Caused, Credited, Ends } from './sums.ts';

/** All that a report is written from. */
export interface Findings {
  readonly reading: CampaignReading;
  readonly credit: Credited | null;
  readonly effect: Caused | null;
  /** People that each group needs to see the lift hoped for. */
  readonly needed: number | null;
  /** As the reader reads it: 95 %. */
  readonly confidence: string;
}

/** An amount of money: whole where it is, two decimals else. */
export function amount(value: number, { locale }: Words): string {
  return formatNumber(locale, value, Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2);
}

/** Ends of an interval for a sentence. */
export function range(
  { low, high }: Ends,
  decimals: number,
  { locale }: Words,
): { low: string; high: string } {
  return { low: formatNumber(locale, low, decimals), high: formatNumber(locale, high, decimals) };
}
