import { differenceVerdict } from '../../metrics/difference-verdict.ts';
import { newcombe } from '../../metrics/newcombe.ts';
import { twoProportions } from '../../metrics/two-proportions.ts';
import { formatShare, formatSigned } from '../../ui/format.ts';
import { formatP, formatPEquation } from '../../ui/format-p.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Answers, Period } from './periods.ts';

/** The difference of two shares, first minus second. */
export interface Comparison {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Pooled; `null` where everybody is on the same side in both. */
  readonly z: number | null;
  readonly p: number | null;
}

/** Compares two groups: Newcombe's interval, and the pooled z test. */
export function compareShares(first: Answers, second: Answers, confidence: number): Comparison {
  const counts = [first.satisfied, first.n, second.satisfied, second.n] as const;
  const interval = newcombe(...counts, { confidence });
  const test = twoProportions(...counts);
  if (!interval || !test) throw new RangeError('both groups need answers to be compared');
  const { low, high } = interval;
  return { difference: test.difference, low, high, z: test.z, p: test.p };
}

/** The comparison as sentences, the verdict first. */
export function comparisonSentences(
  comparison: Comparison,
  first: Period,
  second: Period,
  confidence: number,
  words: Words,
): string[] {
  const { locale } = words;
  const { difference, low, high, p } = comparison;
  const names = { first: first.name, second: second.name };
  const points = (share: number) => formatSigned(locale, 100 * share, 1);
  const values = {
    difference: points(difference),
    low: points(low),
    high: points(high),
    confidence: formatShare(locale, confidence, 0),
  };
  return [
    say(words, `satisfaction.verdict.${differenceVerdict(comparison, p, 1 - confidence)}`, names),
    p === null
      ? say(words, 'satisfaction.difference.noP', values)
      : say(words, 'satisfaction.difference', { ...values, p: formatPEquation(locale, p) }),
  ];
}

/** The comparison as a table of one row, with true values for files. */
export function comparisonTable(
  { difference, low, high, z, p }: Comparison,
  first: Period,
  second: Period,
  words: Words,
): Drawing {
  const { locale } = words;
  const points = (value: number) => ({
    text: say(words, 'satisfaction.difference.points', {
      points: formatSigned(locale, 100 * value, 1),
    }),
    value: 100 * value,
  });
  const plain = (value: number | null, text: (value: number) => string) => ({
    text: value === null ? say(words, 'rating.none') : text(value),
    value,
  });
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
        say(words, 'rating.difference'),
        say(words, 'rating.table.low'),
        say(words, 'rating.table.high'),
        'z',
        'p',
      ],
      rows: [
        [
          { text: say(words, 'satisfaction.share') },
          points(difference),
          points(low),
          points(high),
          plain(z, (value) => formatSigned(locale, value, 2)),
          plain(p, (value) => formatP(locale, value)),
        ],
      ],
    },
  };
}
