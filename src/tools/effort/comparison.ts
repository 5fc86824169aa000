import { type MannWhitney, mannWhitneyCounted } from '../../metrics/mann-whitney.ts';
import { type WelchTest, welchOfMeans } from '../../metrics/welch.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import { formatP, formatPEquation } from '../../ui/format-p.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Period } from './periods.ts';
import type { EffortForm, Version } from './version.ts';

/** What two periods or groups say against each other. */
export type Verdict = 'easier' | 'harder' | 'chance' | 'mixed' | 'unknown';

export interface Comparison {
  /** Means, first minus second. */
  readonly welch: WelchTest;
  /** The order of the answers alone. */
  readonly ranks: MannWhitney;
  readonly verdict: Verdict;
}

/** Compares two periods: Welch’s test of the means, and Mann and Whitney’s of the order. */
export function compareEffort(
  first: Period,
  second: Period,
  form: EffortForm,
  confidence: number,
): Comparison {
  const welch = welchOfMeans(first.mean, second.mean, { confidence });
  const ranks = mannWhitneyCounted(first.counts, second.counts);
  if (!welch || !ranks) throw new RangeError('both groups need answers to be compared');
  return { welch, ranks, verdict: verdictOf(welch, ranks, form, 1 - confidence) };
}

/** Something is said only where the two tests, as far as there are two, say the same. */
function verdictOf(
  welch: WelchTest,
  ranks: MannWhitney,
  { highIsEasy }: EffortForm,
  alpha: number,
): Verdict {
  const tests = [
    { p: welch.p, sign: Math.sign(welch.difference) },
    { p: ranks.p, sign: Math.sign(ranks.cliffsDelta) },
  ].flatMap(({ p, sign }) => (p === null ? [] : [{ seen: p < alpha, sign }]));
  const [one, other = one] = tests;
  if (!one || !other) return 'unknown';
  if (!one.seen && !other.seen) return 'chance';
  if (one.seen !== other.seen || one.sign !== other.sign) return 'mixed';
  return one.sign > 0 === highIsEasy ? 'easier' : 'harder';
}

/** The comparison as sentences, the verdict first. */
export function comparisonSentences(
  { welch, ranks, verdict }: Comparison,
  first: Period,
  second: Period,
  { version, confidence }: { readonly version: Version; readonly confidence: number },
  words: Words,
): string[] {
  const { locale } = words;
  const names = { first: first.name, second: second.name };
  const { difference, low, high, p } = welch;
  const signed = (value: number) => formatSigned(locale, value, 2);
  return [
    say(words, `effort.verdict.${verdict}`, names),
    low === null || high === null || p === null
      ? say(words, 'effort.difference.noTest', { difference: signed(difference) })
      : say(words, 'effort.difference', {
          difference: signed(difference),
          low: signed(low),
          high: signed(high),
          confidence: formatShare(locale, confidence, 0),
          p: formatPEquation(locale, p),
        }),
    say(words, `effort.pairs.${version}`, {
      ...names,
      probability: formatShare(locale, ranks.varghaDelaneyA),
    }),
    ...(ranks.p === null
      ? []
      : [say(words, 'effort.ranks', { p: formatPEquation(locale, ranks.p) })]),
  ];
}

/** The comparison as a table, with true values for files. */
export function comparisonTable(
  { welch, ranks }: Comparison,
  first: Period,
  second: Period,
  words: Words,
): Drawing {
  const { locale } = words;
  const cell = (value: number | null, text: (value: number) => string): TableCell => ({
    text: value === null ? say(words, 'rating.none') : text(value),
    value,
  });
  const signed = (value: number) => formatSigned(locale, value, 2);
  const pCell = (p: number | null) => cell(p, (value) => formatP(locale, value));
  const none = cell(null, String);
  return {
    id: 'difference',
    title: say(words, 'rating.difference'),
    table: {
      caption: say(words, 'rating.difference.caption', {
        first: first.name,
        second: second.name,
      }),
      headers: [
        say(words, 'rating.figure'),
        say(words, 'rating.value'),
        say(words, 'rating.table.low'),
        say(words, 'rating.table.high'),
        'p',
      ],
      rows: [
        [
          { text: say(words, 'effort.difference.means') },
          cell(welch.difference, signed),
          cell(welch.low, signed),
          cell(welch.high, signed),
          pCell(welch.p),
        ],
        [
          { text: say(words, 'effort.difference.higher') },
          cell(ranks.varghaDelaneyA, (value) => formatNumber(locale, value, 3)),
          none,
          none,
          pCell(ranks.p),
        ],
      ],
    },
  };
}
