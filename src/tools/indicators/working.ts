import { criticalZ } from '../../metrics/critical-z.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Known, Setting } from './drawings.ts';
import { estimate, whole } from './figures.ts';
import type { IndicatorMove } from './moves.ts';
import type { Rate } from './reading.ts';

/** The working of every rate and every move, with the reader's numbers put in. */
export function working(
  rows: readonly Known[],
  moves: readonly IndicatorMove[],
  setting: Setting,
): Step[] {
  const { words } = setting;
  const step = (key: string, name: string, formula: string): Step => ({
    label: say(words, `indicators.step.${key}`, { name }),
    formula,
  });
  return rows.flatMap(({ indicator, rate }) => {
    const move = moves.find((it) => it.indicator.id === indicator.id);
    return [
      step('rate', indicator.name, rateFormula(rate, setting)),
      ...(move
        ? [
            step('move', indicator.name, moveFormula(move, setting)),
            ...(move.test.p === null
              ? []
              : [step('test', indicator.name, testFormula(move, moves, words))]),
          ]
        : []),
    ];
  });
}

function rateFormula(rate: Rate, { confidence, words }: Setting): string {
  const d = (value: number, decimals: number) => formatNumber(words.locale, value, decimals);
  const z = criticalZ(confidence);
  const { n, share, low, high } = estimate(rate, confidence);
  const p = decimalsOf(rate);
  const k = (z * z) / n;
  return (
    `p = ${whole(words, rate.part)} / ${whole(words, n)} = ${d(share, p)}, ` +
    `k = ${d(z, 3)}² / ${whole(words, n)} = ${d(k, 5)}, ` +
    `[p + k / 2 ± ${d(z, 3)} × √(p × (1 − p) / ${whole(words, n)} + k / (4 × ${whole(words, n)}))] ` +
    `/ (1 + k) → ${d(low, p)} … ${d(high, p)}`
  );
}

function moveFormula({ before, now, interval }: IndicatorMove, setting: Setting): string {
  const { confidence, words } = setting;
  const decimals = decimalsOf(now);
  const d = (value: number) => formatNumber(words.locale, value, decimals);
  const fine = (value: number) => formatFigure(words.locale, value);
  const [a, b] = [estimate(now, confidence), estimate(before, confidence)];
  return (
    `${fine(a.share)} − ${fine(b.share)} = ${d(interval.difference)}; ` +
    `− √((${fine(a.share)} − ${fine(a.low)})² + (${fine(b.high)} − ${fine(b.share)})²), ` +
    `+ √((${fine(a.high)} − ${fine(a.share)})² + (${fine(b.share)} − ${fine(b.low)})²) ` +
    `→ ${d(interval.low)} … ${d(interval.high)}`
  );
}

/** Enough decimals for four figures of a share. */
function decimalsOf({ part, whole: all }: Rate): number {
  return part > 0 && part / all < 0.01 ? 6 : 4;
}

function testFormula(
  { test, adjusted }: IndicatorMove,
  moves: readonly IndicatorMove[],
  words: Words,
): string {
  const d = (value: number, decimals: number) => formatNumber(words.locale, value, decimals);
  const fine = (value: number) => formatFigure(words.locale, value);
  const m = moves.filter((move) => move.test.p !== null).length;
  const z = `z = ${fine(test.difference)} / ${fine(test.standardError)} = ${d(test.z ?? 0, 3)}`;
  const bounded = (p: number, equals: string) =>
    p < 0.0001 ? `< ${d(0.0001, 4)}` : `${equals}${d(p, 4)}`;
  return `${z} → p ${bounded(test.p ?? 1, '= ')} → ${bounded(adjusted ?? 1, '')} (m = ${whole(words, m)})`;
}
