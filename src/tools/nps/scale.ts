import type { NpsCounts } from '../../metrics/nps.ts';

/** A scale that answers were given on, and where its three groups begin. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Lowest answer that is passive. */
  readonly passive: number;
  /** Lowest answer that promotes. */
  readonly promoter: number;
}

export const SCALE_IDS = ['0-10', '1-10', '1-7', '0-5', '1-5'] as const;

export type ScaleId = (typeof SCALE_IDS)[number];

/**
 * 0 to 10 as Reichheld (2003) has it. The others are our own reading, since there is no standard:
 * cut so that the groups take up about the same share of the scale.
 */
export const SCALES: Readonly<Record<ScaleId, Scale>> = {
  '0-10': { min: 0, max: 10, passive: 7, promoter: 9 },
  '1-10': { min: 1, max: 10, passive: 7, promoter: 9 },
  '1-7': { min: 1, max: 7, passive: 6, promoter: 7 },
  '0-5': { min: 0, max: 5, passive: 4, promoter: 5 },
  '1-5': { min: 1, max: 5, passive: 4, promoter: 5 },
};

/** The only scale whose score may be called a Net Promoter Score. */
export const NPS_SCALE: ScaleId = '0-10';

/** The scale with these ends; `undefined` where it is none of ours. */
export function scaleWith(min: number, max: number): ScaleId | undefined {
  return SCALE_IDS.find((id) => SCALES[id].min === min && SCALES[id].max === max);
}

/** The group of one answer. */
export function groupOn({ passive, promoter }: Scale, score: number): keyof NpsCounts {
  if (score >= promoter) return 'promoters';
  return score >= passive ? 'passives' : 'detractors';
}

/** Sums by group: of counts, or of weights; `values[i]` belongs to the answer `min + i`. */
export function groupsOn(scale: Scale, values: readonly number[]): NpsCounts {
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  values.forEach((value, i) => {
    groups[groupOn(scale, scale.min + i)] += value;
  });
  return groups;
}
