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
  return top === '1'
    ? show(max)
    : say(words, 'rating.range', { min: show(max - Number(top) + 1), max: show(max) });
}
