import { formatNumber, formatSigned } from '../../ui/format.ts';
import type { TableCell } from '../../ui/table.ts';
import type { Words } from '../../ui/words.ts';
import type { Measured } from './sample.ts';

const NOTHING: TableCell = { text: '–', value: null };

/** Cells of the tables of segments and waves. */
export function cellsFor({ locale }: Words) {
  const points = (value: number): TableCell => ({ text: formatNumber(locale, value, 1), value });
  const signed = (value: number): TableCell => ({ text: formatSigned(locale, value, 1), value });
  const count = (value: number | null): TableCell =>
    value === null ? NOTHING : { text: formatNumber(locale, value), value };
  const p = (value: number | null): TableCell =>
    value === null
      ? NOTHING
      : {
          text:
            value < 0.001
              ? `<\u00a0${formatNumber(locale, 0.001, 3)}`
              : formatNumber(locale, value, 3),
          value,
        };
  return { points, signed, count, p, nothing: NOTHING };
}

/** A number of answers that is only worked out to see its size: no more exact than it is. */
export function roundly(value: number): number {
  return Number(value.toPrecision(3));
}

/** Ends of an axis in whole tens around some intervals and a benchmark. */
export function ends(
  results: readonly (Pick<Measured, 'low' | 'high'> | null)[],
  benchmark: number | undefined,
): { min: number; max: number } {
  const known = results.filter((result) => result !== null);
  const extra = benchmark === undefined ? [] : [benchmark];
  const low = Math.min(...known.map((result) => result.low), ...extra);
  const high = Math.max(...known.map((result) => result.high), ...extra);
  return {
    min: Math.max(-100, Math.floor((low - 1) / 10) * 10),
    max: Math.min(100, Math.ceil((high + 1) / 10) * 10),
  };
}
