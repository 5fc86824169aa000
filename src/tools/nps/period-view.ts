import type { NpsOptions } from '../../metrics/nps.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { PeriodReading } from './input.ts';
import { type Measured, measure, type Sample } from './sample.ts';

/** Below this many answers an interval is so wide that a warning is due. */
const FEW = 30;

/** One period, ready to show. */
export interface PeriodView {
  readonly reading: PeriodReading;
  readonly sample: Sample | null;
  readonly result: Measured | null;
  /** Score and interval as one sentence. */
  readonly sentence: string;
  readonly warnings: readonly string[];
}

export function viewPeriod(
  reading: PeriodReading,
  sample: Sample | null,
  options: NpsOptions,
  words: Words,
): PeriodView {
  const result = sample && measure(sample, options);
  if (!result) return { reading, sample, result: null, sentence: '', warnings: [] };
  const { locale } = words;
  const points = (value: number) => formatNumber(locale, value, 1);
  const warnings: string[] = [];
  if (result.n < FEW) {
    warnings.push(say(words, 'nps.warning.few', { count: result.n, limit: FEW }));
  }
  if ([result.promoterShare, result.passiveShare, result.detractorShare].includes(1)) {
    warnings.push(say(words, 'nps.warning.oneGroup'));
  }
  // The adjustment draws one or two answers so far towards 0 that the interval may miss the score.
  const holds = result.low <= result.score && result.score <= result.high;
  return {
    reading,
    sample,
    result,
    sentence: say(words, holds ? 'nps.sentence' : 'nps.sentence.outside', {
      score: points(result.score),
      n: result.n,
      count: formatNumber(locale, result.n),
      low: points(result.low),
      high: points(result.high),
      confidence: formatShare(locale, options.confidence ?? 0.95, 0),
    }),
    warnings,
  };
}
