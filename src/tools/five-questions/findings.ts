import type { SurveyItem, SurveyWords } from '../../instruments/survey.ts';
import { alphaFromCovariance } from '../../metrics/alpha-from-covariance.ts';
import type { CronbachAlpha } from '../../metrics/cronbach-alpha.ts';
import { type NpsResult, nps } from '../../metrics/nps.ts';
import { tallyCounts } from '../../metrics/tally.ts';
import {
  type Bounds,
  bounds,
  completeCovariance,
  type ItemFigures,
  itemFigures,
  type Lowest,
  lowestItem,
  type Move,
  moves,
} from './figures.ts';
import type { FiveState } from './state.ts';
import { addTallies, namesOf, type Part, type Tally } from './tally.ts';

/** Complete rows from which alpha is shown: with fewer its interval says next to nothing. */
export const ALPHA_FROM = 30;

/** Place of the question that makes a Net Promoter Score. */
export const RECOMMENDATION = 2;

/** The survey in the reader's language. */
export interface Asked {
  readonly items: readonly SurveyItem[];
  readonly wording: SurveyWords;
}

/** Everything that is worked out for a state; the report says it in words. */
export interface Findings {
  readonly confidence: number;
  readonly tally: Tally;
  readonly items: readonly ItemFigures[];
  readonly lowest: Lowest | null;
  readonly nps: NpsResult | null;
  /** `null` below `ALPHA_FROM` complete rows. */
  readonly alpha: Omit<CronbachAlpha, 'dropped'> | null;
  /** Covariances of the complete rows on the common scale. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** How many were asked; `null` where the reader has not said. */
  readonly asked: number | null;
  readonly bounds: readonly (Bounds | null)[];
  readonly waves: readonly WaveFigures[];
  /** Since the wave before the one shown; `null` without one. */
  readonly moved: { readonly since: string; readonly moves: readonly (Move | null)[] } | null;
}

export interface WaveFigures {
  readonly wave: string;
  readonly items: readonly ItemFigures[];
}

/** The parts of a table that are on show. */
export function shown(parts: readonly Part[], { segment, wave }: FiveState): Part[] {
  return parts.filter(
    (part) =>
      (segment === null || part.segment === segment) && (wave === null || part.wave === wave),
  );
}

/** Works out every figure of the report. */
export function findings(
  state: FiveState,
  tally: Tally,
  parts: readonly Part[],
  items: readonly SurveyItem[],
  asked: number | null,
): Findings {
  const confidence = Number(state.confidence) / 100;
  const figures = itemFigures(tally, items, confidence);
  const covariance = completeCovariance(tally.complete, items);
  const waves = namesOf(parts, 'wave').map((wave) => ({
    wave,
    items: itemFigures(addTallies(shown(parts, { ...state, wave }), items), items, confidence),
  }));
  const before = waves[waves.findIndex(({ wave }) => wave === state.wave) - 1];
  return {
    confidence,
    tally,
    items: figures,
    lowest: lowestItem(tally.complete, items, confidence),
    nps: nps(tallyCounts(tally.counts[RECOMMENDATION] ?? []), { confidence }),
    alpha:
      covariance && tally.complete.n >= ALPHA_FROM
        ? alphaFromCovariance(covariance, tally.complete.n, { confidence })
        : null,
    covariance,
    asked,
    bounds: figures.map((item) => (asked === null ? null : bounds(item, asked))),
    waves: waves.length > 1 ? waves : [],
    moved: before ? { since: before.wave, moves: moves(figures, before.items, confidence) } : null,
  };
}
