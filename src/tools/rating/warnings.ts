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
