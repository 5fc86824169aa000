// By file rather than by the room's index: what a page does not use should not reach it.
import { compareNps, type NpsComparison } from '../../metrics/compare-nps.ts';
import { criticalZ } from '../../metrics/critical-z.ts';
import { type NpsOptions, type NpsResult, nps } from '../../metrics/nps.ts';
import { npsEstimate } from '../../metrics/nps-at.ts';
import { npsSampleSize } from '../../metrics/nps-sample-size.ts';
import { npsGroup } from '../../metrics/tally.ts';
import { usesDecimalComma } from '../../tabular/csv.ts';
import { parseNumber } from '../../tabular/number.ts';
import type { ChartItem } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { TableData } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { GROUPS, type PeriodReading, readPeriod } from './input.ts';
import type { NpsState } from './state.ts';

/** Below this many answers an interval is so wide that a warning is due. */
const FEW = 30;

/** One line of the working: what is worked out, and how. */
export interface Step {
  readonly label: string;
  readonly formula: string;
}

/** One period, ready to show. */
export interface PeriodView {
  readonly reading: PeriodReading;
  readonly result: NpsResult | null;
  /** Score and interval as one sentence. */
  readonly sentence: string;
  readonly warnings: readonly string[];
}

/** Everything the calculator shows for a state. */
export interface NpsView {
  readonly first: PeriodView;
  readonly second: PeriodView | null;
  readonly comparison: ComparisonView | null;
  readonly steps: readonly Step[];
  /** Answers needed for the margin wished for; `null` where the margin is not a number. */
  readonly needed: string | null;
  readonly marginProblem: boolean;
  readonly distribution: DrawnTable | null;
  readonly intervals: DrawnTable | null;
}

/** The difference of two periods in plain words. */
export interface ComparisonView {
  readonly comparison: NpsComparison;
  readonly verdict: string;
  readonly details: string;
  readonly visible: string;
}

/** A table, and the same data for drawing. */
export interface DrawnTable {
  readonly table: TableData;
  readonly items: readonly ChartItem[];
  /** Names of the periods, where the items hold both. */
  readonly legend?: { readonly now: string; readonly earlier: string };
}

/** Works out what to show; pure, so that the whole calculator is tested without a browser. */
export function viewNps(state: NpsState, words: Words): NpsView {
  const { locale } = words;
  const options: NpsOptions = {
    confidence: Number(state.confidence) / 100,
    method: state.method,
  };
  const comma = usesDecimalComma(locale);
  const first = viewPeriod(readPeriod(state.first, comma), options, words);
  const second = state.second && viewPeriod(readPeriod(state.second, comma), options, words);
  return {
    first,
    second,
    comparison: second ? viewComparison(first, second, state, options, words) : null,
    steps: working(first, state, options, words),
    ...viewNeeded(first, state, options, words),
    distribution: distributionTable(first, second, words),
    intervals: intervalTable(first, second, state, words),
  };
}

function viewPeriod(reading: PeriodReading, options: NpsOptions, words: Words): PeriodView {
  const result = reading.groups ? nps(reading.groups, options) : null;
  if (!result) return { reading, result, sentence: '', warnings: [] };
  const { locale } = words;
  const points = (value: number) => formatNumber(locale, value, 1);
  const warnings: string[] = [];
  if (result.n < FEW) {
    warnings.push(say(words, 'nps.warning.few', { count: result.n, limit: FEW }));
  }
  if ([result.promoterShare, result.passiveShare, result.detractorShare].includes(1)) {
    warnings.push(say(words, 'nps.warning.oneGroup'));
  }
  return {
    reading,
    result,
    sentence: say(words, 'nps.sentence', {
      score: points(result.score),
      n: result.n,
      count: formatNumber(locale, result.n),
      low: points(result.low),
      high: points(result.high),
      confidence: formatShare(locale, options.confidence ?? 0.95, 0),
    }),
    warnings,
  };
}

