import { worthOfSample } from './finite-population.ts';
import { requireCount, show } from './guards.ts';

/** How many answered 9–10, 7–8 and 0–6. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** `adjusted-wald` adds ¾, 1½ and ¾ answers before computing; `wald` takes the counts as they are. */
export type NpsMethod = 'adjusted-wald' | 'wald';

export interface NpsResult {
  /** Number of answers. */
  readonly n: number;
  readonly promoterShare: number;
  readonly passiveShare: number;
  readonly detractorShare: number;
  /** Promoter share minus detractor share, in points from −100 to 100. */
  readonly score: number;
  /** Observed variance of one answer coded −1, 0, 1. */
  readonly variance: number;
  /** Observed standard error of the score, in points: 100·√(variance / n), and corrected where
   * the customers are limited in number. */
  readonly standardError: number;
  /** Ends of the interval in points, clipped to −100…100. */
  readonly low: number;
  readonly high: number;
}

/** What an interval is built from, after a method has added its pseudo-answers. */
export interface NpsEstimate {
  /** Number of answers, or what they are worth, pseudo-answers included. */
  readonly n: number;
  readonly promoterShare: number;
  readonly detractorShare: number;
  /** Promoter share minus detractor share, −1 to 1. */
  readonly centre: number;
  /** Variance of one answer coded −1, 0, 1. */
  readonly variance: number;
  /** √(variance / n), on the −1…1 scale. */
  readonly standardError: number;
}

/** Pseudo-answers of the adjusted Wald method: weight 3 in the shape ¼, ½, ¼ (Rocks 2016). */
const ADJUSTMENT = { promoters: 0.75, passives: 1.5, detractors: 0.75 } as const;
const NONE = { promoters: 0, passives: 0, detractors: 0 } as const;

/**
 * Net Promoter Score with its interval, for a quantile that is already known; see `nps`.
 *
 * @param z half-width in standard errors, such as `DEFAULT_Z`
 * @param population how many customers there are in all, where the sample is a large part of them
 * @returns `null` where there are no answers
 * @throws {RangeError} naming a count that is not a whole number from 0 up, an unknown method, or
 *   a population smaller than the sample
 */
export function npsAt(
  counts: NpsCounts,
  z: number,
  method: NpsMethod = 'adjusted-wald',
  population?: number,
): NpsResult | null {
  const n = requireNpsCounts(counts);
  requireMethod(method);
  const worth = population === undefined ? n : worthOfSample(n, n, population);
  if (n === 0) return null;
  const { promoters, passives, detractors } = counts;
  const variance = trinomialVariance(promoters / n, detractors / n);
  const interval = npsEstimate(counts, method, worth);
  return {
    n,
    promoterShare: promoters / n,
    passiveShare: passives / n,
    detractorShare: detractors / n,
    score: (100 * (promoters - detractors)) / n,
    variance,
    standardError: 100 * Math.sqrt(variance / worth),
    low: clip(100 * (interval.centre - z * interval.standardError), 100),
    high: clip(100 * (interval.centre + z * interval.standardError), 100),
  };
}

/**
 * What an interval is built from under a method; the counts must not all be 0.
 *
 * @param counts answers a group, or sums of their weights
 * @param worth how many answers from an unlimited population they are worth, where that is not
 *   their sum; `Infinity` where nothing is left to chance
 */
export function npsEstimate(
  { promoters, passives, detractors }: NpsCounts,
  method: NpsMethod,
  worth = promoters + passives + detractors,
): NpsEstimate {
  const sum = promoters + passives + detractors;
  const add = method === 'adjusted-wald' && worth !== Number.POSITIVE_INFINITY ? ADJUSTMENT : NONE;
  const n = worth + add.promoters + add.passives + add.detractors;
  const scale = worth / sum;
  const share = (count: number, added: number) =>
    n === Number.POSITIVE_INFINITY ? count / sum : (count * scale + added) / n;
  const promoterShare = share(promoters, add.promoters);
  const detractorShare = share(detractors, add.detractors);
  const variance = trinomialVariance(promoterShare, detractorShare);
  return {
    n,
    promoterShare,
    detractorShare,
    centre: promoterShare - detractorShare,
    variance,
    standardError: Math.sqrt(variance / n),
  };
}

/** Keeps a value within ±limit. */
export function clip(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}

/** Checks the three counts and returns their sum. */
export function requireNpsCounts(counts: NpsCounts): number {
  requireCount('promoters', counts.promoters);
  requireCount('passives', counts.passives);
  requireCount('detractors', counts.detractors);
  const n = counts.promoters + counts.passives + counts.detractors;
  requireCount('the sum of the counts', n);
  return n;
}

/** Checks that a method is one this module knows. */
export function requireMethod(method: unknown): asserts method is NpsMethod {
  if (method !== 'adjusted-wald' && method !== 'wald') {
    throw new RangeError(`method must be "adjusted-wald" or "wald", got ${show(method)}`);
  }
}

/** Of shares: the products of large counts would leave the range a double holds exactly. */
function trinomialVariance(p: number, d: number): number {
  return p * (1 - p) + d * (1 - d) + 2 * p * d;
}
