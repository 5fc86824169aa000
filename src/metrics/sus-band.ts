import { show } from './guards.ts';

export type SusGrade = 'A+' | 'A' | 'A-' | 'B+' | 'B' | 'B-' | 'C+' | 'C' | 'C-' | 'D' | 'F';

/** One band of the curved grading scale. */
export interface SusBand {
  readonly grade: SusGrade;
  /** Lowest mean of the band; a mean cannot be below 0, but the end of its interval can. */
  readonly from: number;
  /** Per cent of the studies behind the scale that came out lower: first and last of the band. */
  readonly percentiles: readonly [number, number];
}

/** The curved grading scale, best band first. */
export const SUS_BANDS: readonly SusBand[] = [
  { grade: 'A+', from: 84.1, percentiles: [96, 100] },
  { grade: 'A', from: 80.8, percentiles: [90, 95] },
  { grade: 'A-', from: 78.9, percentiles: [85, 89] },
  { grade: 'B+', from: 77.2, percentiles: [80, 84] },
  { grade: 'B', from: 74.1, percentiles: [70, 79] },
  { grade: 'B-', from: 72.6, percentiles: [65, 69] },
  { grade: 'C+', from: 71.1, percentiles: [60, 64] },
  { grade: 'C', from: 65, percentiles: [41, 59] },
  { grade: 'C-', from: 62.7, percentiles: [35, 40] },
  { grade: 'D', from: 51.7, percentiles: [15, 34] },
  { grade: 'F', from: 0, percentiles: [0, 14] },
];

/**
 * Band of the curved grading scale that a mean of the System Usability Scale falls into. It looks
 * up the mean as it is, not rounded, against the lower bounds. The scale grades the means of
 * studies, not the score of one person.
 *
 * Source: Sauro & Lewis (2016), Quantifying the User Experience, 2nd ed.
 *
 * @param mean of the scores; the end of an interval may lie beyond 0 or 100
 * @throws {RangeError} when it is not a finite number
 * @example
 * susBand(77.5); // grade B+, percentiles 80 to 84
 */
export function susBand(mean: number): SusBand {
  const band = Number.isFinite(mean)
    ? SUS_BANDS.find(({ from }) => Math.max(0, mean) >= from)
    : undefined;
  if (!band) throw new RangeError(`mean must be a finite number, got ${show(mean)}`);
  return band;
}
