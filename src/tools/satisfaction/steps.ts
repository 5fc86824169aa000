import { criticalZ } from '../../metrics/critical-z.ts';
import { formatNumber, formatSigned } from '../../ui/format.ts';
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
  { top, confidence }: { readonly top: number; readonly confidence: number },
  words: Words,
): Step[] {
  const { locale } = words;
  const formats: Formats = {
    whole: (value) => formatNumber(locale, value),
    d: (value, decimals) => formatNumber(locale, value, decimals),
    fine: (value) => formatFigure(locale, value),
  };
  const { whole, d, fine } = formats;
  const z = criticalZ(confidence);
  return [
    ...shareSteps(),
    ...(first.counts && first.mean ? meanSteps(first.counts, 1, first.mean, formats, words) : []),
    ...(second && comparison ? comparisonSteps(second, comparison) : []),
  ];

  function step(key: string, formula: string): Step {
    return { label: say(words, `satisfaction.step.${key}`), formula };
  }

  function shareSteps(): Step[] {
    const { satisfied, n, share } = first;
    const p = share.share;
    const boxes = first.counts?.slice(-top).map(whole).join(' + ');
    const k = (z * z) / n;
    const centre = (p + k / 2) / (1 + k);
    const half = (z * Math.sqrt((p * (1 - p)) / n + k / (4 * n))) / (1 + k);
    const [pText, zText, nText] = [fine(p), fine(z), whole(n)];
    return [
      ...(boxes && top > 1 ? [step('satisfied', `${boxes} = ${whole(satisfied)}`)] : []),
      step('share', `p = ${whole(satisfied)} / ${nText} = ${d(p, 4)}`),
      step('z', `z = ${zText}`),
      step(
        'centre',
        `(p + z² / 2n) / (1 + z² / n) = (${pText} + ${zText}² / ${whole(2 * n)}) / (1 + ${zText}² / ${nText}) = ${d(centre, 4)}`,
      ),
      step('half', `z × √(p × (1 − p) / n + z² / 4n²) / (1 + z² / n) = ${d(half, 4)}`),
      step(
        'interval',
        `${fine(centre)} ± ${fine(half)} → ${d(share.low, 4)} … ${d(share.high, 4)}`,
      ),
    ];
  }

  function comparisonSteps(other: Period, found: Comparison): Step[] {
    const [a, b] = [first.share, other.share];
    const signed = (value: number) => formatSigned(locale, value, 4);
    const pooled = (first.satisfied + other.satisfied) / (first.n + other.n);
    return [
      step('difference', `${fine(a.share)} − ${fine(b.share)} = ${signed(found.difference)}`),
      step(
        'newcombe',
        `δ − √((${fine(a.share)} − ${fine(a.low)})² + (${fine(b.high)} − ${fine(b.share)})²) … δ + √((${fine(a.high)} − ${fine(a.share)})² + (${fine(b.share)} − ${fine(b.low)})²) → ${signed(found.low)} … ${signed(found.high)}`,
      ),
      ...(found.z === null
        ? []
        : [
            step(
              'pooled',
              `P = ${whole(first.satisfied + other.satisfied)} / ${whole(first.n + other.n)} = ${d(pooled, 4)}; z = δ / √(P × (1 − P) × (1 / ${whole(first.n)} + 1 / ${whole(other.n)})) = ${formatSigned(locale, found.z, 2)}`,
            ),
          ]),
    ];
  }
}
