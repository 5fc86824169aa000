import { criticalZ } from '../../metrics/critical-z.ts';
import type { NpsOptions } from '../../metrics/nps.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import type { Step } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { PeriodView } from './period-view.ts';

/** How a score and its interval were worked out, with the numbers put in. */
export function working({ result, sample }: PeriodView, options: NpsOptions, words: Words): Step[] {
  if (!result || !sample) return [];
  const { locale } = words;
  const whole = (value: number) => formatNumber(locale, value);
  const d = (value: number, decimals: number) => formatNumber(locale, value, decimals);
  const { weights } = sample;
  const counted = weights ?? sample.groups;
  const { promoters, passives, detractors } = counted;
  // Weights are seldom whole, and neither is what answers are worth after weighting.
  const sum = (value: number) => (weights ? formatFigure(locale, value) : whole(value));
  const all = promoters + passives + detractors;
  const worth = (value: number) => formatFigure(locale, value);
  const { n, variance, promoterShare: p, detractorShare: q } = result.estimate;
  const error = 100 * result.estimate.standardError;
  const z = criticalZ(options.confidence);
  const certain = result.worth === Number.POSITIVE_INFINITY;
  const adjusted = options.method === 'adjusted-wald' && !certain;
  const scale = certain ? 1 : result.worth / all;
  const share = (value: number) => d(100 * value, 1);
  const added = (value: number) => worth(value * scale);
  return [
    ...(weights ? [step('weighted', `n = ${whole(result.n)}`)] : []),
    step('answers', `${sum(promoters)} + ${sum(passives)} + ${sum(detractors)} = ${sum(all)}`),
    step('promoterShare', `100 × ${sum(promoters)} / ${sum(all)} = ${share(result.promoterShare)}`),
    step(
      'detractorShare',
      `100 × ${sum(detractors)} / ${sum(all)} = ${share(result.detractorShare)}`,
    ),
    step(
      'score',
      // From the counts: rounded shares would not always seem to add up.
      `100 × (${sum(promoters)} − ${sum(detractors)}) / ${sum(all)} = ${d(result.score, 1)}`,
    ),
    ...(weights
      ? [
          step(
            'effective',
            `(Σw)² / Σw² = ${sum(all)}² / ${worth(weights.squares)} = ${d(result.effective, 1)}`,
          ),
        ]
      : []),
    ...(options.population === undefined
      ? []
      : [
          step(
            'population',
            certain
              ? `n = N = ${whole(result.n)}`
              : `${worth(result.effective)} × (${whole(options.population)} − 1) / (${whole(options.population)} − ${whole(result.n)}) = ${worth(result.worth)}`,
          ),
        ]),
    adjusted
      ? step(
          'adjusted',
          `p = (${added(promoters)} + ¾) / ${worth(n)} = ${d(p, 4)}, d = (${added(detractors)} + ¾) / ${worth(n)} = ${d(q, 4)}`,
        )
      : step('shares', `p = ${d(p, 4)}, d = ${d(q, 4)}`),
    step('variance', `p + d − (p − d)² = ${d(variance, 4)}`),
    step(
      'standardError',
      certain ? '0' : `100 × √(${worth(variance)} / ${worth(n)}) = ${d(error, 2)}`,
    ),
    step(
      'interval',
      `100 × (p − d) ± ${worth(z)} × ${worth(error)} = ${d(100 * (p - q), 1)} ± ${d(z * error, 1)} → ${d(result.low, 1)} … ${d(result.high, 1)}`,
    ),
  ];
  function step(key: string, formula: string): Step {
    return { label: say(words, `nps.step.${key}`), formula };
  }
}
