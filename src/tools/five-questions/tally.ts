import type { SurveyItem } from '../../instruments/survey.ts';
import { type Answers, MISSING } from '../../tabular/intake/collected.ts';

/**
 * Scales of the five questions, for what comes from a link or the browser's memory before any
 * wording is at hand; a test holds them to the survey.
 */
export const SCALES: readonly { readonly min: number; readonly max: number }[] = [
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 0, max: 10 },
  { min: 1, max: 7 },
  { min: 1, max: 7 },
];

/**
 * What the answers of some people amount to: enough for every figure of the report, few enough
 * for a link. All numbers are whole, so parts can be put together without loss.
 */
export interface Tally {
  /** People with at least one answer. */
  readonly respondents: number;
  /** `counts[item][k]` is how many answered the item with min + k. */
  readonly counts: readonly (readonly number[])[];
  readonly complete: CompleteRows;
}

/** Sums over the people who answered every item, on the items' own scales. */
export interface CompleteRows {
  readonly n: number;
  readonly sums: readonly number[];
  /** Sums of the products of two items, i ≤ j, row by row: 1·1, 1·2 … 2·2, 2·3 … */
  readonly products: readonly number[];
}

/** The people of one segment in one wave; `null` where a table does not say. */
export interface Part extends Tally {
  readonly segment: string | null;
  readonly wave: string | null;
}

/** A tally of nobody. */
function emptyTally(items: readonly SurveyItem[]): Tally {
  const k = items.length;
  return {
    respondents: 0,
    counts: items.map(({ min, max }) => new Array<number>(max - min + 1).fill(0)),
    complete: {
      n: 0,
      sums: new Array<number>(k).fill(0),
      products: new Array<number>((k * (k + 1)) / 2).fill(0),
    },
  };
}

/**
 * Counts rows of answers; a row without any is nobody's.
 *
 * @param rows whole numbers on the scales of the items; `null` where one was left out
 */
export function tallyRows(
  rows: Iterable<readonly (number | null)[]>,
  items: readonly SurveyItem[],
): Tally {
  const start = emptyTally(items);
  const counts = start.counts.map((row) => [...row]);
  const sums = [...start.complete.sums];
  const products = [...start.complete.products];
  let [respondents, n] = [0, 0];
  for (const row of rows) {
    const answers = items.map((_, item) => row[item] ?? null);
    const given = answers.filter((answer) => answer !== null);
    if (given.length === 0) continue;
    respondents += 1;
    answers.forEach((answer, item) => {
      if (answer === null) return;
      const own = counts[item];
      const place = answer - (items[item]?.min ?? 0);
      if (own) own[place] = (own[place] ?? 0) + 1;
    });
    if (given.length < items.length) continue;
    n += 1;
    let at = 0;
    given.forEach((a, i) => {
      sums[i] = (sums[i] ?? 0) + a;
      for (const b of given.slice(i)) {
        products[at] = (products[at] ?? 0) + a * b;
        at += 1;
      }
    });
  }
  return { respondents, counts, complete: { n, sums, products } };
}

/** Several tallies as one. */
export function addTallies(tallies: readonly Tally[], items: readonly SurveyItem[]): Tally {
  const add = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x + (b[i] ?? 0));
  return tallies.reduce(
    (sum, next) => ({
      respondents: sum.respondents + next.respondents,
      counts: sum.counts.map((row, item) => add(row, next.counts[item] ?? [])),
      complete: {
        n: sum.complete.n + next.complete.n,
        sums: add(sum.complete.sums, next.complete.sums),
        products: add(sum.complete.products, next.complete.products),
      },
    }),
    emptyTally(items),
  );
}

/** What is needed of a table that was read. */
export type ReadAnswers = Pick<
  Answers,
  'rows' | 'values' | 'segmentOf' | 'segments' | 'waveOf' | 'waves'
>;

/** A table's answers by wave and segment, in the order in which the table names them. */
export function tallyAnswers(answers: ReadAnswers, items: readonly SurveyItem[]): Part[] {
  const { rows, values, segmentOf, segments, waveOf, waves } = answers;
  const places = new Map<string, { segment: string | null; wave: string | null; at: number[] }>();
  for (let row = 0; row < rows; row += 1) {
    const [s, w] = [segmentOf?.[row] ?? -1, waveOf?.[row] ?? -1];
    const key = `${w} ${s}`;
    const place = places.get(key) ?? {
      segment: segments[s] ?? null,
      wave: waves[w] ?? null,
      at: [],
    };
    place.at.push(row);
    places.set(key, place);
  }
  const answer = (row: number, item: number) => {
    const value = values[row * items.length + item] ?? MISSING;
    return value === MISSING ? null : value;
  };
  const order = (names: readonly string[], name: string | null) =>
    name === null ? names.length : names.indexOf(name);
  return [...places.values()]
    .sort(
      (a, b) =>
        order(waves, a.wave) - order(waves, b.wave) ||
        order(segments, a.segment) - order(segments, b.segment),
    )
    .map(({ segment, wave, at }) => {
      const read = function* () {
        for (const row of at) yield items.map((_, item) => answer(row, item));
      };
      return { segment, wave, ...tallyRows(read(), items) };
    });
}

/** Names of the segments or waves of some parts, in their order. */
export function namesOf(parts: readonly Part[], by: 'segment' | 'wave'): string[] {
  return [...new Set(parts.flatMap((part) => part[by] ?? []))];
}

/**
 * Whether some answers could have given these numbers, as far as a link or a kept state can be
 * held to it: what was altered on the way is no result.
 */
export function isPossible({ respondents, counts, complete }: Tally): boolean {
  const { n, sums, products } = complete;
  const answered = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return (
    counts.every((row, item) => row.length === choices(item)) &&
    answered.every((count) => count <= respondents && count >= n) &&
    sums.every((sum, item) => {
      const square = products[productAt(item, item, sums.length)] ?? 0;
      return sum <= 10 * n && square <= 100 * n && square * n >= sum * sum;
    })
  );
}

/** How many answers a question offers. */
function choices(item: number): number {
  const { min, max } = SCALES[item] ?? { min: 1, max: 0 };
  return max - min + 1;
}

/** Place of the product of two items among the sums of products. */
export function productAt(i: number, j: number, items: number): number {
  const [first, second] = i < j ? [i, j] : [j, i];
  return first * items - (first * (first - 1)) / 2 + second - first;
}
