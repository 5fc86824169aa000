import { kaplanMeierFromCounts, type SurvivalCurve } from '../../metrics/kaplan-meier.ts';
import { newcombe, type ProportionDifference } from '../../metrics/newcombe.ts';
import { type ProportionInterval, wilson } from '../../metrics/wilson.ts';
import { readFields } from '../../ui/fields.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { comparisonChart, heatTable, pooledCurve, silenceCurve } from './drawings.ts';
import type { LineProblem } from './hand.ts';
import { type CohortsReading, halves, type NamedTable, pool, readCohorts } from './rows.ts';
import type { CohortsState } from './state.ts';
import { steps } from './steps.ts';

/** Below this many customers a cohort's row jumps about by chance. */
const FEW = 30;
/** A row with fewer later periods than this says little about staying. */
const YOUNG = 3;

/** What the tool shows for a state. */
export interface CohortsView {
  readonly report: Report | null;
  readonly waiting: string;
  readonly reading: CohortsReading;
  /** Lines that are no rows, in words. */
  readonly lines: readonly string[];
  readonly ageProblem: string | undefined;
  /** Lengths of silence that the table was long enough to see. */
  readonly silences: readonly number[];
}

/** A table with what follows from it at the chosen age. */
export interface Worked extends NamedTable {
  readonly state: CohortsState;
  readonly words: Words;
  readonly reading: CohortsReading;
  readonly confidence: number;
  /** `null` where the age is not a number that was watched. */
  readonly at: AtAge | null;
  readonly silence: { readonly length: number; readonly curve: SurvivalCurve } | null;
}

export interface AtAge {
  readonly age: number;
  readonly all: ProportionInterval;
  readonly active: number;
  readonly comparison: Comparison | null;
}

export interface Half extends ProportionInterval {
  readonly active: number;
  readonly from: string;
  readonly to: string;
}

export interface Comparison {
  readonly early: Half;
  readonly late: Half;
  /** Late minus early. */
  readonly difference: ProportionDifference;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewCohorts(state: CohortsState, words: Words): CohortsView {
  const reading = readCohorts(state, words);
  const { named, problems } = reading;
  const worked = named && work(state, named, reading, words);
  return {
    report: worked && report(worked),
    waiting: say(words, problems.length > 0 ? 'cohorts.waiting.wrong' : 'cohorts.waiting'),
    reading,
    lines: problems.map((problem) => lineText(problem, words)),
    ageProblem: named ? readAge(state, named, words).problem : undefined,
    silences: reading.counted?.silences.map(({ length }) => length) ?? [],
  };
}

function lineText({ line, text, reason }: LineProblem, words: Words): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return say(words, `cohorts.line.${reason}`, { line, text: shown });
}

function readAge(
  state: CohortsState,
  { span }: NamedTable,
  words: Words,
): { age: number | null; problem: string | undefined } {
  // A table of one period has no later age to ask for.
  if (span === 0) return { age: null, problem: undefined };
  const { values, problems } = readFields<'age'>(
    { age: state.age },
    { age: { whole: true, min: 1, max: span } },
    words,
  );
  return { age: values.age, problem: problems.age };
}

function work(
  state: CohortsState,
  named: NamedTable,
  reading: CohortsReading,
  words: Words,
): Worked {
  const confidence = Number(state.confidence) / 100;
  const { age } = readAge(state, named, words);
  const counts = reading.counted?.silences.find(({ length }) => length === state.silence);
  const curve =
    counts &&
    kaplanMeierFromCounts(
      counts.silent.map((silent, time) => ({
        time,
        events: silent,
        censored: counts.watched[time] ?? 0,
      })),
      { confidence, interval: 'log-log' },
    );
  return {
    ...named,
    state,
    words,
    reading,
    confidence,
    at: age === null ? null : atAge(named, age, confidence),
    silence: counts && curve ? { length: counts.length, curve } : null,
  };
}

function atAge({ table, names }: NamedTable, age: number, confidence: number): AtAge | null {
  const { active, size } = pool(table.cohorts, age);
  const all = wilson(active, size, { confidence });
  if (!all) return null;
  const split = halves(table.cohorts, age);
  return { age, all, active, comparison: split && compare(split) };

  function compare({ early, late }: NonNullable<typeof split>): Comparison | null {
    const sides = [early, late].map((cohorts): Half | null => {
      const own = pool(cohorts, age);
      const interval = wilson(own.active, own.size, { confidence });
      const name = (row: (typeof cohorts)[number] | undefined) =>
        names[row ? table.cohorts.indexOf(row) : -1] ?? '';
      return (
        interval && {
          ...interval,
          active: own.active,
          from: name(cohorts[0]),
          to: name(cohorts.at(-1)),
        }
      );
    });
    const [first, second] = sides;
    if (!first || !second) return null;
    const difference = newcombe(second.active, second.n, first.active, first.n, { confidence });
    return difference && { early: first, late: second, difference };
  }
}

