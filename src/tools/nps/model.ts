// By file rather than by the room's index: what a page does not use should not reach it.
import { usesDecimalComma } from '../../tabular/csv.ts';
import type { Drawing, Report, Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { BenchView } from './bench-view.ts';
import { type CompareOptions, type ComparisonView, viewComparison } from './comparison.ts';
import { distributionDrawing, intervalsDrawing, type PeriodNames } from './drawings.ts';
import { type PeriodEntry, type PeriodReading, readPeriod } from './input.ts';
import { viewNeeded } from './needed.ts';
import {
  type BenchmarkView,
  type GoalView,
  type OwnProblems,
  readPopulation,
  viewBenchmark,
  viewGoal,
} from './own-numbers.ts';
import { type PeriodView, viewPeriod } from './period-view.ts';
import { reportNps } from './report.ts';
import { plainSample, type Sample } from './sample.ts';
import { NPS_SCALE, SCALES, type ScaleId } from './scale.ts';
import { scoreName } from './scale-words.ts';
import { scopeName, waveInUse } from './scope.ts';
import { type NpsState, tableInUse } from './state.ts';
import { cellsOf, countsOf, type NpsTable, sampleOf } from './table.ts';
import { working } from './working.ts';

/** Everything the calculator shows for a state. */
export interface NpsView {
  readonly first: PeriodView;
  readonly second: PeriodView | null;
  readonly comparison: ComparisonView | null;
  readonly steps: readonly Step[];
  /** Answers needed for the margin wished for; `null` where the margin is not a number. */
  readonly needed: string | null;
  readonly marginProblem: boolean;
  readonly distribution: Drawing | null;
  readonly intervals: Drawing | null;
  /** Scale of the answers that are looked at. */
  readonly scale: ScaleId;
  /** The same answers counted the other way, where a table has weights. */
  readonly otherwise: PeriodView | null;
  /** Number of all customers, where it is known. */
  readonly population: number | undefined;
  readonly benchmark: BenchmarkView;
  readonly goal: GoalView;
  readonly problems: OwnProblems;
}

/** The same with what is said of it. */
export interface NpsWhole extends NpsView {
  readonly bench: BenchView | null;
  /** `null` while there is no score. */
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
}

/** Works out segments and waves; `null` where there is no table. */
export type BenchMaker = (state: NpsState, view: NpsView, words: Words) => BenchView | null;

/**
 * Works out what to show; pure, so that the whole calculator is tested without a browser.
 *
 * @param bench works out segments and waves: loaded when there is a table, and absent until then
 */
export function viewNps(state: NpsState, words: Words, bench?: BenchMaker): NpsWhole {
  const view = scoreView(state, words);
  const parts = bench?.(state, view, words) ?? null;
  return {
    ...view,
    bench: parts,
    report: reportNps(state, view, parts, words),
    waiting: say(words, waiting(state, view)),
  };
}

function scoreView(state: NpsState, words: Words): NpsView {
  const comma = usesDecimalComma(words.locale);
  const table = tableInUse(state);
  const scale = table?.scale ?? NPS_SCALE;
  const entered = table ? tableEntry(state, table) : typedEntry(state.first, comma);
  // Waves are a table's own periods.
  const before =
    state.second && state.first.mode !== 'table' ? typedEntry(state.second, comma) : null;
  const most = Math.max(entered.sample?.n ?? 0, before?.sample?.n ?? 0);
  const population = readPopulation(state.population, most, words);
  const plain: CompareOptions = {
    confidence: Number(state.confidence) / 100,
    method: state.method,
  };
  const options = {
    ...plain,
    ...(population.value !== undefined && { population: population.value }),
  };
  const names = periodNames(state, table, words);
  const first = viewPeriod(entered.reading, entered.sample, options, words);
  const second = before && viewPeriod(before.reading, before.sample, options, words);
  const other = table?.weighted ? tableEntry({ ...state, weighted: !state.weighted }, table) : null;
  const benchmark = viewBenchmark(first.result, state, words);
  const goal = viewGoal(first, state.goal, options, words);
  return {
    first,
    second,
    comparison: before ? viewComparison(entered.sample, before.sample, plain, words) : null,
    steps: working(first, options, words),
    ...viewNeeded(first.result, state.margin, options, words),
    distribution: distributionDrawing(first, second, SCALES[scale], names, words),
    intervals: intervalsDrawing(
      first,
      second,
      { names, score: scoreName(scale, words), benchmark: benchmark.value, ...plain },
      words,
    ),
    scale,
    otherwise: other && viewPeriod(other.reading, other.sample, options, words),
    population: population.value,
    benchmark,
    goal,
    problems: {
      ...benchmark.problems,
      ...goal.problems,
      ...(population.problem !== undefined && { population: population.problem }),
    },
  };
}

/** What a period is called in tables and drawings; in a table it is the wave that is looked at. */
function periodNames(state: NpsState, table: NpsTable | null, words: Words): PeriodNames {
  const typed = say(words, 'nps.period.first');
  return {
    first: table ? scopeName(state, table, words) || say(words, 'nps.period.only') : typed,
    second: say(words, 'nps.period.second'),
  };
}

interface Entered {
  readonly reading: PeriodReading;
  readonly sample: Sample | null;
}

function typedEntry(entry: PeriodEntry, comma: boolean): Entered {
  const reading = readPeriod(entry, comma);
  const { groups } = reading;
  return {
    reading,
    sample: groups && plainSample(groups),
  };
}

function tableEntry(state: NpsState, table: NpsTable): Entered {
  const wave = waveInUse(state, table);
  const cells = cellsOf(table, wave === null ? {} : { wave });
  const sample = sampleOf(table, cells, state.weighted);
  const distribution = countsOf(table, cells);
  return {
    reading: {
      groups: sample.groups,
      distribution,
      problems: {},
      leftOut: [],
      listed: sample.n,
      touched: true,
    },
    sample,
  };
}

function waiting({ first: { mode } }: NpsState, { first: { reading } }: NpsView): string {
  if (mode === 'table' && !reading.touched) return 'nps.waiting.table';
  const wrong = Object.keys(reading.problems).length > 0;
  const listed = mode === 'list' && reading.listed > 0;
  if (wrong || (reading.touched && listed)) return 'nps.waiting.wrong';
  return reading.touched ? 'nps.waiting.none' : 'nps.waiting';
}
