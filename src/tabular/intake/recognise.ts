import { dateOrder, isSerial, parseDate, type When } from './dates.ts';
import type { Granularity } from './plan.ts';
import type { Slot } from './slots.ts';
import { readAmount, readScore, readWeight } from './values.ts';

/** Share of a column's values that must be of the slot's kind. */
const FIT = 0.6;

/** Share from which on a column is taken for a required slot by its values alone. */
const SURE = 0.8;

/** How well a name is met that is the hint itself; a word in it is 3, its beginning 2, a part 1. */
const WHOLE_NAME = 4;

/** Lower case, without accents and strokes, words by single spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether the first row names the columns: a word in it points to a slot, or it has no number
 * and no date where the rows below have them.
 */
export function guessHeader(rows: readonly (readonly string[])[], slots: readonly Slot[]): boolean {
  const [first, ...below] = rows;
  if (!first) return false;
  if (first.some(isValue)) {
    // A question may be called "2024", but then another name tells.
    const names = first.filter((cell) => !isValue(cell));
    return names.some((name) => slots.some(({ hints }) => hintFit(name, hints) >= 3));
  }
  if (below.length === 0)
    return first.some((cell) => slots.some((s) => hintFit(cell, s.hints) > 0));
  if (first.some((cell) => slots.some(({ hints }) => hintFit(cell, hints) > 0))) return true;
  return first.some((cell, column) => {
    const values = below.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
    return (
      cell.trim() !== '' && values.length > 0 && values.filter(isValue).length > values.length / 2
    );
  });
}

/** Rows among which the names of the columns are looked for. */
const TITLES = 10;

/**
 * How many rows stand above the one that names the columns, such as the title of a report and the
 * day it was made: not much more than half as many of their cells are filled, while that one holds
 * names alone, one at least that a slot asks for, and has values below it.
 *
 * @param rows those that are not blank
 */
export function guessAbove(rows: readonly (readonly string[])[], slots: readonly Slot[]): number {
  const filled = rows
    .slice(0, TITLES)
    .map((row) => row.filter((cell) => cell.trim() !== '').length);
  const at = filled.findIndex((count, i) => {
    const row = rows[i] ?? [];
    return (
      i > 0 &&
      filled.slice(0, i).every((above) => above < count && above * 2 <= count + 1) &&
      !row.some(isValue) &&
      row.some((name) => slots.some(({ hints }) => hintFit(name, hints) >= 2)) &&
      rows.slice(i + 1).some((below) => below.some(isValue))
    );
  });
  return Math.max(at, 0);
}

function isValue(cell: string): boolean {
  return typeof readAmount(cell) === 'number' || parseDate(cell, true) !== null;
}

/**
 * Which column each slot is, by the names of the columns and by the values under them. A required
 * slot that no name points to takes the first column left whose values nearly all fit.
 *
 * @param names of the columns; empty texts where the table has none
 * @param values a sample of each column
 */
export function matchColumns(
  slots: readonly Slot[],
  names: readonly string[],
  values: readonly (readonly string[])[],
  dayFirst: boolean,
): Record<string, number | null> {
  const fits = slots.map((slot) => values.map((sample) => valueFit(slot, sample, dayFirst)));
  const pairs = slots.flatMap((slot, s) =>
    names.map((name, column) => {
      const hint = hintFit(name, slot.hints);
      const fit = fits[s]?.[column] ?? 0;
      // A column called just that is it, even where few of its values are right.
      const rank = fit >= FIT ? hint + fit : hint - WHOLE_NAME + fit;
      return { s, column, rank: hint > 0 ? rank : 0 };
    }),
  );
  const columns: Record<string, number | null> = Object.fromEntries(
    slots.map(({ id }) => [id, null]),
  );
  const taken = new Set<number>();
  for (const { s, column, rank } of pairs.sort((a, b) => b.rank - a.rank || a.s - b.s)) {
    const slot = slots[s];
    if (rank <= 0 || !slot || columns[slot.id] !== null || taken.has(column)) continue;
    columns[slot.id] = column;
    taken.add(column);
  }
  slots.forEach((slot, s) => {
    if (columns[slot.id] !== null) return;
    const telling = slot.kind === 'score' || slot.kind === 'date' || slot.kind === 'wave';
    if (!slot.required && slot.kind !== 'wave') return;
    const dated = slot.kind === 'wave' || slot.kind === 'date';
    const column = values.findIndex(
      (sample, i) =>
        !taken.has(i) &&
        (telling || sample.length > 0) &&
        (fits[s]?.[i] ?? 0) >= SURE &&
        (!dated || isDates(sample, dayFirst)),
    );
    if (column < 0) return;
    columns[slot.id] = column;
    taken.add(column);
  });
  return columns;
}

