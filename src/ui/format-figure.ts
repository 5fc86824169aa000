import type { Locale } from '../termbase/locales.ts';
import { trueMinus } from './format.ts';

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
