import type { NpsOptions } from '../../metrics/nps.ts';
import { npsSampleSize } from '../../metrics/nps-sample-size.ts';
import { parseNumber } from '../../tabular/number.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Measured } from './sample.ts';

export interface NeededView {
  /** Answers needed for the margin wished for; `null` where the margin is not a number. */
  readonly needed: string | null;
  readonly marginProblem: boolean;
}

export function viewNeeded(
  result: Measured | null,
  margin: string,
  options: NpsOptions,
  words: Words,
): NeededView {
  const wanted = parseNumber(margin).value;
  if (wanted === undefined || wanted <= 0 || wanted > 100)
    return { needed: null, marginProblem: true };
  // Weighted answers are worth less than their number, and those to come will be, too.
  const designEffect = result ? Math.max(1, result.n / result.effective) : 1;
  const weighed = { ...options, designEffect };
  const worst = npsSampleSize(wanted, weighed);
  const count = (value: number) => formatNumber(words.locale, value);
  const values = {
    margin: formatNumber(words.locale, wanted, Number.isInteger(wanted) ? 0 : 1),
    worst: count(worst),
    n: worst,
  };
  // Where all are in one group, the formula would be content with a single answer.
  if (!result || result.variance === 0) {
    return { needed: say(words, 'nps.needed.worst', values), marginProblem: false };
  }
  const here = npsSampleSize(wanted, { ...weighed, variance: Math.min(1, result.variance) });
  return {
    needed: say(words, 'nps.needed', { ...values, here: count(here), n: here }),
    marginProblem: false,
  };
}
