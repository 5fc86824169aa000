import { requireIterable, requireRecord, show } from './guards.ts';

/**
 * Counts ratings on a scale of whole numbers. An empty answer is not a rating and is not taken.
 *
 * @param ratings whole numbers on the scale
 * @param scale its lowest and highest rating
 * @returns `counts[k]` is how many gave min + k
 * @throws {RangeError} naming the first rating off the scale and its place, or the scale where its
 *   ends are not whole numbers in ascending order, at most a thousand apart
 * @example
 * ratingCounts([5, 4, 5], { min: 1, max: 5 }); // [0, 0, 0, 1, 2]
 */
export function ratingCounts(
  ratings: Iterable<number>,
  scale: { readonly min: number; readonly max: number },
): number[] {
  requireIterable('ratings', ratings);
  requireRecord('scale', scale);
  const { min, max } = scale;
  if (!(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min < max && max - min <= 1000)) {
    throw new RangeError(
      `the scale must run between two whole numbers, got ${show(min)} to ${show(max)}`,
    );
  }
  const counts = new Array<number>(max - min + 1).fill(0);
  let place = 0;
  for (const rating of ratings) {
    place += 1;
    if (!Number.isInteger(rating) || rating < min || rating > max) {
      throw new RangeError(
        `rating must be a whole number from ${min} to ${max}, got ${show(rating)} at place ${place}`,
      );
    }
    counts[rating - min] = (counts[rating - min] ?? 0) + 1;
  }
  return counts;
}
