import { countedMean } from '../../metrics/counted-mean.ts';
import { meanInUnit } from '../../metrics/mean-in-unit.ts';
import type { MeanInterval } from '../../metrics/mean-interval.ts';
import { type SusBand, susBand } from '../../metrics/sus-band.ts';
import { type SusAnswers, type SusScore, susScore } from '../../metrics/sus-score.ts';
import { isConstant, tTest } from '../../metrics/t-test.ts';
import type { UsabilityState } from './state.ts';
import { peopleIn, type SusTally } from './tally.ts';

/** Everything that is worked out for a state; the report says it in words. */
export interface Findings {
  readonly confidence: number;
  readonly blanks: UsabilityState['blanks'];
  readonly study: MeanInterval;
  /** Ends of the interval kept within 0 to 100; `null` for one person. */
  readonly low: number | null;
  readonly high: number | null;
  /** Band of the mean and of both ends; `null` for one person, who is no study. */
  readonly bands: { readonly low: SusBand; readonly mean: SusBand; readonly high: SusBand } | null;
  readonly usable: number;
  readonly learnable: number;
  /** `scores[k]` is how many scored 2.5·k. */
  readonly scores: readonly number[];
  readonly items: readonly ItemFigures[];
  /** People who left a statement blank, counted in or left out by the rule. */
  readonly gapped: number;
  /** Share of the statements in the scores that nobody answered and 3 stands for, 0 to 1. */
  readonly filled: number;
  readonly alike: number;
  /** Each person, where the answers were typed in. */
  readonly people: readonly Person[];
  readonly benchmark: Comparison | null;
}

export interface ItemFigures {
  readonly n: number;
  /** Mean answer, 1 to 5; `null` where nobody answered. */
  readonly answer: number | null;
  /** Mean contribution, 0 to 4, with its interval. */
  readonly contribution: MeanInterval | null;
}

export interface Person {
  /** Place in the grid, from 1. */
  readonly place: number;
  readonly answers: SusAnswers;
  /** `null` where the rule for blanks leaves the person out. */
  readonly score: SusScore | null;
}

/** The mean beside a benchmark taken as certain. */
export interface Comparison {
  readonly benchmark: number;
  /** `null` where the scores do not vary or there is only one. */
  readonly t: number | null;
  readonly p: number | null;
}

/**
 * Works out every figure of the report.
 *
 * @param people rows as typed, with their places; none for a table
 * @returns `null` where nobody has a score
 */
export function findings(
  tally: SusTally,
  people: readonly Omit<Person, 'score'>[],
  benchmark: number | null,
  state: UsabilityState,
): Findings | null {
  const confidence = Number(state.confidence) / 100;
  const counted = state.blanks === 'omit' ? [tally.whole] : [tally.whole, tally.gapped];
  const scores = tally.whole.scores.map((_, place) =>
    counted.reduce((sum, group) => sum + (group.scores[place] ?? 0), 0),
  );
  const steps = countedMean(scores, 0, { confidence });
  if (!steps) return null;
  const contributions = scores.reduce((sum, count, place) => sum + count * place, 0);
  // The mean from a sum that is exact, so that one which is the lower end of a grade is found to be.
  const study = { ...meanInUnit(steps, 2.5), mean: (2.5 * contributions) / steps.n };
  const learnable = counted.reduce((sum, group) => sum + group.learnable, 0);
  const { n, mean, low, high } = study;
  const items = tally.items.map((counts, item) => itemFigures(counts, item, confidence));
  const answered = items.reduce((sum, item) => sum + item.n, 0);
  return {
    confidence,
    blanks: state.blanks,
    study,
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.min(100, high),
    bands:
      low === null || high === null
        ? null
        : { low: susBand(low), mean: susBand(mean), high: susBand(high) },
    usable: (3.125 * (contributions - learnable)) / n,
    learnable: (12.5 * learnable) / n,
    scores,
    items,
    gapped: peopleIn(tally.gapped),
    filled: state.blanks === 'omit' ? 0 : 1 - answered / (items.length * n),
    alike: tally.alike,
    people: people.map((person) => ({
      ...person,
      score: susScore(person.answers, { blanks: state.blanks }),
    })),
    benchmark: benchmark === null ? null : compare(study, benchmark, confidence),
  };
}

function itemFigures(counts: readonly number[], item: number, confidence: number): ItemFigures {
  const good = item % 2 === 0;
  const contribution = countedMean(good ? counts : [...counts].reverse(), 0, { confidence });
  return {
    n: contribution?.n ?? 0,
    answer: contribution && (good ? 1 + contribution.mean : 5 - contribution.mean),
    contribution,
  };
}

function compare({ mean, standardError, n }: MeanInterval, benchmark: number, confidence: number) {
  if (standardError === null || isConstant(standardError, mean, benchmark)) {
    return { benchmark, t: null, p: null };
  }
  const { t, p } = tTest(mean - benchmark, standardError, n - 1, confidence);
  return { benchmark, t, p };
}