function report(worked: Worked): Report {
  const { words, table, span, at } = worked;
  return {
    headlines: headlines(worked),
    sentences: [
      at
        ? verdict(worked, at)
        : say(words, span === 0 ? 'cohorts.verdict.one' : 'cohorts.verdict.noAge'),
      ...(at?.comparison ? compared(at.comparison, worked) : []),
      ...onward(worked),
      ...silenceSentence(worked),
    ],
    warnings: warnings(worked),
    drawings: [
      heatTable(worked),
      ...(span > 0 ? [pooledCurve(worked)] : []),
      ...(at?.comparison ? [comparisonChart(worked, at.age, at.comparison)] : []),
      ...(worked.silence ? [silenceCurve(worked, worked.silence)] : []),
    ],
    steps: steps(worked),
    limits: [
      `kind.${table.kind}`,
      'mixture',
      'cause',
      'interval',
      ...(worked.silence ? ['silence'] : []),
    ].map((name) => say(words, `cohorts.limit.${name}`)),
  };
}

function headlines({ words, table, at, state }: Worked): Report['headlines'] {
  const { locale } = words;
  const confidence = formatShare(locale, Number(state.confidence) / 100, 0);
  const size = table.cohorts.reduce((sum, row) => sum + row.size, 0);
  return [
    ...(at
      ? [
          {
            name: say(words, `cohorts.head.${table.kind}`, { age: formatNumber(locale, at.age) }),
            text: formatShare(locale, at.all.share),
            note: say(words, 'cohorts.note.interval', {
              low: formatShare(locale, at.all.low),
              high: formatShare(locale, at.all.high),
              confidence,
            }),
          },
        ]
      : []),
    {
      name: say(words, 'cohorts.head.customers'),
      text: formatNumber(locale, size),
      note: say(words, 'cohorts.note.cohorts', {
        n: table.cohorts.length,
        count: formatNumber(locale, table.cohorts.length),
      }),
    },
  ];
}

function verdict({ words, table, confidence }: Worked, { age, all, active }: AtAge): string {
  const { locale } = words;
  return say(words, `cohorts.verdict.${table.kind}`, {
    n: active,
    active: formatNumber(locale, active),
    size: formatNumber(locale, all.n),
    age: formatNumber(locale, age),
    share: formatShare(locale, all.share),
    low: formatShare(locale, all.low),
    high: formatShare(locale, all.high),
    confidence: formatShare(locale, confidence, 0),
  });
}

function compared(
  { early, late, difference }: Comparison,
  { words, confidence }: Worked,
): string[] {
  const { locale } = words;
  const points = (share: number) => formatSigned(locale, 100 * share, 1);
  const { low, high } = difference;
  const sure = low > 0 ? 'better' : high < 0 ? 'worse' : 'chance';
  return [
    say(words, 'cohorts.compare', {
      early: formatShare(locale, early.share),
      late: formatShare(locale, late.share),
      difference: points(difference.difference),
      low: points(low),
      high: points(high),
      confidence: formatShare(locale, confidence, 0),
    }),
    say(words, `cohorts.compare.${sure}`),
  ];
}

/** How retention goes on from one age to the next, where it cannot rise again. */
function onward({ words, table }: Worked): string[] {
  const { meanRetention, periodRetention } = table.all;
  if (meanRetention === null || table.kind !== 'unbounded' || periodRetention.length < 2) return [];
  return [
    say(words, 'cohorts.onward', {
      first: formatShare(words.locale, periodRetention[0] ?? 0),
      mean: formatShare(words.locale, meanRetention),
    }),
  ];
}

function silenceSentence({ words, silence, span }: Worked): string[] {
  if (!silence) return [];
  const { length, curve } = silence;
  const { locale } = words;
  const last = curve.steps.at(-1);
  const values = { n: length, length: formatNumber(locale, length) };
  if (curve.median !== null) {
    return [
      say(words, 'cohorts.silence.median', {
        ...values,
        age: formatNumber(locale, curve.median, Number.isInteger(curve.median) ? 0 : 1),
      }),
    ];
  }
  return last
    ? [
        say(words, 'cohorts.silence.most', {
          ...values,
          age: formatNumber(locale, span),
          share: formatShare(locale, last.survival),
        }),
      ]
    : [];
}

function warnings({ words, table, span, at, reading, state }: Worked): string[] {
  const { cohorts } = table;
  const small = cohorts.filter(({ size }) => size < FEW).length;
  const young = cohorts.filter(({ active }) => active.length <= YOUNG).length;
  const { counted } = reading;
  return [
    ...(counted && !counted.withoutFirst ? [say(words, 'cohorts.warning.first')] : []),
    ...(small > 0
      ? [say(words, 'cohorts.warning.small', { n: small, count: small, limit: FEW })]
      : []),
    ...(span >= YOUNG && young > 0
      ? [say(words, 'cohorts.warning.young', { n: young, count: young, limit: YOUNG })]
      : []),
    ...(at && pool(cohorts, at.age).cohorts === 1 ? [say(words, 'cohorts.warning.single')] : []),
    ...(table.kind === 'unbounded' && span > 0 ? [say(words, 'cohorts.warning.unbounded')] : []),
    ...(counted && reading.kind !== state.kind ? [say(words, 'cohorts.warning.onlyKind')] : []),
  ];
}
