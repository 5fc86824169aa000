import { formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import { formatPEquation } from '../../ui/format-p.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { amount, type Findings } from './parts.ts';

/** The working, with the reader's numbers put in. */
export function steps(findings: Findings, words: Words): Step[] {
  const { credit, effect, needed, reading, confidence } = findings;
  const { locale } = words;
  const n = (value: number, decimals = 0) => formatNumber(locale, value, decimals);
  const money = (value: number) => amount(value, words);
  const fine = (value: number, figures?: number) => formatFigure(locale, value, figures);
  const list: Step[] = [];
  const step = (key: string, formula: string) =>
    list.push({ label: say(words, `campaign.step.${key}`, { confidence }), formula });
  if (credit && credit.left !== null && credit.margin !== null && credit.cost !== null) {
    step('credited', `${money(credit.margin)} − ${money(credit.cost)} = ${money(credit.left)}`);
  }
  if (!effect) return list;
  const { test, control, rates, lift, orders, z, p } = effect;
  step(
    'rates',
    `${n(test.buyers)} / ${n(test.size)} = ${n(rates.test, 4)}; ${n(control.buyers)} / ${n(control.size)} = ${n(rates.control, 4)}`,
  );
  step('lift', `${fine(rates.test)} − ${fine(rates.control)} = ${n(lift.difference, 4)}`);
  step('newcombe', `${n(lift.low, 4)} … ${n(lift.high, 4)}`);
  if (z !== null && p !== null) {
    const pooled = (test.buyers + control.buyers) / (test.size + control.size);
    step(
      'test',
      `p̄ = ${n(pooled, 4)}, z = ${fine(lift.difference)} / √(${fine(pooled)} × ${fine(1 - pooled)} × (1 / ${n(test.size)} + 1 / ${n(control.size)})) = ${n(z, 2)}, ${formatPEquation(locale, p)}`,
    );
  }
  step(
    'orders',
    `${fine(lift.difference)} × ${n(test.size)} = ${n(orders.value)}; ${n(orders.low)} … ${n(orders.high)}`,
  );
  if (credit?.perOrder != null && credit.cost !== null && effect.left) {
    step(
      'left',
      `${fine(orders.value, 12)} × ${fine(credit.perOrder, 12)} − ${money(credit.cost)} = ${money(effect.left.value)}`,
    );
    if (effect.even !== null) {
      step('even', `${money(credit.cost)} / ${fine(credit.perOrder)} → ${n(effect.even)}`);
    }
  }
  if (needed !== null && reading.hoped !== null) {
    step(
      'needed',
      `${n(rates.control, 4)} → ${n(rates.control + reading.hoped, 4)}: n = ${n(needed)}`,
    );
  }
  return list;
}
