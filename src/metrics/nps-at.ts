import { worthOfSample } from './finite-population.ts';
import { requireCount, requireFinite, requireRecord, show } from './guards.ts';

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
  const variance = trinomialVariance(promoters / n, passives / n, detractors / n);
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
 * What an interval is built from under a method, and what `npsAgainst` takes.
 *
 * @param counts answers a group, or sums of their weights; not all 0
 * @param worth how many answers from an unlimited population they are worth, where that is not
 *   their sum; `Infinity` where nothing is left to chance
 * @throws {RangeError} naming a sum that is not a finite number from 0 up, an unknown method, or a
 *   worth that is not above 0, or where there are no answers
 * @example
 * npsEstimate({ promoters: 58, passives: 38, detractors: 24 }, 'wald'); // n 120, centre 0.283
 */
export function npsEstimate(counts: NpsCounts, method: NpsMethod, worth?: number): NpsEstimate {
  requireRecord('counts', counts);
  const { promoters, passives, detractors } = counts;
  requireFinite('promoters', promoters, 0);
  requireFinite('passives', passives, 0);
  requireFinite('detractors', detractors, 0);
  requireMethod(method);
  const sum = promoters + passives + detractors;
  if (sum === 0) throw new RangeError('counts must hold answers, got 0 of each');
  if (worth !== undefined && !(typeof worth === 'number' && worth > 0)) {
    throw new RangeError(`worth must be a number above 0, got ${show(worth)}`);
  }
  return estimateOf(counts, sum, method, worth ?? sum);
}

function estimateOf(
  { promoters, passives, detractors }: NpsCounts,
  sum: number,
  method: NpsMethod,
  worth: number,
): NpsEstimate {
  const add = method === 'adjusted-wald' && worth !== Number.POSITIVE_INFINITY ? ADJUSTMENT : NONE;
  const n = worth + add.promoters + add.passives + add.detractors;
  const scale = worth / sum;
  const share = (count: number, added: number) =>
    n === Number.POSITIVE_INFINITY ? count / sum : (count * scale + added) / n;
  const promoterShare = share(promoters, add.promoters);
  const detractorShare = share(detractors, add.detractors);
  const passiveShare = share(passives, add.passives);
  const variance = trinomialVariance(promoterShare, passiveShare, detractorShare);
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
  requireRecord('counts', counts);
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

/**
 * p + d − (p − d)² of shares that sum to 1, with a for the passive: a(p + d) + 4pd. Nothing is
 * taken away, so that one answer against a thousand million keeps its weight.
 */
function trinomialVariance(p: number, a: number, d: number): number {
  return a * (p + d) + 4 * p * d;
}
