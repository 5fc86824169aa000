import type { Locale } from '../termbase/locales.ts';

/**
 * The number that a double stands for: what arithmetic left in its last digits may take a half
 * below itself, and 28.75, worked out as 28.749999999999996, would be shown as 28.7.
 */
function withoutNoise(value: number): number {
  // Whole numbers need all their digits; so small a one would be taken for 0.
  if (Number.isInteger(value) || Math.abs(value) < 1e-6) return value;
  return Number(Number(value.toPrecision(15)).toFixed(12));
}

/** The number that `formatNumber` shows, for what is worked out from it. */
export function asShown(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  const shown = Math.round(withoutNoise(Math.abs(value) * unit)) / unit;
  return value < 0 ? -shown : shown;
}

/** Decimals; beyond these a share of nothing is what arithmetic left. */
export const MOST_DECIMALS = 6;

/** What stands between a whole number and its decimals: a point in English and Hebrew, else a comma. */
export function decimalMark(locale: Locale): string {
  return formatNumber(locale, 0.5, 1).replace(/\d/g, '');
}

/** Number with a fixed number of decimals, in the reader's convention. */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  return trueMinus(
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    }).format(withoutNoise(value)),
  );
}

/** Number that always carries its sign, save for zero. */
export function formatSigned(locale: Locale, value: number, decimals = 0): string {
  return trueMinus(
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'exceptZero',
    }).format(withoutNoise(value)),
  );
}

/**
 * As many decimals as it takes that a few of very many are not shown as nobody, nor all but a few
 * as everybody: 0.03% and not 0.0%.
 */
export function telling(share: number, decimals: number): number {
  const distance = Math.min(Math.abs(share), Math.abs(1 - Math.abs(share)));
  if (distance === 0) return decimals;
  for (let more = decimals; more <= MOST_DECIMALS; more++) {
    if (asShown(100 * distance, more) > 0) return more;
  }
  return decimals;
}

/**
 * Share from 0 to 1 as per cent, one decimal unless told; more where it would be taken for none or
 * for all.
 */
export function formatShare(locale: Locale, share: number, decimals = 1): string {
  const shown = telling(share, decimals);
  return trueMinus(
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
      signDisplay: 'negative',
    }).format(withoutNoise(share)),
  );
}

/** Norwegian already prints U+2212; the other locales print a hyphen that reads as one. */
export function trueMinus(text: string): string {
  return text.replace('-', '\u2212');
}
