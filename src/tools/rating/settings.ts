import type { Confidence } from '../../ui/confidence.ts';
import type { Correction } from './segments.ts';

/** What a reader can set in every tool for ratings. */
export interface RatingSettings {
  readonly confidence: Confidence;
  readonly correction: Correction;
}
