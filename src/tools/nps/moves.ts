import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { npsDifferenceSampleSize } from '../../metrics/nps-difference-sample-size.ts';
import type { CompareOptions } from './comparison.ts';
import { corrected } from './correct.ts';
import { compareSamples, type Measured, type Sample } from './sample.ts';
import { standsOut } from './stands-out.ts';
import type { NpsState } from './state.ts';

/** Chance of seeing a move of the observed size, for which answers are counted. */
export const POWER = 0.8;

/** A wave and its score; `null` where nobody answered. */
export interface WavePoint {
  readonly name: string;
  readonly sample: Sample;
  readonly result: Measured | null;
}

/** What may be said of a move. */
export type MoveReading = 'up' | 'down' | 'noise' | 'same' | 'unknown';

/** From one wave that has answers to the next that has. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly comparison: NpsComparison;
  /** Corrected for the number of moves. */
  readonly p: number | null;
  readonly reading: MoveReading;
  /** Answers each wave would need to show a move of this size; `null` where there is none. */
  readonly needed: number | null;
}

/** Moves between waves that have answers, each tested, corrected for their number. */
export function movesOf(
  points: readonly WavePoint[],
  state: NpsState,
  options: CompareOptions,
): Move[] {
  const answered = points.flatMap(({ result, sample }, place) =>
    result ? [{ place, sample, result }] : [],
  );
  const steps = answered.slice(1).flatMap((after, i) => {
    const before = answered[i];
    // The newer first: a rise is above 0.
    const comparison = before && compareSamples(after.sample, before.sample, options);
    return before && comparison ? [{ before, after, comparison }] : [];
  });
  const adjusted = corrected(
    steps.map(({ comparison }) => comparison.p),
    state,
  );
  return steps.map(({ before, after, comparison }, i) => {
    const p = adjusted[i] ?? null;
    const equal = npsDifferenceSampleSize(comparison.difference, {
      ...options,
      power: POWER,
      // With each test at its share of the risk a move that is not marked always lacked answers,
      // whichever correction was chosen.
      tests: steps.length,
      variances: [before.result.estimate.variance, after.result.estimate.variance],
    });
    const n = before.result.n + after.result.n;
    const effective = before.result.effective + after.result.effective;
    return {
      from: before.place,
      to: after.place,
      comparison,
      p,
      reading: reading(comparison, p, 1 - options.confidence),
      needed:
        equal === null || Math.abs(comparison.difference) < CLOSEST
          ? null
          : Math.ceil(equal * (n / effective)),
    };
  });
}

/** Scores closer than this, in points, differ by the rounding of weights and nothing else. */
const CLOSEST = 1e-6;

function reading(comparison: NpsComparison, p: number | null, alpha: number): MoveReading {
  const { difference } = comparison;
  if (Math.abs(difference) < CLOSEST) return 'same';
  if (p === null) return 'unknown';
  if (!standsOut(comparison, p, alpha)) return 'noise';
  return difference > 0 ? 'up' : 'down';
}
