import { DEFAULT_CONFIDENCE } from '../../metrics/critical-z.ts';
import type { NpsOptions } from '../../metrics/nps.ts';
import { npsAgainst } from '../../metrics/nps-against.ts';
import { npsGoal } from '../../metrics/nps-goal.ts';
import { parseCount, parseNumber } from '../../tabular/number.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { formatP } from './p-value.ts';
import type { PeriodView } from './period-view.ts';
import { compareSamples, type Measured, measure, plainSample, type Sample } from './sample.ts';
import { standsOut } from './stands-out.ts';
import type { NpsState } from './state.ts';

/** What is wrong with a field, in the reader's words. */
export type OwnProblems = Readonly<
  Partial<Record<'population' | 'benchmark' | 'benchmarkSource' | 'goal', string>>
>;

/** The number of all customers as it was typed; too few to be true is a problem. */
export function readPopulation(
  text: string,
  answers: number,
  words: Words,
): { value?: number; problem?: string } {
  const parsed = parseCount(text);
  if (parsed.problem === 'empty') return {};
  if (parsed.problem) return { problem: say(words, `field.problem.${parsed.problem}`) };
  if (parsed.value < Math.max(1, answers)) {
    return {
      problem: say(words, 'nps.problem.population', {
        n: answers,
        count: formatNumber(words.locale, answers),
      }),
    };
  }
  return { value: parsed.value };
}

/** A number from −100 to 100 as it was typed. */
function readPoints(text: string, words: Words): { value?: number; problem?: string } {
  const { value, problem } = parseNumber(text);
  if (problem === 'empty') return {};
  if (problem) return { problem: say(words, `field.problem.${problem}`) };
  return value >= -100 && value <= 100 ? { value } : { problem: say(words, 'nps.problem.points') };
}

/** A benchmark of the reader's own, tested. */
export interface BenchmarkView {
  /** Absent until number and source are both there. */
  readonly value?: number;
  readonly source: string;
  readonly sentence: string;
  readonly problems: OwnProblems;
}

export function viewBenchmark(
  result: Measured | null,
  state: NpsState,
  words: Words,
): BenchmarkView {
  const source = state.benchmarkSource.trim();
  const { value, problem } = readPoints(state.benchmark, words);
  const none = { source, sentence: '' };
  if (problem) return { ...none, problems: { benchmark: problem } };
  if (value === undefined) {
    return {
      ...none,
      problems: source === '' ? {} : { benchmark: say(words, 'nps.problem.benchmark') },
    };
  }
  if (source === '') {
    return { ...none, problems: { benchmarkSource: say(words, 'nps.problem.source') } };
  }
  if (!result) return { ...none, value, problems: {} };
  const { z, p } = npsAgainst(result.estimate, value);
  const difference = result.score - value;
  const verdict =
    p === null
      ? 'unknown'
      : !standsOut({ difference, z }, p, 1 - Number(state.confidence) / 100)
        ? 'chance'
        : difference > 0
          ? 'above'
          : 'below';
  return {
    value,
    source,
    sentence: say(words, `nps.benchmark.${verdict}`, {
      benchmark: points(value, words),
      source,
      p: p === null ? '' : formatP(p, words),
    }),
    problems: {},
  };
}

/** What it would take to reach a score. */
export interface GoalView {
  readonly sentences: readonly string[];
  readonly problems: OwnProblems;
}

export function viewGoal(
  { result, sample }: PeriodView,
  text: string,
  options: NpsOptions,
  words: Words,
): GoalView {
  const { value, problem } = readPoints(text, words);
  if (problem) return { sentences: [], problems: { goal: problem } };
  if (value === undefined || !sample || !result) return { sentences: [], problems: {} };
  const goal = npsGoal(sample.groups, value);
  if (!goal) return { sentences: [], problems: {} };
  const target = points(value, words);
  if (goal.promoters === 0) {
    return { sentences: [say(words, 'nps.goal.reached', { target })], problems: {} };
  }
  const ways = (['passives', 'detractors', 'promoters'] as const).map((way) => {
    const people = goal[way];
    return people === null
      ? say(words, `nps.goal.${way}.never`, { target })
      : say(words, `nps.goal.${way}`, {
          n: people,
          count: formatNumber(words.locale, people),
          target,
        });
  });
  const then = after(sample, goal);
  const today = plainSample(sample.groups);
  const now = measure(today, options)?.score ?? result.score;
  const reached = then && measure(then, options);
  // Both surveys have their chance: that one interval leaves the other's score out shows nothing.
  const rise = then && compareSamples(then, today, options);
  const seen =
    rise !== null && standsOut(rise, rise.p, 1 - (options.confidence ?? DEFAULT_CONFIDENCE));
  return {
    sentences: [
      ...(sample.weights ? [say(words, 'nps.goal.unweighted')] : []),
      ...ways,
      ...(reached
        ? [
            say(words, seen ? 'nps.goal.seen' : 'nps.goal.unseen', {
              target,
              low: points(reached.low, words),
              high: points(reached.high, words),
              // As the headline shows it, to the decimal.
              now: formatNumber(words.locale, now, 1),
            }),
          ]
        : []),
    ],
    problems: {},
  };
}

/** The sample once the passives, or else the detractors, have been won over. */
function after(
  { groups }: Sample,
  goal: { readonly passives: number | null; readonly detractors: number | null },
): Sample | null {
  if (goal.passives !== null) {
    return plainSample({
      ...groups,
      promoters: groups.promoters + goal.passives,
      passives: groups.passives - goal.passives,
    });
  }
  if (goal.detractors !== null) {
    return plainSample({
      ...groups,
      passives: groups.passives + goal.detractors,
      detractors: groups.detractors - goal.detractors,
    });
  }
  return null;
}

function points(value: number, words: Words): string {
  return formatNumber(words.locale, value, Number.isInteger(value) ? 0 : 1);
}
