import * as v from 'valibot';
import { SCALE_IDS } from './scale.ts';
import { type NpsTable, NpsTableSchema } from './table.ts';

/**
 * A table as short as a link wants it: `k` holds a row a cell, segment and wave first (−1 for
 * none), then the counts, then the sums of the weights. The name of the file goes along within the site.
 */
export const TableLink = v.object({
  f: v.optional(v.string()),
  s: v.picklist(SCALE_IDS),
  g: v.array(v.string()),
  v: v.array(v.string()),
  w: v.boolean(),
  r: v.number(),
  d: v.nullable(v.tuple([v.number(), v.number(), v.nullable(v.number())])),
  k: v.array(v.array(v.number())),
});

export type TableLink = v.InferOutput<typeof TableLink>;

/** Digits that a sum of weights keeps in a link: more than any score shows. */
const DIGITS = 8;

/**
 * Sum of the squares of weights, at least what equal weights would have: with weights that are the
 * same throughout a segment the digits a link keeps may fall short of it, and so many answers
 * would count as more than they are.
 */
function squaresOf(kept: number, weights: readonly number[], counts: readonly number[]): number {
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const n = add(counts);
  return n === 0 ? kept : Math.max(kept, add(weights) ** 2 / n);
}

/** @param within whether the link stays within the site */
export function packTable(table: NpsTable, within: boolean): TableLink {
  const { customers } = table;
  const short = (value: number) => Number(value.toPrecision(DIGITS));
  return {
    ...(within && { f: table.name }),
    s: table.scale,
    g: [...table.segments],
    v: [...table.waves],
    w: table.weighted,
    r: table.rows,
    d: customers && [customers.distinct, customers.repeated, customers.withinWave],
    k: table.cells.map(({ segment, wave, counts, weights, squares }) => [
      segment ?? -1,
      wave ?? -1,
      ...counts,
      ...(weights ? [...weights.map(short), short(squares)] : []),
    ]),
  };
}

/** The table that a link carries; `undefined` where its numbers do not fit together. */
export function unpackTable({
  f = '',
  s,
  g,
  v: waves,
  w,
  r,
  d,
  k,
}: TableLink): NpsTable | undefined {
  const parsed = v.safeParse(NpsTableSchema, {
    name: f,
    scale: s,
    segments: g,
    waves,
    weighted: w,
    rows: r,
    customers: d && { distinct: d[0], repeated: d[1], withinWave: d[2] },
    cells: k.map((row) => {
      const [segment = -1, wave = -1, ...rest] = row;
      const place = {
        segment: segment < 0 ? null : segment,
        wave: wave < 0 ? null : wave,
      };
      if (!w) return { ...place, counts: rest, weights: null, squares: 0 };
      const counts = rest.slice(0, -4);
      const weights = rest.slice(-4, -1);
      return { ...place, counts, weights, squares: squaresOf(rest.at(-1) ?? 0, weights, counts) };
    }),
  });
  return parsed.success ? parsed.output : undefined;
}
