import { criticalZ } from '../../metrics/critical-z.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Step } from '../../ui/report.ts';
import { say } from '../../ui/words.ts';
import type { Worked } from './model.ts';

/** The working at the chosen age, with the reader's numbers put in. */
export function steps({ words, table, at, confidence, silence }: Worked): Step[] {
  if (!at) return [];
  const { locale } = words;
  const step = (key: string, formula: string): Step => ({
    label: say(words, `cohorts.step.${key}`),
    formula,
  });
  const n = (value: number) => formatNumber(locale, value);
  const share = (value: number) => formatShare(locale, value);
  // Finer than their difference, so that the difference of what stands there is what stands there.
  const fine = (value: number) => formatShare(locale, value, 4);
  const points = (value: number) => formatSigned(locale, 100 * value, 1);
  const { age, all, active, comparison } = at;
  const z = formatNumber(locale, criticalZ(confidence), 3);
  const watched = table.cohorts.filter((row) => row.active.length > age);
  const onward = table.all.periodRetention[age - 1];
  const before = watched.reduce((sum, row) => sum + (row.active[age - 1] ?? 0), 0);
  const lines = [
    step(
      'retention',
      `S(${n(age)}) = ${sum(watched.map((row) => n(row.active[age] ?? 0)))} / ${sum(watched.map((row) => n(row.size)))} = ${n(active)} / ${n(all.n)} = ${share(all.share)}`,
    ),
    step(
      'wilson',
      `[p + k/2 ± ${z} × √(p(1 − p) / ${n(all.n)} + k / (4 × ${n(all.n)}))] / (1 + k), k = ${z}² / ${n(all.n)} → ${share(all.low)} … ${share(all.high)}`,
    ),
  ];
  if (onward !== null && onward !== undefined && age > 1) {
    lines.push(
      step(
        'onward',
        `S(${n(age)}) / S(${n(age - 1)}) = ${n(active)} / ${n(before)} = ${share(onward)}`,
      ),
    );
  }
  if (comparison) {
    const { early, late, difference } = comparison;
    lines.push(
      step(
        'difference',
        `${n(late.active)} / ${n(late.n)} − ${n(early.active)} / ${n(early.n)} = ${fine(late.share)} − ${fine(early.share)} = ${formatSigned(locale, 100 * difference.difference, 2)}`,
      ),
      step(
        'newcombe',
        `δ − √((p₁ − l₁)² + (u₂ − p₂)²) … δ + √((u₁ − p₁)² + (p₂ − l₂)²) = ${points(difference.low)} … ${points(difference.high)}`,
      ),
    );
  }
  if (silence) {
    const factors = silence.curve.steps
      .filter(({ events }) => events > 0)
      .slice(0, 3)
      .map(({ events, atRisk }) => `(1 − ${n(events)} / ${n(atRisk)})`);
    if (factors.length > 0) lines.push(step('silence', `${factors.join(' × ')} × …`));
  }
  return lines;
}

/** Terms of a sum; of many only the ends. */
function sum(terms: readonly string[]): string {
  if (terms.length === 1) return terms[0] ?? '';
  const shown = terms.length > 6 ? [...terms.slice(0, 3), '…', terms.at(-1)] : terms;
  return `(${shown.join(' + ')})`;
}
