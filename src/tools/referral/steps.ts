import { asShown, formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { count, exact, type Sums, threshold } from './parts.ts';
import { costAt, worth } from './sums.ts';

/** The working, with the reader's numbers put in. */
export function steps({ scheme, prices, growth, confidence }: Sums, words: Words): Step[] {
  const { locale } = words;
  const { share, low, high } = scheme.conversion;
  const { k, limit, newcomers } = growth.growth;
  const n = (value: number, decimals = 0) => formatNumber(locale, value, decimals);
  const p = (value: number) => exact(value, words);
  const fine = (value: number) => formatFigure(locale, value);
  const list: Step[] = [];
  const step = (key: string, formula: string) =>
    list.push({ label: say(words, `referral.step.${key}`, { confidence }), formula });
  if (scheme.counted) {
    const { used, handed } = scheme.counted;
    step('conversion', `${n(used)} / ${n(handed)} = ${p(share)}`);
    if (low !== null && high !== null) step('wilson', `${p(low)} … ${p(high)}`);
  }
  step('k', `K = ${fine(scheme.invitations)} × ${fine(share)} = ${p(k)}`);
  step(
    'rounds',
    `${n(scheme.customers)} × ${fine(k)} = ${count(newcomers[1] ?? 0, words)}; ${fine(newcomers[1] ?? 0)} × ${fine(k)} = ${count(newcomers[2] ?? 0, words)} …`,
  );
  if (limit !== null && k > 0) {
    step('limit', `${n(scheme.customers)} / (1 − ${fine(k)}) = ${count(limit, words)}`);
  }
  if (scheme.market !== null && growth.filling) {
    step(
      'filling',
      `K × ${say(words, 'referral.step.left')} / ${n(scheme.market)} → ${count(growth.filling.at(-1) ?? 0, words)}`,
    );
  }
  const cost = prices && costAt(share, prices);
  if (!prices || !cost) return list;
  const money = (value: number) => n(value, 2);
  step('cards', `1 / ${fine(share)} = ${n(1 / share, 1)}`);
  step(
    'cost',
    `${money(prices.card)} / ${fine(share)} + ${money(prices.introducer)} + ${money(prices.newcomer)} = ${money(cost.all)}`,
  );
  step(
    'even',
    `${money(cost.all)} / ${money(prices.margin)} = ${money(asShown(cost.all, 2) / prices.margin)} → ${n(cost.visits)}`,
  );
  const added = prices.anyway > 0 ? costAt(share, prices, true) : null;
  if (added)
    step('added', `${fine(cost.all)} / (1 − ${fine(prices.anyway)}) = ${money(added.all)}`);
  const pays = worth(scheme.conversion, prices);
  if (pays?.from != null && prices.visits !== null) {
    step(
      'from',
      `${money(prices.card)} / (${p(prices.visits)} × ${money(prices.margin)} × ${p(1 - prices.anyway)} − ${money(prices.introducer + prices.newcomer)}) = ${fine(pays.from)} → ${threshold(pays, scheme.conversion, words)}`,
    );
  }
  return list;
}