function viewComparison(
  first: PeriodView,
  second: PeriodView,
  state: NpsState,
  options: NpsOptions,
  words: Words,
): ComparisonView | null {
  if (!first.reading.groups || !second.reading.groups || !first.result || !second.result)
    return null;
  const comparison = compareNps(first.reading.groups, second.reading.groups, options);
  if (!comparison) return null;
  const { locale } = words;
  const points = (value: number) => formatSigned(locale, value, 1);
  const { difference, low, high, p } = comparison;
  const errors = [first.reading.groups, second.reading.groups].map(
    (groups) => npsEstimate(groups, state.method).standardError,
  );
  const halfWidth = 100 * criticalZ(options.confidence) * Math.hypot(...errors);
  return {
    comparison,
    verdict: say(words, `nps.verdict.${verdict(comparison, Number(state.confidence) / 100)}`, {
      difference: points(difference),
    }),
    details: say(words, p === null ? 'nps.difference.noP' : 'nps.difference', {
      difference: points(difference),
      low: points(low),
      high: points(high),
      confidence: formatShare(locale, Number(state.confidence) / 100, 0),
      p: p === null ? '' : formatP(p, words),
    }),
    visible: say(words, 'nps.visible', { points: formatNumber(locale, Math.ceil(halfWidth)) }),
  };
}

function verdict({ difference, p }: NpsComparison, confidence: number): string {
  if (p === null) return 'unknown';
  if (p >= 1 - confidence) return 'chance';
  return difference > 0 ? 'up' : 'down';
}

/** A p-value as people can say it aloud; very small ones are bounded rather than rounded to 0. */
export function formatP(p: number, { locale }: Words): string {
  return p < 0.001
    ? `p < ${formatNumber(locale, 0.001, 3)}`
    : `p = ${formatNumber(locale, p, p < 0.1 ? 3 : 2)}`;
}

function working(view: PeriodView, state: NpsState, options: NpsOptions, words: Words): Step[] {
  const { result, reading } = view;
  if (!result || !reading.groups) return [];
  const { locale } = words;
  const whole = (value: number) => formatNumber(locale, value);
  const d = (value: number, decimals: number) => formatNumber(locale, value, decimals);
  const { promoters, passives, detractors } = reading.groups;
  const adjusted = state.method === 'adjusted-wald';
  const estimate = npsEstimate(reading.groups, state.method);
  const { n, variance, promoterShare: p, detractorShare: q } = estimate;
  const error = 100 * estimate.standardError;
  const z = criticalZ(options.confidence);
  const share = (value: number) => d(100 * value, 1);
  return [
    step(
      'answers',
      `${whole(promoters)} + ${whole(passives)} + ${whole(detractors)} = ${whole(result.n)}`,
    ),
    step(
      'promoterShare',
      `100 × ${whole(promoters)} ÷ ${whole(result.n)} = ${share(result.promoterShare)}`,
    ),
    step(
      'detractorShare',
      `100 × ${whole(detractors)} ÷ ${whole(result.n)} = ${share(result.detractorShare)}`,
    ),
    step(
      'score',
      // From the counts: rounded shares would not always seem to add up.
      `100 × (${whole(promoters)} − ${whole(detractors)}) ÷ ${whole(result.n)} = ${d(result.score, 1)}`,
    ),
    ...(adjusted
      ? [
          step(
            'adjusted',
            `p = (${whole(promoters)} + ¾) ÷ ${whole(n)} = ${d(p, 4)}, d = (${whole(detractors)} + ¾) ÷ ${whole(n)} = ${d(q, 4)}`,
          ),
        ]
      : [step('shares', `p = ${d(p, 4)}, d = ${d(q, 4)}`)]),
    step('variance', `p + d − (p − d)² = ${d(variance, 4)}`),
    step('standardError', `100 × √(${d(variance, 4)} ÷ ${whole(n)}) = ${d(error, 2)}`),
    step(
      'interval',
      `100 × (p − d) ± ${d(z, 3)} × ${d(error, 2)} = ${d(100 * (p - q), 1)} ± ${d(z * error, 1)} → ${d(result.low, 1)} … ${d(result.high, 1)}`,
    ),
  ];
  function step(key: string, formula: string): Step {
    return { label: say(words, `nps.step.${key}`), formula };
  }
}

function viewNeeded(
  { result }: PeriodView,
  state: NpsState,
  options: NpsOptions,
  words: Words,
): { needed: string | null; marginProblem: boolean } {
  const margin = parseNumber(state.margin).value;
  if (margin === undefined || margin <= 0 || margin > 100)
    return { needed: null, marginProblem: true };
  const worst = npsSampleSize(margin, options);
  const count = (value: number) => formatNumber(words.locale, value);
  const values = {
    margin: formatNumber(words.locale, margin, Number.isInteger(margin) ? 0 : 1),
    worst: count(worst),
    n: worst,
  };
  if (!result) return { needed: say(words, 'nps.needed.worst', values), marginProblem: false };
  const here = npsSampleSize(margin, { ...options, variance: Math.min(1, result.variance) });
  return {
    needed: say(words, 'nps.needed', { ...values, here: count(here), n: here }),
    marginProblem: false,
  };
}

