import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Formats, meanSteps } from '../rating/mean-steps.ts';
import type { Comparison } from './comparison.ts';
import type { Period } from './periods.ts';

/** The working of a result with the reader's numbers put in. */
export function working(
  first: Period,
  second: Period | null,
  comparison: Comparison | null,
  words: Words,
): Step[] {
  const { locale } = words;
  const formats: Formats = {
    whole: (value) => formatNumber(locale, value),
    d: (value, decimals) => formatNumber(locale, value, decimals),
    fine: (value) => formatFigure(locale, value),
  };
  const { whole, d, fine } = formats;
  const { eases, n } = first;
  return [
    // Both forms of the question begin at 1.
    ...meanSteps(first.counts, 1, first.mean, formats, words),
    step('easy', `${whole(eases.easy)} / ${whole(n)} = ${formatShare(locale, first.easy.share)}`),
    step(
      'net',
      `100 × (${whole(eases.easy)} − ${whole(eases.hard)}) / ${whole(n)} = ${formatSigned(locale, 100 * first.net.value, 1)}`,
    ),
    ...(second && comparison ? comparisonSteps(second, comparison) : []),
  ];

  function step(key: string, formula: string): Step {
    return { label: say(words, `effort.step.${key}`), formula };
  }

  function comparisonSteps(other: Period, { welch, ranks }: Comparison): Step[] {
    const signed = (value: number, decimals: number) => formatSigned(locale, value, decimals);
    const [a, b] = [first.mean, other.mean];
    const difference = step(
      'difference',
      `${fine(a.mean)} − ${fine(b.mean)} = ${signed(welch.difference, 3)}`,
    );
    const pairs = step(
      'pairs',
      `${d(ranks.u1, 1)} / (${whole(n)} × ${whole(other.n)}) = ${d(ranks.varghaDelaneyA, 3)}`,
    );
    const { standardError, t, df, low, high } = welch;
    if (standardError === null || t === null || df === null || low === null || high === null) {
      return [difference, pairs];
    }
    return [
      difference,
      step(
        'welch',
        `√(${fine(a.standardError ?? 0)}² + ${fine(b.standardError ?? 0)}²) = ${d(standardError, 4)}; t = ${fine(welch.difference)} / ${fine(standardError)} = ${signed(t, 2)}; df = ${d(df, 1)}`,
      ),
      step(
        'welchInterval',
        `${fine(welch.difference)} ± ${fine((high - welch.difference) / standardError)} × ${fine(standardError)} → ${signed(low, 3)} … ${signed(high, 3)}`,
      ),
      pairs,
      ...(ranks.zCorrected === null
        ? []
        : [step('ranks', `U = ${d(ranks.u1, 1)}; z = ${signed(ranks.zCorrected, 2)}`)]),
    ];
  }
}
