import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { SatisfactionState } from './state.ts';

/** The answers that count as satisfied, as the reader reads them. */
export function boxes(
  { scale, top }: Pick<SatisfactionState, 'scale' | 'top'>,
  words: Words,
): string {
  const show = (value: number) => formatNumber(words.locale, value);
  const max = Number(scale);
  if (top === '1') return show(max);
  // Two answers side by side are no range in every language.
  const key = top === '2' ? 'rating.two' : 'rating.range';
  return say(words, key, { min: show(max - Number(top) + 1), max: show(max) });
}