const COLOURS = {
  promoters: '--promoters',
  passives: '--passives',
  detractors: '--detractors',
} as const;

function distributionTable(
  first: PeriodView,
  second: PeriodView | null,
  words: Words,
): DrawnTable | null {
  const { result, reading } = first;
  if (!result || !reading.groups) return null;
  const { locale } = words;
  const other = second?.result && second.reading.groups ? second : null;
  const cells = (view: PeriodView, count: number) => [
    { text: formatNumber(locale, count), value: count },
    {
      text: formatShare(locale, count / (view.result?.n ?? 1)),
      value: count / (view.result?.n ?? 1),
    },
  ];
  const periodHeaders = (name: string) => [
    say(words, 'nps.table.count', { period: name }),
    say(words, 'nps.table.share', { period: name }),
  ];
  const names = periodNames(words);
  const counts = reading.distribution;
  const byScore = counts !== null && (!other || other.reading.distribution !== null);
  const rows = byScore
    ? counts.map((count, score) => ({
        label: formatNumber(locale, score),
        count,
        second: other?.reading.distribution?.[score],
        colour: COLOURS[npsGroup(score)],
      }))
    : GROUPS.map((group) => ({
        label: say(words, `nps.${group}`),
        count: reading.groups?.[group] ?? 0,
        second: other?.reading.groups?.[group],
        colour: COLOURS[group],
      }));
  return {
    table: {
      caption: say(words, byScore ? 'nps.table.byScore' : 'nps.table.byGroup'),
      headers: [
        say(words, byScore ? 'nps.table.scoreHeader' : 'nps.table.groupHeader'),
        ...periodHeaders(names.first),
        ...(other ? periodHeaders(names.second) : []),
      ],
      rows: rows.map((row) => [
        { text: row.label },
        ...cells(first, row.count),
        ...(other ? cells(other, row.second ?? 0) : []),
      ]),
    },
    // One period is drawn as it was counted; two of different size compare by their shares.
    items: rows.map(({ label, colour, count, second: earlier }) => {
      if (!other?.result || earlier === undefined) {
        return { label, colour, value: count, text: formatNumber(locale, count) };
      }
      const now = count / result.n;
      const then = earlier / other.result.n;
      return {
        label,
        colour,
        value: now,
        text: formatShare(locale, now, 0),
        earlier: { value: then, text: formatShare(locale, then, 0) },
      };
    }),
    ...(other && { legend: { now: names.first, earlier: names.second } }),
  };
}

function periodNames(words: Words): { first: string; second: string } {
  return { first: say(words, 'nps.period.first'), second: say(words, 'nps.period.second') };
}

function intervalTable(
  first: PeriodView,
  second: PeriodView | null,
  state: NpsState,
  words: Words,
): DrawnTable | null {
  const { locale } = words;
  const names = periodNames(words);
  const rows = [
    { name: names.first, result: first.result, colour: '--petrol' },
    { name: names.second, result: second?.result ?? null, colour: '--accent' },
  ].flatMap(({ name, result, colour }) => (result ? [{ name, result, colour }] : []));
  if (rows.length === 0) return null;
  const points = (value: number) => ({ text: formatNumber(locale, value, 1), value });
  return {
    table: {
      caption: say(words, 'nps.table.intervals', {
        confidence: formatShare(locale, Number(state.confidence) / 100, 0),
      }),
      headers: [
        say(words, 'nps.table.period'),
        say(words, 'nps.score'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
        say(words, 'nps.table.n'),
      ],
      rows: rows.map(({ name, result }) => [
        { text: name },
        points(result.score),
        points(result.low),
        points(result.high),
        { text: formatNumber(locale, result.n), value: result.n },
      ]),
    },
    items: rows.map(({ name, result, colour }) => ({
      label: name,
      value: result.score,
      low: result.low,
      high: result.high,
      text: formatNumber(locale, result.score, 1),
      colour,
    })),
  };
}
