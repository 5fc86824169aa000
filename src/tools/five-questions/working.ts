import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { npsGroup } from '../../metrics/tally.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { onOneScale } from './figures.ts';
import { type Asked, type Findings, RECOMMENDATION } from './findings.ts';
import { topicOf } from './sayings.ts';

/** How the figures were worked out, with the reader's numbers put in. */
export function working(found: Findings, survey: Asked, words: Words): Step[] {
  const { locale } = words;
  const d = (value: number, decimals = 2) => formatNumber(locale, value, decimals);
  const whole = (value: number) => formatNumber(locale, value);
  const fine = (value: number) => formatFigure(locale, value);
  const step = (key: string, formula: string, topic = ''): Step => ({
    label: say(words, `fiveQuestions.step.${key}`, { topic }),
    formula,
  });
  return [...mean(), ...top(), ...score(), ...alpha(), ...bounds()];

  /** Of the question that stands lowest, or of the first that was answered. */
  function mean(): Step[] {
    const place = found.lowest?.lowest ?? found.items.findIndex(({ n }) => n > 0);
    const figures = found.items[place];
    if (!figures?.mean) return [];
    const { item, mean: m, n } = figures;
    const topic = topicOf(survey, place);
    const steps = [
      step(
        'common',
        `(${fine(m.mean)} − ${whole(item.min)}) / ${whole(item.max - item.min)} = ${d(onOneScale(item, m.mean), 3)}`,
        topic,
      ),
    ];
    if (m.standardDeviation === null || m.low === null || m.high === null) return steps;
    const t = -tQuantile((1 - found.confidence) / 2, n - 1);
    return [
      step(
        'mean',
        `${fine(m.mean)} ± ${fine(t)} × ${fine(m.standardDeviation)} / √${whole(n)} → ${d(m.low)} … ${d(m.high)}`,
        topic,
      ),
      ...steps,
    ];
  }

  function top(): Step[] {
    const [first] = found.items;
    if (!first?.top) return [];
    return [
      step(
        'top',
        `${whole(first.topCount)} / ${whole(first.n)} = ${formatShare(locale, first.top.share)}`,
        topicOf(survey, 0),
      ),
    ];
  }

  function score(): Step[] {
    const counts = found.items[RECOMMENDATION]?.counts ?? [];
    if (!found.nps) return [];
    const sum = (group: string) =>
      counts.reduce((total, count, answer) => total + (npsGroup(answer) === group ? count : 0), 0);
    return [
      step(
        'nps',
        `100 × (${whole(sum('promoters'))} − ${whole(sum('detractors'))}) / ${whole(found.nps.n)} = ${d(found.nps.score, 1)}`,
      ),
    ];
  }

  function alpha(): Step[] {
    const { covariance, alpha: result } = found;
    if (!covariance || result?.alpha === undefined || result.alpha === null) return [];
    const k = covariance.length;
    const apart = covariance.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
    const total = covariance.flat().reduce((sum, value) => sum + value, 0);
    return [
      step(
        'alpha',
        `${whole(k)} / ${whole(k - 1)} × (1 − ${fine(apart)} / ${fine(total)}) = ${d(result.alpha, 3)}`,
      ),
    ];
  }

  function bounds(): Step[] {
    const [first] = found.items;
    const [bound] = found.bounds;
    if (!first || !bound || found.asked === null) return [];
    const [x, n, asked] = [first.topCount, first.n, found.asked];
    return [
      step(
        'least',
        `${whole(x)} / ${whole(asked)} = ${formatShare(locale, bound.low)}`,
        topicOf(survey, 0),
      ),
      step(
        'most',
        `(${whole(x)} + ${whole(asked)} − ${whole(n)}) / ${whole(asked)} = ${formatShare(locale, bound.high)}`,
        topicOf(survey, 0),
      ),
    ];
  }
}
