import type { Answers, Instrument } from './instrument.ts';
import { scoreScales } from './score.ts';

/** Where a scale stands among the others, and how far one answer could move it. */
export interface Position {
  readonly scale: string;
  /** 1 for the highest mean; scales with equal means share a place. */
  readonly rank: number;
  /** Best and worst place over all the ways of leaving out one answer. */
  readonly best: number;
  readonly worst: number;
  /** Items whose loss alone would change this scale's place. */
  readonly decidedBy: readonly string[];
}

/** Two means closer than this are the same: sums of sevenths and thirds do not meet exactly. */
const EQUAL = 1e-9;

/**
 * How sure each place is: each single answer is left out in turn, and every scale is placed anew.
 * A place that never changes is firm; one that does rests on a single answer.
 *
 * Source: leave-one-out, Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans.
 *
 * @returns the scales that have a score, highest mean first
 * @throws {RangeError} as `scoreScales` does
 */
export function positions(instrument: Instrument, answers: Answers): Position[] {
  const scored = scoreScales(instrument, answers).filter(({ mean }) => mean !== null);
  const scales = scored.map(({ scale }) => scale);
  const observed = ranks(instrument, answers, scales);
  const withoutOne = Object.entries(answers)
    .filter(([, answer]) => answer !== null)
    .map(([id]) => {
      const rest = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
      return { id, ranks: ranks(instrument, rest, scales) };
    });
  return scales
    .map((scale) => {
      const rank = observed.get(scale) ?? 0;
      const others = withoutOne.map(({ id, ranks: found }) => ({
        id,
        rank: found.get(scale) ?? rank,
      }));
      return {
        scale,
        rank,
        best: Math.min(rank, ...others.map((other) => other.rank)),
        worst: Math.max(rank, ...others.map((other) => other.rank)),
        decidedBy: others.filter((other) => other.rank !== rank).map((other) => other.id),
      };
    })
    .sort((a, b) => a.rank - b.rank || scales.indexOf(a.scale) - scales.indexOf(b.scale));
}

/** Places by mean; a scale that lost its last answers keeps out of the comparison. */
function ranks(
  instrument: Instrument,
  answers: Answers,
  scales: readonly string[],
): Map<string, number> {
  const lenient = { ...instrument, minimumAnswers: 1 };
  const means = new Map(
    scoreScales(lenient, answers).map(({ scale, mean }) => [scale, mean] as const),
  );
  return new Map(
    scales.flatMap((scale) => {
      const own = means.get(scale) ?? null;
      if (own === null) return [];
      const above = scales.filter((other) => (means.get(other) ?? -Infinity) > own + EQUAL);
      return [[scale, above.length + 1] as const];
    }),
  );
}
