import { finiteValues } from './finite-values.ts';
import { requireCount, requireFlag, requireList, requireRecord } from './guards.ts';
import { rankSumExactP, type TwoSidedRule } from './rank-sum-exact.ts';
import { requireOneOf } from './require-one-of.ts';
import { twoSidedP } from './two-sided-p.ts';

export type { TwoSidedRule };

export interface MannWhitneyOptions {
  /** `auto` unless told: `exact` where both groups have under 50 values and none are equal. */
  readonly method?: 'auto' | 'exact' | 'normal';
  /** Whether the normal p-value takes the continuity correction; true unless told. */
  readonly continuity?: boolean;
  /** What the exact p-value counts as two-sided; `doubled` unless told. Differs with ties only. */
  readonly twoSided?: TwoSidedRule;
}

export interface MannWhitney {
  /** Pairs in which a is above b, ties as ½: R's W. */
  readonly u1: number;
  /** Pairs in which b is above a, ties as ½. */
  readonly u2: number;
  /** Whether any two of the values are equal, within a group or across. */
  readonly ties: boolean;
  /** (u1 − nA·nB/2)/σ, σ corrected for ties; `null` where all values are equal. */
  readonly z: number | null;
  /** The same with u1 brought ½ nearer to its mean. */
  readonly zCorrected: number | null;
  /** Two-sided p-value; `null` where it is normal and there is no z. */
  readonly p: number | null;
  /** How p was found. */
  readonly method: 'exact' | 'normal';
  /** Chance that one of a is above one of b, ties as ½: 0 to 1. */
  readonly varghaDelaneyA: number;
  /** Share of pairs with a above less share with b above, 2A − 1: −1 to 1. */
  readonly cliffsDelta: number;
}

/** R's `wilcox.test` is exact where both groups are smaller than this. */
const EXACT_BELOW = 50;
/** The exact table grows with the square of the pairs; up to here it takes about 0.1 s. */
const MOST_PAIRS = 10_000;

/**
 * Mann–Whitney test (Wilcoxon's rank sum) of two independent groups, for answers with an order.
 *
 * σ² = nA·nB/12 · [(N+1) − Σ(t³−t)/(N(N−1))] over the sizes t of ties, N = nA + nB. The exact
 * p-value comes from all ways to deal the midranks to two groups of these sizes. As in R, `auto`
 * takes it where both groups have fewer than 50 values and none are equal, else 2Φ(−|z|) with
 * continuity correction; `exact` takes it with ties too, up to nA·nB = 10,000. Two-sided means
 * twice the smaller tail and at most 1 (`doubled`, as R does), or all outcomes at least as far
 * from the mean (`distance`); without ties they are the same.
 *
 * Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60; A: Vargha & Delaney
 * (2000), Journal of Educational and Behavioral Statistics 25, 101–132; δ: Cliff (1993),
 * Psychological Bulletin 114, 494–509.
 *
 * @param a finite numbers; only their order counts
 * @param b finite numbers on the same scale
 * @returns `null` where either group is empty; z is `null` where all values are equal, and the
 *   exact p-value then 1
 * @throws {RangeError} naming a value that is not a finite number, an option that is not known, or
 *   a forced exact test of more than 10,000 pairs
 * @example
 * mannWhitney([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]);
 * // u1 35, exact p 0.254, A 0.7
 */
export function mannWhitney(
  a: readonly number[],
  b: readonly number[],
  options: MannWhitneyOptions = {},
): MannWhitney | null {
  const x = finiteValues('a', a).sort();
  const y = finiteValues('b', b).sort();
  return rankSum(x.length, y.length, () => sharedValues(x, y), options);
}

/**
 * The same for ratings that are counted, and as quick for a hundred million of them as for ten.
 *
 * @param a `a[k]` is how many of the first group gave the k-th rating of the scale
 * @param b the same of the second group, on the same scale
 * @returns as `mannWhitney`
 * @throws {RangeError} naming a count that is not a whole number from 0 up, scales of different
 *   length, and as `mannWhitney` does
 * @example
 * mannWhitneyCounted([1, 2, 4], [4, 2, 1]); // u1 38, p 0.0783, A 0.776
 */
