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
      return {
        segment: segment < 0 ? null : segment,
        wave: wave < 0 ? null : wave,
        counts: w ? rest.slice(0, -4) : rest,
        weights: w ? rest.slice(-4, -1) : null,
        squares: w ? rest.at(-1) : 0,
      };
    }),
  });
  return parsed.success ? parsed.output : undefined;
}
