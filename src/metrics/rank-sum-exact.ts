/** `doubled`: twice the smaller tail, at most 1; `distance`: all as far from the mean or farther. */
export type TwoSidedRule = 'doubled' | 'distance';

/**
 * Exact two-sided p-value of a rank sum: over all choices of `size` of the N ranks, each as likely.
 *
 * Midranks are doubled, so that every sum is a whole number and compares exactly. The number of
 * choices per sum is built up rank by rank, by additions only, which keeps its relative precision.
 * Steps: about size · N · range of the sum.
 *
 * @param tieSizes how many values share each place, lowest place first; 1 where there is no tie
 * @param size how many values the group has
 * @param doubledSum twice the sum of the group's midranks
 */
export function rankSumExactP(
  tieSizes: readonly number[],
  size: number,
  doubledSum: number,
  rule: TwoSidedRule,
): number {
  // Ties of odd size have whole midranks: then half the table does.
  const unit = tieSizes.every((tie) => tie % 2 === 1) ? 2 : 1;
  const ranks = midranks(tieSizes).map((doubled) => doubled / unit);
  const sum = doubledSum / unit;
  const counts = choicesBySum(ranks, size);
  const mean = (size * (ranks.length + 1)) / unit;
  let total = 0;
  let lower = 0;
  let upper = 0;
  let far = 0;
  counts.forEach((count, at) => {
    total += count;
    if (at <= sum) lower += count;
    if (at >= sum) upper += count;
    if (Math.abs(at - mean) >= Math.abs(sum - mean)) far += count;
  });
  return Math.min(1, (rule === 'distance' ? far : 2 * Math.min(lower, upper)) / total);
}

/** Doubled midranks of all values, lowest first: a tie of t after p others has 2p + t + 1. */
function midranks(tieSizes: readonly number[]): number[] {
  const ranks: number[] = [];
  for (const tie of tieSizes) {
    const rank = 2 * ranks.length + tie + 1;
    for (let i = 0; i < tie; i++) ranks.push(rank);
  }
  return ranks;
}

/** `result[s]` is in how many ways `size` of the ranks, which ascend, sum to s. */
function choicesBySum(ranks: readonly number[], size: number): Float64Array {
  const prefix = new Float64Array(ranks.length + 1);
  ranks.forEach((rank, i) => {
    prefix[i + 1] = (prefix[i] ?? 0) + rank;
  });
  const lowest = (chosen: number) => prefix[chosen] ?? 0;
  const highest = (seen: number, chosen: number) =>
    (prefix[seen] ?? 0) - (prefix[seen - chosen] ?? 0);
  const rows = Array.from(
    { length: size + 1 },
    (_, chosen) => new Float64Array(highest(ranks.length, chosen) + 1),
  );
  rows[0]?.fill(1, 0, 1);
  ranks.forEach((rank, seen) => {
    const left = ranks.length - seen - 1;
    // From many chosen to few: the row below must not yet hold this rank.
    for (let chosen = Math.min(size, seen + 1); chosen >= Math.max(1, size - left); chosen--) {
      const to = rows[chosen];
      const from = rows[chosen - 1];
      if (!to || !from) continue;
      const last = highest(seen, chosen - 1);
      for (let s = lowest(chosen - 1); s <= last; s++) {
        to[s + rank] = (to[s + rank] ?? 0) + (from[s] ?? 0);
      }
    }
  });
  return rows[size] ?? new Float64Array(0);
}
