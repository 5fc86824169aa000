import { benjaminiHochberg } from '../../metrics/benjamini-hochberg.ts';
import { differenceVerdict } from '../../metrics/difference-verdict.ts';
import { newcombe, type ProportionDifference } from '../../metrics/newcombe.ts';
import { type TwoProportions, twoProportions } from '../../metrics/two-proportions.ts';
import { sampleSizeForTwoProportions } from '../../metrics/two-proportions-sample-size.ts';
import type { Indicator, Rate } from './reading.ts';

/**
 * What a move can be taken for.
 *
 * - `clear`: more than noise, all rows considered;
 * - `alone`: would be more than noise if it were the only row;
 * - `noise`: no more than chance alone brings;
 * - `mixed`: of the interval and the test one says so, and the other does not;
 * - `same`: the shares are equal, or everybody or nobody in both periods.
 */
export type Reading = 'clear' | 'alone' | 'noise' | 'mixed' | 'same';

/** The move of one row since the period it is compared with. */
export interface IndicatorMove {
  readonly indicator: Indicator;
  readonly before: Rate;
  readonly now: Rate;
  readonly interval: ProportionDifference;
  readonly test: TwoProportions;
  /** p-value adjusted for all rows that moved or could have; `null` without a test. */
  readonly adjusted: number | null;
  readonly reading: Reading;
  /** Answers a period to see a move of this size four times in five; `null` where it is seen. */
  readonly needed: number | null;
}

/**
 * The moves of all rows that are known in both periods.
 *
 * @param base place of the earlier period
 * @param confidence 0 to 1; a move is clear where its adjusted p-value is below 1 − confidence and
 *   its interval, which is not adjusted, leaves out 0
 */
export function readMoves(
  indicators: readonly Indicator[],
  base: number,
  confidence: number,
): IndicatorMove[] {
  const pairs = indicators.flatMap((indicator) => {
    const before = indicator.rates[base];
    const now = indicator.rates.at(-1);
    if (!before || !now) return [];
    const interval = newcombe(now.part, now.whole, before.part, before.whole, { confidence });
    const test = twoProportions(now.part, now.whole, before.part, before.whole);
    return interval && test ? [{ indicator, before, now, interval, test }] : [];
  });
  const tested = pairs.flatMap(({ test }) => (test.p === null ? [] : [test.p]));
  const adjustedInOrder = benjaminiHochberg(tested);
  let next = 0;
  return pairs.map((pair) => {
    const { before, now, interval, test } = pair;
    const adjusted = test.p === null ? null : (adjustedInOrder[next++] ?? null);
    const reading = readingOf(interval, test.p, adjusted, 1 - confidence);
    return {
      ...pair,
      adjusted,
      reading,
      needed:
        reading === 'clear'
          ? null
          : answersNeeded(
              before.part / before.whole,
              now.part / now.whole,
              // With each row at its share of the risk a move that is not clear always lacked answers.
              1 - (1 - confidence) / tested.length,
            ),
    };
  });
}

/** Closer than this, more answers would be needed than there are people to ask. */
const CLOSEST = 1e-6;

function answersNeeded(a: number, b: number, confidence: number): number | null {
  return Math.abs(a - b) < CLOSEST ? null : sampleSizeForTwoProportions(a, b, { confidence });
}

function readingOf(
  interval: ProportionDifference,
  p: number | null,
  adjusted: number | null,
  alpha: number,
): Reading {
  const verdict = differenceVerdict(interval, adjusted, alpha);
  if (verdict === 'unknown' || interval.difference === 0) return 'same';
  if (verdict === 'chance') return 'noise';
  if (verdict !== 'mixed') return 'clear';
  // The interval stands for its row alone: with the row's own test it may well agree.
  return differenceVerdict(interval, p, alpha) === 'mixed' ? 'mixed' : 'alone';
}
