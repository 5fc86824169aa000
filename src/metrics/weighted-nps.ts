import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { worthOfSample } from './finite-population.ts';
import { requireCount, requireFinite, requireRecord } from './guards.ts';
import type { NpsOptions } from './nps.ts';
import {
  clip,
  type NpsCounts,
  type NpsEstimate,
  type NpsMethod,
  type NpsResult,
  npsEstimate,
  requireMethod,
} from './nps-at.ts';
import { type NpsComparison, npsDifference } from './nps-difference.ts';

/** Answers that do not all count the same, added up: sums of weights for each group. */
export interface WeightedAnswers extends NpsCounts {
  /** Number of answers. */
  readonly n: number;
  /** Sum of the squares of all weights. */
  readonly squares: number;
}

export interface WeightedNps extends NpsResult {
  /** How many answers of equal weight would leave the same uncertainty (Kish). */
  readonly effective: number;
}

/**
 * Net Promoter Score of weighted answers, with an interval from the effective sample size.
 *
 * Shares are sums of weights over the sum of all; n_eff = (Σw)²/Σw². The interval is that of
 * `nps` for n_eff answers with these shares; with a population it is n_eff(N − 1)/(N − n).
 * Kish's n_eff supposes that weights and answers have nothing to do with each other, so the
 * interval is an approximation.
 *
 * Source: Kish (1965), Survey Sampling, section 11.2; intervals as in `nps`.
 *
 * @returns `null` where the weights sum to 0; `variance` and `standardError` are those of the
 *   observed weighted shares
 * @throws {RangeError} naming a sum that is not a finite number from 0 up, squares too small for
 *   any n weights with this sum, or as `nps` does
 * @example
 * weightedNps({ n: 120, promoters: 50, passives: 40, detractors: 30, squares: 180 });
 * // score 16.7, effective 80
 */
export function weightedNps(
  answers: WeightedAnswers,
  options: NpsOptions = {},
): WeightedNps | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, method = 'adjusted-wald', population } = options;
  const critical = criticalZ(confidence);
  const estimate = weightedEstimate(answers, method, population);
  if (estimate === null) return null;
  const { n, promoters, passives, detractors } = answers;
  const sum = promoters + passives + detractors;
  const effective = effectiveAnswers(answers);
  const observed = npsEstimate(answers, 'wald', worth(answers, population));
  return {
    n,
    effective,
    promoterShare: promoters / sum,
    passiveShare: passives / sum,
    detractorShare: detractors / sum,
    score: 100 * observed.centre,
    variance: observed.variance,
    standardError: 100 * observed.standardError,
    low: clip(100 * (estimate.centre - critical * estimate.standardError), 100),
    high: clip(100 * (estimate.centre + critical * estimate.standardError), 100),
  };
}

/** What the interval of weighted answers is built from; `null` where the weights sum to 0. */
export function weightedEstimate(
  answers: WeightedAnswers,
  method: NpsMethod,
  population?: number,
): NpsEstimate | null {
  requireMethod(method);
  requireRecord('answers', answers);
  requireCount('n', answers.n);
  for (const name of ['promoters', 'passives', 'detractors', 'squares'] as const) {
    requireFinite(name, answers[name], 0);
  }
  if (answers.promoters + answers.passives + answers.detractors === 0 || answers.squares === 0) {
    return null;
  }
  const effective = effectiveAnswers(answers);
  if (!(effective <= answers.n * (1 + ROUNDING))) {
    throw new RangeError(
      `squares must be at least (Σw)²/n, got ${answers.squares}: ${answers.n} answers would count as ${effective}`,
    );
  }
  return npsEstimate(answers, method, worth(answers, population));
}

/**
 * Difference of two independent weighted scores, a − b; see `compareNps`.
 *
 * @returns `null` where the weights of either sum to 0
 * @throws {RangeError} as `weightedNps` does
 * @example
 * compareWeightedNps(
 *   { n: 120, promoters: 50, passives: 40, detractors: 30, squares: 180 },
 *   { n: 90, promoters: 30, passives: 35, detractors: 25, squares: 110 },
 * ); // difference 11.1, interval −13.7 to 35.2, p 0.389
 */
export function compareWeightedNps(
  a: WeightedAnswers,
  b: WeightedAnswers,
  options: { readonly confidence?: number; readonly method?: NpsMethod } = {},
): NpsComparison | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, method = 'adjusted-wald' } = options;
  const critical = criticalZ(confidence);
  const first = weightedEstimate(a, method);
  const second = weightedEstimate(b, method);
  if (first === null || second === null) return null;
  const centre = (answers: WeightedAnswers) => npsEstimate(answers, 'wald').centre;
  return npsDifference(first, second, 100 * (centre(a) - centre(b)), critical);
}

/** What adding up a great many weights may leave between two sums that should be equal. */
const ROUNDING = 1e-9;

function effectiveAnswers({ promoters, passives, detractors, squares }: WeightedAnswers): number {
  const sum = promoters + passives + detractors;
  return sum * (sum / squares);
}

function worth(answers: WeightedAnswers, population: number | undefined): number {
  const effective = effectiveAnswers(answers);
  return population === undefined ? effective : worthOfSample(effective, answers.n, population);
}
