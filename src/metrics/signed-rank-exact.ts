/**
 * Exact two-sided p-value of a signed rank sum: each rank counts or not, with chance ½.
 *
 * The distribution is symmetric also with ties, so twice the smaller tail (at most 1) and all
 * outcomes at least as far from the mean are the same.
 *
 * @param doubledRanks twice the midrank of each difference that is not 0: whole numbers
 * @param doubledSum twice the rank sum of the positive differences
 */
export function signedRankExactP(doubledRanks: readonly number[], doubledSum: number): number {
  const total = doubledRanks.reduce((sum, rank) => sum + rank, 0);
  const most = Math.min(doubledSum, total - doubledSum);
  // Chances and not counts, as 2ⁿ is soon too large; halving is exact.
  const chance = new Float64Array(most + 1);
  chance[0] = 1;
  for (const rank of doubledRanks) {
    for (let s = most; s >= 0; s--) {
      chance[s] = ((chance[s] ?? 0) + (s < rank ? 0 : (chance[s - rank] ?? 0))) / 2;
    }
  }
  return Math.min(
    1,
    chance.reduce((sum, value) => sum + 2 * value, 0),
  );
}
