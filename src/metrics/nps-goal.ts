import { requireBetween } from './guards.ts';
import { type NpsCounts, requireNpsCounts } from './nps-at.ts';

/** Fewest customers who would have to change; `null` where even all of them are not enough. */
export interface NpsGoal {
  /** Passives who would have to become promoters. */
  readonly passives: number | null;
  /** Detractors who would have to become passives. */
  readonly detractors: number | null;
  /** Promoters who would have to be added to those who answered. */
  readonly promoters: number | null;
}

/**
 * How many customers would have to change for a score to reach a target, one kind of change at a
 * time. A passive who becomes a promoter and a detractor who becomes a passive lift the score by
 * 100/n points each; a new promoter lifts it by less, because n grows too.
 *
 * k ≥ tn − (P − D) for the first two; k ≥ (tn − (P − D))/(1 − t) for the third, with t the target
 * as a share.
 *
 * @param target in points from −100 to 100
 * @returns `null` where there are no answers; all 0 where the target is reached already
 * @throws {RangeError} naming a count that is not a whole number from 0 up, or a target out of range
 * @example
 * npsGoal({ promoters: 58, passives: 38, detractors: 24 }, 40);
 * // passives 14, detractors 14, promoters 24
 */
export function npsGoal(counts: NpsCounts, target: number): NpsGoal | null {
  const n = requireNpsCounts(counts);
  requireBetween('target', target, -100, 100);
  if (n === 0) return null;
  const missing = (target * n) / 100 - (counts.promoters - counts.detractors);
  const changed = people(missing);
  return {
    passives: changed <= counts.passives ? changed : null,
    detractors: changed <= counts.detractors ? changed : null,
    promoters: changed === 0 ? 0 : target === 100 ? null : people(missing / (1 - target / 100)),
  };
}

/** Whole people, and none more for the last digit of a fraction that a double cannot hold. */
function people(least: number): number {
  const near = Math.round(least);
  const slack = 1e-9 * Math.max(1, Math.abs(least));
  return Math.max(0, Math.abs(least - near) <= slack ? near : Math.ceil(least));
}