const foldedHints = new Map<string, string>();

function foldHint(hint: string): string {
  const known = foldedHints.get(hint);
  if (known !== undefined) return known;
  const folded = foldName(hint);
  foldedHints.set(hint, folded);
  return folded;
}

/**
 * How well a name is met by the hints; 0 not at all. More hints that meet it count a little:
 * "NPS score" is a score before "Response ID" is.
 */
function hintFit(name: string, hints: readonly string[]): number {
  const folded = foldName(name);
  if (folded === '') return 0;
  const words = folded.split(' ');
  const met = hints.map((hint) => oneHintFit(folded, words, foldHint(hint)));
  const best = Math.max(0, ...met);
  if (best === 0 || best === WHOLE_NAME) return best;
  return best + Math.min(met.filter((fit) => fit > 0).length - 1, 4) / 10;
}

function oneHintFit(name: string, words: readonly string[], hint: string): number {
  if (hint === '') return 0;
  if (name === hint) return WHOLE_NAME;
  if (words.includes(hint) || (hint.includes(' ') && name.includes(hint))) return 3;
  if (hint.length >= 4 && words.some((word) => word.startsWith(hint))) return 2;
  // Hebrew puts "the", "of" and "by" before the word without a space.
  const least = /[\u05d0-\u05ea]/.test(hint) ? 3 : 5;
  return hint.length >= least && name.includes(hint) ? 1 : 0;
}

/** Share of the values that are of the slot's kind; 1 where there are none to say otherwise. */
function valueFit(slot: Slot, sample: readonly string[], dayFirst: boolean): number {
  if (sample.length === 0) return 1;
  const test = kindTest(slot, dayFirst);
  return sample.filter(test).length / sample.length;
}

function kindTest(slot: Slot, dayFirst: boolean): (value: string) => boolean {
  switch (slot.kind) {
    case 'score':
      return (value) => typeof readScore(value, slot.min ?? 0, slot.max ?? 10) === 'number';
    case 'number':
      return (value) => typeof readAmount(value) === 'number';
    case 'weight':
      return (value) => typeof readWeight(value) === 'number';
    case 'date':
      return (value) => {
        const when = parseDate(value, dayFirst) ?? parseDate(value, !dayFirst);
        return when !== null && when.precision !== 'year';
      };
    case 'wave':
    case 'category':
      return (value) => value.length <= 60;
    case 'text':
    case 'id':
      return () => true;
  }
}

/** Whether values are dates by themselves: no name says so, and other numbers have five digits. */
function isDates(sample: readonly string[], dayFirst: boolean): boolean {
  const dates = sample.filter(
    (value) =>
      !isSerial(value) && (parseDate(value, dayFirst) ?? parseDate(value, !dayFirst)) !== null,
  );
  return sample.length > 0 && dates.length / sample.length >= SURE;
}

/** The order of day and month in dates such as 3/4/2026; `ambiguous` where none of them tells. */
export function guessDateOrder(dates: readonly string[]): {
  readonly dayFirst: boolean;
  readonly ambiguous: boolean;
} {
  let days = 0;
  let months = 0;
  let either = 0;
  for (const text of dates) {
    const order = dateOrder(text);
    if (order === 'dayFirst') days++;
    else if (order === 'monthFirst') months++;
    else if (order === 'either') either++;
  }
  return { dayFirst: months <= days, ambiguous: either > 0 && days === 0 && months === 0 };
}

/**
 * How fine waves are best cut: months up to a year and a half, quarters up to six years, and no
 * finer than the cells say; `written` where they are no dates.
 */
export function guessGranularity(sample: readonly string[], dayFirst: boolean): Granularity {
  const dates = sample
    .map((value) => parseDate(value, dayFirst))
    .filter((when): when is When => when !== null);
  if (sample.length === 0 || dates.length / sample.length < SURE) return 'written';
  if (dates.every(({ precision }) => precision === 'year')) return 'year';
  const months = dates.map(({ year, month }) => year * 12 + month);
  const span = Math.max(...months) - Math.min(...months) + 1;
  if (dates.some(({ precision }) => precision === 'year') || span > 72) return 'year';
  if (dates.some(({ precision }) => precision === 'quarter') || span > 18) return 'quarter';
  return 'month';
}
