import { criticalZ } from '../../metrics/critical-z.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Step } from '../../ui/report.ts';
import { say } from '../../ui/words.ts';
import type { Worked } from './model.ts';
import { PERIODS_A_YEAR } from './reading.ts';
import { entered, factor as f, figure, money, moneyDown, pointsUp, reached } from './show.ts';
import { breakEven, newcomerValue, type Terms } from './worth.ts';

/** The working, with the reader's numbers put in. */
export function steps(worked: Worked): Step[] {
  const { words, kept, terms } = worked;
  const step = (key: string, formula: string): Step => ({
    label: say(words, `value.step.${key}`),
    formula,
  });
  const r = figure(kept.share, words);
  const lines = kept.counts ? counted(worked, step) : [];
  const churn = 1 - kept.share;
  lines.push(step('churn', `c = 1 − ${r} = ${f(churn, words)}`));
  if (churn > 0) lines.push(step('stay', `1 / ${figure(churn, words)} = ${f(1 / churn, words)}`));
  if (terms) lines.push(...valued(worked, terms, step));
  return lines;
}

type MakeStep = (key: string, formula: string) => Step;

function counted({ words, kept, state }: Worked, step: MakeStep): Step[] {
  if (!kept.counts || kept.low === null || kept.high === null) return [];
  const n = (value: number) => formatNumber(words.locale, value);
  const { start, end, acquired, stayed } = kept.counts;
  const z = criticalZ(Number(state.confidence) / 100);
  const k = (z * z) / start;
  const r = f(kept.share, words);
  return [
    step(
      'retention',
      `r = (${n(end)} − ${n(acquired)}) / ${n(start)} = ${n(stayed)} / ${n(start)} = ${r}`,
    ),
    step(
      'wilson',
      `[r + k/2 ± ${figure(z, words)} × √(r(1 − r) / ${n(start)} + k / (4 × ${n(start)}))] / (1 + k), k = ${figure(z, words)}² / ${n(start)} = ${f(k, words)} → ${f(kept.low, words)} … ${f(kept.high, words)}`,
    ),
  ];
}

function valued(worked: Worked, terms: Terms, step: MakeStep): Step[] {
  const { words, reading, kept, value, state } = worked;
  const lines: Step[] = [];
  const i = figure(terms.discount, words);
  const times = PERIODS_A_YEAR[state.period];
  if (times > 1 && state.discountOf === 'year') {
    const yearly = (1 + terms.discount) ** times - 1;
    lines.push(step('discount', `i = (1 + ${figure(yearly, words)})^(1/${times}) − 1 = ${i}`));
  }
  if (value === null) {
    lines.push(
      step(
        'endless',
        `r × (1 + g) = ${figure(kept.share * (1 + terms.growth), words)} ≥ 1 + i = ${figure(1 + terms.discount, words)}`,
      ),
    );
    return lines;
  }
  lines.push(step('value', valueFormula(worked, terms, value)));
  const { keeping, acquisition } = reading;
  if (acquisition !== null && acquisition > 0) {
    lines.push(
      step(
        'roi',
        `(${figure(value, words)} − ${entered(acquisition, words)}) / ${entered(acquisition, words)} = ${f(value / acquisition - 1, words)}`,
      ),
    );
  }
  const even = keeping === null ? null : breakEven(terms, kept.share, keeping, acquisition);
  if (!even || keeping === null) return lines;
  const saved = figure(even.saved, words);
  const churn = 1 - kept.share;
  const needed = (gain: number) => pointsUp(gain, words, gain > churn ? undefined : churn);
  const most = (cost: number) => {
    const [exact, shown] = [reached(cost, words), moneyDown(cost, words)];
    return exact === shown ? shown : `${exact} → ${shown}`;
  };
  const k = entered(keeping, words);
  lines.push(
    step('saved', savedFormula(worked, terms, value, money(even.saved, words))),
    step('pays', `${k} / ${saved} = ${reached(even.pays, words)} → ${needed(even.pays)}`),
  );
  if (even.matches !== null && even.evenCost !== null && acquisition !== null) {
    const [v, a] = [figure(value, words), entered(acquisition, words)];
    lines.push(
      step(
        'matches',
        `${k} × ${v} / (${a} × ${saved}) = ${reached(even.matches, words)} → ${needed(even.matches)}`,
      ),
      step('evenCost', `${a} × ${saved} / ${v} = ${most(even.evenCost)}`),
    );
  }
  return lines;
}

/** m·r / (1 + i − r(1 + g)), with (1 − qⁿ) behind it where the horizon ends. */
function valueFormula({ words, kept }: Worked, terms: Terms, value: number): string {
  const { margin, discount, growth, first, periods } = terms;
  const r = figure(kept.share, words);
  const i = figure(discount, words);
  const m = entered(margin, words);
  const above = { 'if-retained': `${m} × ${r}`, 'end-of-period': m, now: `${m} × (1 + ${i})` }[
    first
  ];
  const change = `${growth < 0 ? '−' : '+'} ${figure(Math.abs(growth), words)}`;
  const grown = growth === 0 ? r : `${r} × (1 ${change})`;
  const below = `(1 + ${i} − ${grown})`;
  const q = (kept.share * (1 + growth)) / (1 + discount);
  const result = money(value, words);
  if (periods === null) return `${above} / ${below} = ${result}`;
  const n = formatNumber(words.locale, periods);
  if (Math.abs(1 - q) < 1e-12) return `${above} × ${n} / (1 + ${i}) = ${result}`;
  return `${above} / ${below} × (1 − q^${n}), q = ${grown} / (1 + ${i}) = ${f(q, words)} → ${result}`;
}

function savedFormula({ words, kept }: Worked, terms: Terms, value: number, saved: string): string {
  const v = figure(value, words);
  const i = figure(terms.discount, words);
  if (terms.first !== 'if-retained') return `${v} / (1 + ${i}) = ${saved}`;
  if (kept.share > 0) return `${v} / ${figure(kept.share, words)} = ${saved}`;
  const certain = newcomerValue({ ...terms, first: 'end-of-period' }, kept.share) ?? 0;
  return `${entered(terms.margin, words)} / (1 + ${i}) = ${money(certain, words)}`;
}
