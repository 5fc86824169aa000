import { criticalZ } from '../../metrics/critical-z.ts';
import { formatNumber } from '../../ui/format.ts';
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
  const [a, b] = [estimate(now, confidence), estimate(before, confidence)];
  return (
    `${d(a.share)} − ${d(b.share)} = ${d(interval.difference)}; ` +
    `− √((${d(a.share)} − ${d(a.low)})² + (${d(b.high)} − ${d(b.share)})²), ` +
    `+ √((${d(a.high)} − ${d(a.share)})² + (${d(b.share)} − ${d(b.low)})²) ` +
    `→ ${d(interval.low)} … ${d(interval.high)}`
  );
}

/** Enough decimals for four figures of a share. */
function decimalsOf({ part, whole: all }: Rate): number {
  return part > 0 && part / all < 0.01 ? 6 : 4;
}

function testFormula(
  { now, test, adjusted }: IndicatorMove,
  moves: readonly IndicatorMove[],
  words: Words,
): string {
  const d = (value: number, decimals: number) => formatNumber(words.locale, value, decimals);
  const m = moves.filter((move) => move.test.p !== null).length;
  const z = `z = ${d(test.difference, decimalsOf(now))} / ${d(test.standardError, decimalsOf(now) + 1)} = ${d(test.z ?? 0, 3)}`;
  return `${z} → p = ${d(test.p ?? 1, 4)} → ${d(adjusted ?? 1, 4)} (m = ${whole(words, m)})`;
}
