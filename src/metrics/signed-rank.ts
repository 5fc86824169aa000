import { requireFlag, requireRecord } from './guards.ts';
import { pairedDifferences } from './paired-differences.ts';
import { requireOneOf } from './require-one-of.ts';
import { signedRankExactP } from './signed-rank-exact.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface SignedRankOptions {
  /** `drop` unless told: pairs without a difference leave before ranking, or after (`pratt`). */
  readonly zeros?: 'drop' | 'pratt';
  /** `auto` unless told: `exact` for under 50 differences, none of them 0, no two equally large. */
  readonly method?: 'auto' | 'exact' | 'normal';
  /** Whether the normal p-value takes the continuity correction; true unless told. */
  readonly continuity?: boolean;
}

export interface SignedRank {
  /** Differences that are not 0: those that carry a rank. */
  readonly n: number;
  /** Pairs without a difference. */
  readonly zeros: number;
  /** Rank sum of the positive differences: R's V. */
  readonly v: number;
  /** Rank sum of the negative differences. */
  readonly vNegative: number;
  /** (v − Σr/2)/√(Σr²/4); `null` where n is 0. */
  readonly z: number | null;
  /** The same with v brought ½ nearer to its mean. */
  readonly zCorrected: number | null;
  /** Two-sided p-value; `null` where n is 0. */
  readonly p: number | null;
  /** How p was found. */
  readonly method: 'exact' | 'normal';
}

/** R's `wilcox.test` is exact for fewer differences than this. */
const EXACT_BELOW = 50;
/** The exact table grows with the cube of the differences; up to here it takes about 0.1 s. */
const MOST_EXACT = 500;

/**
 * Wilcoxon's signed rank test of matched values, such as two waves of the same people.
 *
 * The differences first − second are ranked by size, equal sizes sharing a midrank; v is the rank
 * sum of the positive ones, with mean Σr/2 and variance Σr²/4 over the ranks r that are kept. With
 * `drop` (the default, as R does) pairs without a difference leave first; with `pratt` they take
 * the lowest ranks and leave with them. The exact p-value comes from all ways to sign the ranks,
 * twice the smaller tail and at most 1. As in R, `auto` takes it for fewer than 50 differences
 * without ties or zeros, else 2Φ(−|z|) with continuity correction; `exact` takes it with both, up
 * to 500.
 *
 * Differences are equal when their doubles are: 0.3 − 0.2 and 0.2 − 0.1 are not. Whole numbers are
 * safe.
 *
 * Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Pratt (1959), JASA 54, 655–667.
 *
 * @param first finite numbers
 * @param second the matching numbers, in the same order
 * @returns `null` where there are no pairs; z and p are `null` where no pair differs
 * @throws {RangeError} when the lengths differ, a value is not a finite number, a difference is
 *   larger than a number holds, an option is not known, or an exact test of more than 500 is forced
 * @example
 * signedRank([125, 115, 130, 140, 140], [110, 122, 125, 120, 141]); // v 11, vNegative 4, p 0.4375
 */
export function signedRank(
  first: readonly number[],
  second: readonly number[],
  options: SignedRankOptions = {},
): SignedRank | null {
  requireRecord('options', options);
  const { zeros: rule = 'drop', method = 'auto', continuity = true } = options;
  requireOneOf('zeros', rule, ['drop', 'pratt']);
  requireOneOf('method', method, ['auto', 'exact', 'normal']);
  requireFlag('continuity', continuity);
  const differences = pairedDifferences(first, second);
  if (differences.length === 0) return null;
  // By size; the sign is kept aside in the value itself.
  const sorted = differences.filter((d) => d !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  const n = sorted.length;
  const zeros = differences.length - n;
  if (method === 'exact' && n > MOST_EXACT) {
    throw new RangeError(`method exact takes at most ${MOST_EXACT} differences, got ${n}`);
  }
  const ranks = doubledMidranks(sorted, rule === 'pratt' ? zeros : 0);
  let positive = 0;
  let negative = 0;
  let squares = 0;
  let ties = false;
  ranks.forEach((rank, i) => {
    if ((sorted[i] ?? 0) > 0) positive += rank;
    else negative += rank;
    squares += rank * rank;
    ties ||= rank === ranks[i - 1];
  });
  const exact =
    method === 'exact' || (method === 'auto' && !ties && zeros === 0 && n < EXACT_BELOW);
  const sigma = Math.sqrt(squares) / 4;
  const distance = (positive - negative) / 4;
  const z = n === 0 ? null : distance / sigma;
  const zCorrected = n === 0 ? null : (distance - Math.sign(distance) / 2) / sigma;
  const chosen = continuity ? zCorrected : z;
  return {
    n,
    zeros,
    v: positive / 2,
    vNegative: negative / 2,
    z,
    zCorrected,
    p: chosen === null ? null : exact ? signedRankExactP([...ranks], positive) : twoSidedP(chosen),
    method: exact ? 'exact' : 'normal',
  };
}

/** Twice the rank of each, counted from after `before` others: whole numbers also for midranks. */
function doubledMidranks(sorted: Float64Array, before: number): Float64Array {
  const ranks = new Float64Array(sorted.length);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const size = Math.abs(sorted[from] ?? 0);
    while (to < sorted.length && Math.abs(sorted[to] ?? 0) === size) to++;
    ranks.fill(2 * before + from + to + 1, from, to);
  }
  return ranks;
}
