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

/** Beyond these a share of nothing is what arithmetic left. */
const MOST_DECIMALS = 6;

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
function telling(share: number, decimals: number): number {
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

/**
 * A number that a working goes on with: so many figures that whoever reckons it after comes to the
 * result shown, and no noughts at its end. Whole numbers are written out.
 */
export function formatFigure(locale: Locale, value: number, figures = 7): string {
  // What is not whole shows that it is not, however large it is.
  const least = Math.max(figures, Math.floor(Math.log10(Math.abs(value))) + 3);
  return trueMinus(
    new Intl.NumberFormat(locale, {
      ...(Number.isInteger(value)
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: Math.min(15, least) }),
      signDisplay: 'negative',
    }).format(value),
  );
}

/** A p-value as it is read; a very small one is bounded rather than rounded to 0. */
export function formatP(locale: Locale, p: number): string {
  return p < 0.001
    ? `< ${formatNumber(locale, 0.001, 3)}`
    : formatNumber(locale, p, p < 0.1 ? 3 : 2);
}

/** The same as an equation that no line break parts: p = 0.25, or p < 0.001. */
export function formatPEquation(locale: Locale, p: number): string {
  return `p ${p < 0.001 ? '' : '= '}${formatP(locale, p)}`.replaceAll(' ', '\u00a0');
}

/** Language of dates; the atlas's English is British: 22 November 2026, not November 22, 2026. */
export function dateLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** Day in words, for a page's last change. */
export function formatDate(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

/** Day and time in the reader's own time zone. */
export function formatDateTime(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}

/** Items joined as the language joins them ("a, b and c"). */
export function formatList(locale: Locale, items: readonly string[]): string {
  const list = new Intl.ListFormat(dateLocale(locale), { type: 'conjunction' }).format(items);
  // The Hebrew "and" takes a hyphen before what is not Hebrew; a mark of direction or of quotation is no reason.
  return list.replace(/ו-(?=[\u2066-\u2068]*"?\p{Script=Hebrew})/gu, 'ו');
}

/**
 * Names joined in a list, only the first with its capital: names that stand alone as labels
 * become words of a sentence. `start` is false where the list stands inside a sentence.
 */
export function formatNames(locale: Locale, names: readonly string[], start = true): string {
  return formatList(
    locale,
    names.map((name, i) =>
      i === 0 && start ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1),
    ),
  );
}

/** Norwegian already prints U+2212; the other locales print a hyphen that reads as one. */
function trueMinus(text: string): string {
  return text.replace('-', '\u2212');
}
