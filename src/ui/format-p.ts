import type { Locale } from '../termbase/locales.ts';
import { formatNumber } from './format.ts';

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
