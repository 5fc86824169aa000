import type { ScoreScale } from '../../tabular/scores.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { FEW } from './segments.ts';
import type { RatingTable } from './table.ts';

/** A warning for each period with few answers. */
export function fewWarnings(
  periods: readonly { readonly name: string; readonly n: number }[],
  words: Words,
): string[] {
  return periods
    .filter(({ n }) => n < FEW)
    .map(({ name, n }) =>
      say(words, 'rating.warning.few', {
        period: name,
        n,
        count: formatNumber(words.locale, n),
        limit: formatNumber(words.locale, FEW),
      }),
    );
}

/**
 * A warning where an interval of a mean ends off the scale: Student’s knows nothing of its ends,
 * and goes past them where answers are few or crowded at one of them.
 */
export function beyondWarning(
  name: string,
  { low, high }: { readonly low: number | null; readonly high: number | null },
  { min, max }: ScoreScale,
  words: Words,
): string[] {
  const beyond = (low !== null && low < min) || (high !== null && high > max);
  return beyond ? [say(words, 'rating.warning.beyond', { period: name })] : [];
}

/** A warning where rows of a table were left out: what is not there is said beside the result. */
export function leftOutWarning(table: RatingTable | null, words: Words): string[] {
  if (!table || table.leftOut === 0) return [];
  return [
    say(words, 'rating.warning.leftOut', {
      n: table.leftOut,
      left: formatNumber(words.locale, table.leftOut),
      rows: formatNumber(words.locale, table.rows),
    }),
  ];
}

/** A warning where answers of a table are in no wave: whoever looks at one does not see them. */
export function noWaveWarning(table: RatingTable | null, words: Words): string[] {
  if (!table || table.waves.length === 0) return [];
  const n = table.cells
    .filter(({ wave }) => wave === null)
    .flatMap(({ counts }) => counts)
    .reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  return [say(words, 'rating.warning.noWave', { n, count: formatNumber(words.locale, n) })];
}
