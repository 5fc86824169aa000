import type { Locale } from '../termbase/locales.ts';
import type { Step } from './report.ts';

/** Languages whose textbooks multiply with a dot. */
const DOTTED: ReadonlySet<Locale> = new Set(['nb', 'pl', 'da']);

/** The steps of a working as a language writes its formulas; the models write them with ×. */
export function stepsIn(locale: Locale, steps: readonly Step[]): readonly Step[] {
  if (!DOTTED.has(locale)) return steps;
  return steps.map((step) => ({ ...step, formula: step.formula.replaceAll('×', '·') }));
}
