import { formatNumber } from '../../ui/format.ts';
import type { Words } from '../../ui/words.ts';

/** A p-value as people can say it aloud; very small ones are bounded rather than rounded to 0. */
export function formatP(p: number, { locale }: Words): string {
  return p < 0.001
    ? `p < ${formatNumber(locale, 0.001, 3)}`
    : `p = ${formatNumber(locale, p, p < 0.1 ? 3 : 2)}`;
}
