import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { criticalZ } from '../../metrics/critical-z.ts';
import type { NpsMethod } from '../../metrics/nps.ts';
import { npsEstimate } from '../../metrics/nps-at.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import { roundedUp } from '../../ui/format-threshold.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { cellsFor } from './bench-cells.ts';
import { formatP } from './p-value.ts';
import { compareSamples, type Sample } from './sample.ts';
import { standsOut } from './stands-out.ts';

/** The difference of two periods in plain words. */
export interface ComparisonView {
  readonly comparison: NpsComparison;
  readonly verdict: string;
  readonly details: string;
  readonly visible: string;
  /** The same as a table for files. */
  readonly table: Drawing;
}

/** What is asked of a comparison. */
export interface CompareOptions {
  readonly confidence: number;
  readonly method: NpsMethod;
}

export function viewComparison(
  first: Sample | null,
  second: Sample | null,
  options: CompareOptions,
  words: Words,
): ComparisonView | null {
  const comparison = first && second && compareSamples(first, second, options);
  if (!comparison) return null;
  const { locale } = words;
  const { difference, low, high, z, p } = comparison;
  const signed = (value: number) => formatSigned(locale, value, 1);
  const errors = [first, second].map(
    ({ groups }) => npsEstimate(groups, options.method).standardError,
  );
  const halfWidth = 100 * criticalZ(options.confidence) * Math.hypot(...errors);
  return {
    comparison,
    verdict: say(words, `nps.verdict.${verdict(comparison, options.confidence)}`, {
      difference: signed(difference),
    }),
    details: say(words, p === null ? 'nps.difference.noP' : 'nps.difference', {
      difference: signed(difference),
      low: signed(low),
      high: signed(high),
      confidence: formatShare(locale, options.confidence, 0),
      p: p === null ? '' : formatP(p, words),
    }),
    visible: say(words, 'nps.visible', { points: atLeast(halfWidth, words) }),
    table: {
      id: 'difference',
      title: say(words, 'nps.csv.difference'),
      table: {
        caption: say(words, 'nps.csv.difference'),
        headers: [
          say(words, 'nps.csv.difference'),
          say(words, 'nps.table.low'),
          say(words, 'nps.table.high'),
          'z',
          'p',
        ],
        rows: [
          [
            ...[difference, low, high].map((value) => ({ text: signed(value), value })),
            { text: z === null ? '–' : formatNumber(locale, z, 2), value: z },
            cellsFor(words).p(p),
          ],
        ],
      },
    },
  };
}

function verdict(comparison: NpsComparison, confidence: number): string {
  const { difference, p } = comparison;
  if (p === null) return 'unknown';
  if (!standsOut(comparison, p, 1 - confidence)) return 'chance';
  return difference > 0 ? 'up' : 'down';
}

/** A number of points for a sentence, rounded up: in whole points where it is large. */
function atLeast(points: number, { locale }: Words): string {
  const decimals = points < 10 ? 1 : 0;
  return formatNumber(locale, roundedUp(points, decimals), decimals);
}
