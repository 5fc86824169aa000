import type { Locale } from '../../termbase/locales.ts';
import { pick, type Words } from '../../ui/words.ts';
import { wordsFor } from '../lib/words.ts';

/** Words of what every calculator stands in: its fields, its report and the ways to take it away. */
const COMMON = ['report.', 'demo.', 'field.', 'share.', 'chart.', 'action.'];

/**
 * What a calculator takes to the browser.
 *
 * @param own beginnings of the keys that are its own, or of a piece of interface it has besides
 */
export function calculatorWords(locale: Locale, ...own: readonly string[]): Words {
  return pick(wordsFor(locale), [...own, ...COMMON]);
}
