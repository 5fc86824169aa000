import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Findings } from './findings.ts';

/** How the figures were worked out, with the reader's numbers put in. */
export function working(found: Findings, words: Words): Step[] {
  const { locale } = words;
  const d = (value: number, decimals = 1) => formatNumber(locale, value, decimals);
  const whole = (value: number) => formatNumber(locale, value);
  const fine = (value: number) => formatFigure(locale, value);
  const step = (key: string, formula: string, values = {}): Step => ({
    label: say(words, `usability.step.${key}`, values),
    formula,
  });
  return [...person(), ...mean(), ...benchmark()];

  function person(): Step[] {
    const first = found.people.find(({ score }) => score !== null);
    if (!first?.score) return [];
    const sum = (odd: boolean) =>
      first.answers.reduce<number>(
        (total, answer, item) => total + ((item % 2 === 0) === odd ? (answer ?? 3) : 0),
        0,
      );
    return [
      step(
        'score',
        `${d(2.5)} × (20 + ${whole(sum(true))} − ${whole(sum(false))}) = ${d(first.score.score)}`,
        { person: whole(first.place) },
      ),
    ];
  }

  function mean(): Step[] {
    const { n, mean: m, standardDeviation: s, low, high } = found.study;
    const total = found.scores.reduce((sum, count, place) => sum + 2.5 * place * count, 0);
    const steps = [step('mean', `${d(total)} / ${whole(n)} = ${d(m)}`)];
    if (s === null || low === null || high === null) return steps;
    const t = -tQuantile((1 - found.confidence) / 2, n - 1);
    return [
      ...steps,
      step(
        'interval',
        `${fine(m)} ± ${fine(t)} × ${fine(s)} / √${whole(n)} → ${d(low)} … ${d(high)}`,
      ),
    ];
  }

  function benchmark(): Step[] {
    const { benchmark: b, study } = found;
    if (!b || b.t === null || b.p === null || study.standardError === null) return [];
    const p = b.p < 0.001 ? `p < ${d(0.001, 3)}` : `p = ${d(b.p, 3)}`;
    return [
      step(
        'benchmark',
        `t = (${fine(study.mean)} − ${fine(b.benchmark)}) / ${fine(study.standardError)} = ${d(b.t, 2)}, ${p}`,
      ),
    ];
  }
}
