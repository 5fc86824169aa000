import { compareNps, type NpsComparison } from '../../metrics/compare-nps.ts';
import { worthOfSample } from '../../metrics/finite-population.ts';
import { type NpsCounts, type NpsOptions, type NpsResult, nps } from '../../metrics/nps.ts';
import { type NpsEstimate, npsEstimate } from '../../metrics/nps-at.ts';
import {
  compareWeightedNps,
  type WeightedAnswers,
  weightedEstimate,
  weightedNps,
} from '../../metrics/weighted-nps.ts';

/** Answers of which a score is wanted. */
export interface Sample {
  /** Number of answers. */
  readonly n: number;
  readonly groups: NpsCounts;
  /** `null` where every answer counts the same. */
  readonly weights: WeightedAnswers | null;
}

/** A score, and what its interval was built from. */
export interface Measured extends NpsResult {
  /** What the answers are worth after weighting; `n` without weights. */
  readonly effective: number;
  /** What they are worth after weighting and correction for a limited population. */
  readonly worth: number;
  readonly estimate: NpsEstimate;
}

const NONE = { promoters: 0, passives: 0, detractors: 0 } as const;

/** A sample of unweighted answers. */
export function plainSample(groups: NpsCounts): Sample {
  return {
    n: groups.promoters + groups.passives + groups.detractors,
    groups,
    weights: null,
  };
}

/** Samples taken together; those without weights are left out of the sums of weights. */
export function addUp(samples: readonly Sample[], weighted: boolean): Sample {
  const groups: Record<keyof NpsCounts, number> = { ...NONE };
  const weights = { ...NONE, n: 0, squares: 0 } as Record<keyof WeightedAnswers, number>;
  for (const sample of samples) {
    for (const group of ['promoters', 'passives', 'detractors'] as const) {
      groups[group] += sample.groups[group];
      weights[group] += sample.weights?.[group] ?? 0;
    }
    weights.squares += sample.weights?.squares ?? 0;
    weights.n += sample.weights?.n ?? 0;
  }
  return { ...plainSample(groups), weights: weighted ? weights : null };
}

/**
 * For each of some samples all the others together. They are added up: taken from the whole, sums
 * of small weights would be lost beside those of large ones.
 */
export function restsOf(samples: readonly Sample[], weighted: boolean): Sample[] {
  const none = addUp([], weighted);
  const upTo = (list: readonly Sample[]) => {
    let sum = none;
    return list.map((sample) => {
      const before = sum;
      sum = addUp([sum, sample], weighted);
      return before;
    });
  };
  const before = upTo(samples);
  const after = upTo([...samples].reverse()).reverse();
  return samples.map((_, i) => addUp([before[i] ?? none, after[i] ?? none], weighted));
}

/** Score and interval; `null` where there are no answers, or none that count. */
export function measure({ n, groups, weights }: Sample, options: NpsOptions): Measured | null {
  const { method = 'adjusted-wald', population } = options;
  const limited = (answers: number) =>
    population === undefined ? answers : worthOfSample(answers, n, population);
  if (weights === null) {
    const result = nps(groups, options);
    if (!result) return null;
    const worth = limited(n);
    return { ...result, effective: n, worth, estimate: npsEstimate(groups, method, worth) };
  }
  const result = weightedNps(weights, options);
  const estimate = weightedEstimate(weights, method, population);
  return result && estimate && { ...result, worth: limited(result.effective), estimate };
}

/** The difference of two samples, a − b; see `compareNps`. */
export function compareSamples(a: Sample, b: Sample, options: NpsOptions): NpsComparison | null {
  return a.weights && b.weights
    ? compareWeightedNps(a.weights, b.weights, options)
    : compareNps(a.groups, b.groups, options);
}
