import type { Locale } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import { MONEY_UNIT } from '../../ui/money-unit.ts';

/** A number of a guide's example, with what is needed to write it down. */
export interface Quantity {
  readonly value: number;
  readonly as: 'number' | 'share' | 'money';
  /** Decimals that are shown. */
  readonly decimals: number;
}

/** Quantities by name; a guide names one as `[28.3](ex:now.score)`. */
export type Quantities = Readonly<Record<string, Quantity>>;

/**
 * The worked example of one guide: from its data in `content/examples/` to every number that the
 * text quotes. Pure, so that text, figure, tool and test share it.
 */
export interface Example {
  /** Name of the guide. */
  readonly guide: string;
  readonly quantities: Quantities;
  /** Quantities that differ between markets, such as prices. */
  readonly local?: (locale: Locale) => Quantities;
}

/** Every quantity of an example in one language. */
export function quantitiesIn({ quantities, local }: Example, locale: Locale): Quantities {
  return local ? { ...quantities, ...local(locale) } : quantities;
}

/** A bare number. */
export function count(value: number, decimals = 0): Quantity {
  return { value, as: 'number', decimals };
}

/** A share from 0 to 1, written as per cent. */
export function share(value: number, decimals = 0): Quantity {
  return { value, as: 'share', decimals };
}

/** An amount in units of money; `MONEY_UNIT` says what a unit stands for. */
export function money(value: number, decimals = 0): Quantity {
  return { value, as: 'money', decimals };
}

const CURRENCY: Readonly<Record<Locale, string>> = {
  en: 'GBP',
  nb: 'NOK',
  pl: 'PLN',
  da: 'DKK',
  he: 'ILS',
};

/** An amount that an example gives in the currency of one market. */
export function localMoney(locale: Locale, amount: number, decimals = 0): Quantity {
  return money(amount / MONEY_UNIT[locale], decimals);
}

/** An amount of the reader's own money for an amount in units. */
export function inCurrency(locale: Locale, units: number): number {
  return units * MONEY_UNIT[locale];
}

/** An amount in units as the reader's currency is written. */
export function formatMoney(locale: Locale, units: number, decimals = 0): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: CURRENCY[locale],
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(inCurrency(locale, units))
    .replace('-', '\u2212');
}

/**
 * The ways in which a quantity may be written in prose: with its sign of money or per cent, or
 * bare where the sentence carries the unit.
 */
export function writtenForms(locale: Locale, { value, as, decimals }: Quantity): string[] {
  if (as === 'number') return [formatNumber(locale, value, decimals)];
  if (as === 'share') {
    return [
      formatShare(locale, value, decimals).replace('-', '\u2212'),
      formatNumber(locale, 100 * value, decimals),
    ];
  }
  const amount = Number(inCurrency(locale, value).toFixed(decimals));
  // Whole amounts go without decimals in prose (75 kroner) and keep them in a column (£1.00).
  const decimalsShown = Number.isInteger(amount) ? [0, decimals] : [decimals];
  return decimalsShown.flatMap((shown) => {
    const bare = formatNumber(locale, amount, shown);
    const forms = [formatMoney(locale, value, shown), bare];
    // Norwegian prose spells the currency out; the sign is for tables.
    return locale === 'nb' ? [...forms, `${bare}\u00a0kroner`] : forms;
  });
}
