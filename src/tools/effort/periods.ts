import { countedMean } from '../../metrics/counted-mean.ts';
import type { MeanInterval } from '../../metrics/mean-interval.ts';
import { nps } from '../../metrics/nps.ts';
import { type ProportionInterval, wilson } from '../../metrics/wilson.ts';
import { type Ease, type EffortForm, easeCounts } from './version.ts';

/** A period or group with its figures. */
export interface Period {
  readonly name: string;
  /** How often each answer was given, lowest answer first. */
  readonly counts: readonly number[];
  readonly n: number;
  readonly mean: MeanInterval;
  /** Ends of the mean's interval; `null` for one answer, or where all are alike. */
  readonly low: number | null;
  readonly high: number | null;
  readonly eases: Readonly<Record<Ease, number>>;
  /** Share who found it easy. */
  readonly easy: ProportionInterval;
  /** Share who found it easy less the share who found it hard, −1 to 1, with its interval. */
  readonly net: { readonly value: number; readonly low: number; readonly high: number };
}

/**
 * The figures of counted answers; `null` where there are none.
 *
 * The net of two shares of the same people is the kind of figure that a Net Promoter Score is, and
 * takes the same adjusted Wald interval.
 */
export function measure(
  name: string,
  counts: readonly number[],
  form: EffortForm,
  confidence: number,
): Period | null {
  const mean = countedMean(counts, form.scale.min, { confidence });
  if (!mean) return null;
  const eases = easeCounts(counts, form);
  const easy = wilson(eases.easy, mean.n, { confidence });
  const net = nps(
    { promoters: eases.easy, passives: eases.middle, detractors: eases.hard },
    { confidence },
  );
  if (!easy || !net) return null;
  const spread = mean.standardDeviation !== null && mean.standardDeviation > 0;
  return {
    name,
    counts,
    n: mean.n,
    mean,
    low: spread ? mean.low : null,
    high: spread ? mean.high : null,
    eases,
    easy,
    net: { value: net.score / 100, low: net.low / 100, high: net.high / 100 },
  };
}
