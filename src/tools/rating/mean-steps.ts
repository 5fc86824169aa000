import type { MeanInterval } from '../../metrics/mean-interval.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';

/** How numbers are written in a formula. */
export interface Formats {
  readonly whole: (value: number) => string;
  readonly d: (value: number, decimals: number) => string;
  /** A number that the working goes on with. */
  readonly fine: (value: number) => string;
}

/**
 * The working of a mean and of its t interval.
 *
 * @param counts how often each answer was given, from `min` up
 */
export function meanSteps(
  counts: readonly number[],
  min: number,
  mean: MeanInterval,
  { whole, d, fine }: Formats,
  words: Words,
): Step[] {
  const sum = counts.reduce((total, count, k) => total + count * (min + k), 0);
  const products = counts.flatMap((count, k) =>
    count > 0 ? [`${whole(min + k)} × ${whole(count)}`] : [],
  );
  const steps = [
    {
      label: say(words, 'rating.step.mean'),
      formula: `(${products.join(' + ')}) / ${whole(mean.n)} = ${whole(sum)} / ${whole(mean.n)} = ${d(mean.mean, 3)}`,
    },
  ];
  const { standardDeviation: s, standardError, low, high } = mean;
  if (!s || !standardError || low === null || high === null) return steps;
  const t = (high - mean.mean) / standardError;
  return [
    ...steps,
    {
      label: say(words, 'rating.step.standardError'),
      formula: `s / √n = ${fine(s)} / √${whole(mean.n)} = ${d(standardError, 4)}`,
    },
    {
      label: say(words, 'rating.step.meanInterval'),
      formula: `${fine(mean.mean)} ± ${fine(t)} × ${fine(standardError)} → ${d(low, 3)} … ${d(high, 3)}`,
    },
  ];
}
