import type { Locale } from '../termbase/locales.ts';

/**
 * What one unit of money in an example stands for, so that a coffee of 3 units and a contract of
 * 400 are plausible in each market. The arithmetic is the same in every language.
 */
export const MONEY_UNIT: Readonly<Record<Locale, number>> = { en: 1, nb: 10, pl: 5, da: 10, he: 5 };