export function mannWhitneyCounted(
  a: readonly number[],
  b: readonly number[],
  options: MannWhitneyOptions = {},
): MannWhitney | null {
  requireList('a', a);
  requireList('b', b);
  if (a.length !== b.length) {
    throw new RangeError(`a and b must count the same ratings, got ${a.length} and ${b.length}`);
  }
  const total = (name: string, counts: readonly number[]) =>
    [...counts].reduce((sum, count, k) => {
      requireCount(`${name} at place ${k + 1}`, count);
      return sum + count;
    }, 0);
  const [nA, nB] = [total('a', a), total('b', b)];
  const shared = Array.from(a, (inA, k) => ({ inA, inB: b[k] ?? 0 })).filter(
    (at) => at.inA + at.inB > 0,
  );
  return rankSum(nA, nB, () => shared, options);
}

/** How many of each group have one value. */
interface SharedValue {
  readonly inA: number;
  readonly inB: number;
}

function rankSum(
  nA: number,
  nB: number,
  values: () => Iterable<SharedValue>,
  options: MannWhitneyOptions,
): MannWhitney | null {
  requireRecord('options', options);
  const { method = 'auto', continuity = true, twoSided = 'doubled' } = options;
  requireOneOf('method', method, ['auto', 'exact', 'normal']);
  requireFlag('continuity', continuity);
  requireOneOf('twoSided', twoSided, ['doubled', 'distance']);
  const pairs = nA * nB;
  if (method === 'exact' && pairs > MOST_PAIRS) {
    throw new RangeError(`method exact takes at most ${MOST_PAIRS} pairs, got ${nA} × ${nB}`);
  }
  if (pairs === 0) return null;
  const n = nA + nB;
  const { doubledU, spread, tieSizes } = merge(values(), n);
  const ties = tieSizes.length < n;
  const sigma = Math.sqrt(((pairs / 12) * spread) / (n * (n - 1)));
  const distance = (doubledU - pairs) / 2;
  const z = sigma === 0 ? null : distance / sigma;
  const zCorrected = sigma === 0 ? null : (distance - Math.sign(distance) / 2) / sigma;
  const exact =
    method === 'exact' || (method === 'auto' && !ties && nA < EXACT_BELOW && nB < EXACT_BELOW);
  const chosen = continuity ? zCorrected : z;
  return {
    u1: doubledU / 2,
    u2: pairs - doubledU / 2,
    ties,
    z,
    zCorrected,
    p: exact
      ? exactP(tieSizes, nA, nB, doubledU, twoSided)
      : chosen === null
        ? null
        : twoSidedP(chosen),
    method: exact ? 'exact' : 'normal',
    varghaDelaneyA: doubledU / (2 * pairs),
    cliffsDelta: (doubledU - pairs) / pairs,
  };
}

/** Both sorted groups in one order, value by value. */
function* sharedValues(x: Float64Array, y: Float64Array): Generator<SharedValue> {
  for (let i = 0, j = 0; i + j < x.length + y.length; ) {
    const value = Math.min(x[i] ?? Infinity, y[j] ?? Infinity);
    const [above, below] = [i, j];
    while (x[i] === value) i++;
    while (y[j] === value) j++;
    yield { inA: i - above, inB: j - below };
  }
}

/** 2·U of the first group, Σ t(N−t)(N+t), and the sizes t of the ties. */
function merge(values: Iterable<SharedValue>, n: number) {
  const tieSizes: number[] = [];
  let doubledU = 0;
  // (N+1) − Σ(t³−t)/(N(N−1)) = Σ t(N−t)(N+t)/(N(N−1)): nothing cancels, and it is 0 where it must.
  let spread = 0;
  let below = 0;
  for (const { inA, inB } of values) {
    const size = inA + inB;
    doubledU += inA * (2 * below + inB);
    below += inB;
    spread += size * (n - size) * (n + size);
    tieSizes.push(size);
  }
  return { doubledU, spread, tieSizes };
}

/** By the smaller group: both say the same, and its table is the smaller one. */
function exactP(
  tieSizes: readonly number[],
  nA: number,
  nB: number,
  doubledU: number,
  rule: TwoSidedRule,
): number {
  const size = Math.min(nA, nB);
  const own = nA <= nB ? doubledU : 2 * nA * nB - doubledU;
  return rankSumExactP(tieSizes, size, own + size * (size + 1), rule);
}
