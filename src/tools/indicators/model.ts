import { formatShare } from '../../ui/format.ts';
import { formatList } from '../../ui/format-list.ts';
import type { Drawing, Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import {
  type Known,
  movesDrawing,
  periodsDrawing,
  ratesDrawing,
  type Setting,
  trendDrawing,
} from './drawings.ts';
import { estimate, figuresOf, kindOf, whole } from './figures.ts';
import { type IndicatorMove, type Reading, readMoves } from './moves.ts';
import { type GridReading, readGrid } from './reading.ts';
import type { IndicatorsState } from './state.ts';
import { working } from './working.ts';

/** Below this many an interval is so wide that a warning is due. */
const FEW = 30;

/** Everything the sheet shows for a state. */
export interface IndicatorsView {
  /** `null` while no rate of the last period is known. */
  readonly report: Report | null;
  readonly waiting: string;
  /** Names of the periods as they are shown. */
  readonly periods: readonly string[];
  /** What is wrong, by row and place; see `readGrid`. */
  readonly problems: Readonly<Record<string, string>>;
  /** Place of the period the last one is compared with; `null` where there is no other. */
  readonly base: number | null;
}

/** Works out what to show; pure, so that the whole sheet is tested without a browser. */
export function viewIndicators(state: IndicatorsState, words: Words): IndicatorsView {
  const reading = readGrid(state, words);
  const { periods, problems, indicators } = reading;
  const base = periods.length > 1 ? (state.base ?? periods.length - 2) : null;
  const setting: Setting = { reading, confidence: Number(state.confidence) / 100, words };
  const rows = indicators.flatMap((indicator): Known[] => {
    const rate = indicator.rates.at(-1);
    return rate ? [{ indicator, rate }] : [];
  });
  const wrong = Object.keys(problems).length > 0;
  return {
    report: rows.length > 0 ? reportOf(rows, base, wrong, setting) : null,
    waiting: say(words, wrong ? 'indicators.waiting.wrong' : 'indicators.waiting'),
    periods,
    problems,
    base,
  };
}

function reportOf(
  rows: readonly Known[],
  base: number | null,
  wrong: boolean,
  setting: Setting,
): Report {
  const { reading, confidence, words } = setting;
  const moves = base === null ? [] : readMoves(reading.indicators, base, confidence);
  const since = base === null ? '' : (reading.periods[base] ?? '');
  const comments = rows.some(({ indicator }) => indicator.id === 'negative');
  return {
    headlines: rows.map((row) => headline(row, setting)),
    sentences: [
      ...verdicts(moves, since, words),
      ...moves.filter((move) => move.reading === 'clear').map((move) => moved(move, setting)),
      ...(moves.filter(({ adjusted }) => adjusted !== null).length > 1
        ? [say(words, 'indicators.many', { count: whole(words, moves.length) })]
        : []),
      say(words, 'indicators.noIndex'),
      ...(comments ? [say(words, 'indicators.direction')] : []),
    ],
    warnings: warnings(rows, moves, wrong, reading, words),
    drawings: [
      ...(base !== null && moves.length > 0 ? [movesDrawing(moves, base, setting)] : []),
      ratesDrawing(rows, setting),
      periodsDrawing(
        reading.indicators.filter(({ rates }) => rates.some((rate) => rate !== null)),
        setting,
      ),
      ...reading.indicators.map((indicator) => trendDrawing(indicator, setting)),
    ].filter((drawing): drawing is Drawing => drawing !== null),
    steps: working(rows, moves, setting),
    limits: [
      say(words, 'indicators.limit.counted'),
      say(words, 'indicators.limit.why'),
      ...(comments
        ? [say(words, 'indicators.limit.writers'), say(words, 'indicators.limit.rule')]
        : []),
      ...(moves.length > 0 ? [say(words, 'indicators.limit.samples')] : []),
    ],
  };
}

function headline({ indicator, rate }: Known, { confidence, words }: Setting): Headline {
  const { share } = figuresOf(indicator, words);
  const { share: value, low, high } = estimate(rate, confidence);
  return {
    name: indicator.name,
    text: share(value),
    note: say(words, 'indicators.headline', {
      kind: kindOf(indicator, words),
      definition: indicator.definition,
      part: whole(words, rate.part),
      whole: whole(words, rate.whole),
      low: share(low),
      high: share(high),
    }),
  };
}

function verdicts(moves: readonly IndicatorMove[], since: string, words: Words): string[] {
  if (moves.length === 0) return [say(words, 'indicators.verdict.alone')];
  const others = moves.filter(({ reading }) => reading !== 'same');
  if (others.length === 0) return [say(words, 'indicators.verdict.same', { since })];
  const named = (wanted: Reading) =>
    others.flatMap(({ indicator, reading }) => (reading === wanted ? [indicator.name] : []));
  const [clear, mixed] = [named('clear'), named('mixed')];
  const values = { n: others.length, all: whole(words, others.length), since };
  const names = (list: readonly string[]) => formatList(words.locale, list);
  const none = mixed.length > 0 ? 'unsure' : 'none';
  return [
    clear.length === 0
      ? say(words, `indicators.verdict.${none}`, values)
      : say(words, 'indicators.verdict.some', { ...values, names: names(clear) }),
    ...(mixed.length > 0 ? [say(words, 'indicators.verdict.mixed', { names: names(mixed) })] : []),
  ];
}

function moved({ indicator, before, now, interval }: IndicatorMove, setting: Setting): string {
  const { confidence, words } = setting;
  const { share, points } = figuresOf(indicator, words);
  return say(words, `indicators.moved.${interval.difference > 0 ? 'up' : 'down'}`, {
    name: indicator.name,
    before: share(before.part / before.whole),
    now: share(now.part / now.whole),
    points: points(interval.difference),
    low: points(interval.low),
    high: points(interval.high),
    confidence: formatShare(words.locale, confidence, 0),
  });
}

function warnings(
  rows: readonly Known[],
  moves: readonly IndicatorMove[],
  wrong: boolean,
  reading: GridReading,
  words: Words,
): string[] {
  const few = rows.filter(
    ({ indicator, rate }) =>
      rate.whole < FEW ||
      moves.some((move) => move.indicator.id === indicator.id && move.before.whole < FEW),
  );
  const list = (names: readonly string[]) => formatList(words.locale, names);
  return [
    ...(few.length > 0
      ? [
          say(words, 'indicators.warning.few', {
            limit: whole(words, FEW),
            names: list(few.map(({ indicator }) => indicator.name)),
          }),
        ]
      : []),
    ...(reading.halfCounted.length > 0
      ? [
          say(words, 'indicators.warning.comments', {
            periods: list(reading.halfCounted.map((place) => reading.periods[place] ?? '')),
          }),
        ]
      : []),
    ...(wrong ? [say(words, 'indicators.warning.wrong')] : []),
  ];
}
