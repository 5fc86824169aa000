import type { Correction } from './segments.ts';

/** Confidence in per cent, as offered. */
export const CONFIDENCES = ['80', '90', '95', '99'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** What a reader can set in every tool for ratings. */
export interface RatingSettings {
  readonly confidence: Confidence;
  readonly correction: Correction;
}
