import * as v from 'valibot';
import type { Tally } from '../../tabular/intake/collected.ts';
import { LARGEST_COUNT } from '../../tabular/number.ts';
import { addUp, type Sample } from './sample.ts';
import { groupsOn, SCALE_IDS, SCALES, scaleWith } from './scale.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT));
const Sum = v.pipe(v.number(), v.finite(), v.minValue(0));
const Place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
/** As long, and as many, as the reading of tables lets them be. */
const Names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(5000));

const Cell = v.object({
  /** Place in `segments`; `null` for answers without one. */
  segment: Place,
  wave: Place,
  /** `counts[i]` is how many answered `min + i`. */
  counts: v.array(Count),
  /** Sums of weights of promoters, passives and detractors; `null` without weights. */
  weights: v.nullable(v.tuple([Sum, Sum, Sum])),
  /** Sum of the squares of all weights; 0 without weights. */
  squares: Sum,
});

/** The shape that is kept through a reload, and that a link is unpacked to. */
export const NpsTableSchema = v.pipe(
  v.object({
    /** Name of the file; empty where the table came with a link. */
    name: v.string(),
    scale: v.picklist(SCALE_IDS),
    segments: Names,
    waves: Names,
    cells: v.array(Cell),
    weighted: v.boolean(),
    /** Rows of the table, used and left out. */
    rows: Count,
    /**
     * Customers, those who answered more than once, and answers by those who had answered in the
     * same wave before; `null` where that is not known.
     */
    customers: v.nullable(
      v.object({ distinct: Count, repeated: Count, withinWave: v.nullable(Count) }),
    ),
  }),
  v.check(({ cells, scale, segments, waves, weighted }) => {
    const steps = SCALES[scale].max - SCALES[scale].min + 1;
    return cells.every(
      (cell) =>
        cell.counts.length === steps &&
        (cell.segment === null || cell.segment < segments.length) &&
        (cell.wave === null || cell.wave < waves.length) &&
        (cell.weights !== null) === weighted,
    );
  }),
);

/** What a table of answers amounts to: counts by segment and wave, and no rows. */
export type NpsTable = v.InferOutput<typeof NpsTableSchema>;

export type NpsCell = NpsTable['cells'][number];

/** Which answers of a table; a part that is absent takes all. */
export interface Part {
  readonly segment?: number | null;
  readonly wave?: number | null;
}

/**
 * What a tally amounts to.
 *
 * @throws {RangeError} when its scale is none that the tool offered
 */
export function tableOf(tally: Tally, name: string): NpsTable {
  const scale = scaleWith(tally.min, tally.max);
  if (!scale) throw new RangeError(`no scale from ${tally.min} to ${tally.max}`);
  const place = (names: readonly string[], found: string | null) => {
    const at = found === null ? -1 : names.indexOf(found);
    return at < 0 ? null : at;
  };
  return {
    name,
    scale,
    segments: [...tally.segments],
    waves: [...tally.waves],
    cells: tally.cells.map(({ segment, wave, counts, weights, squares }) => {
      const sums = groupsOn(SCALES[scale], weights);
      return {
        segment: place(tally.segments, segment),
        wave: place(tally.waves, wave),
        counts: [...counts],
        weights: tally.weighted ? [sums.promoters, sums.passives, sums.detractors] : null,
        squares: tally.weighted ? squares.reduce((sum, value) => sum + value, 0) : 0,
      };
    }),
    weighted: tally.weighted,
    rows: tally.report.rows,
    customers: tally.customers && {
      ...tally.customers,
      withinWave: tally.customers.withinWave ?? null,
    },
  };
}

/** Cells of a part. */
export function cellsOf(table: NpsTable, part: Part): NpsCell[] {
  return table.cells.filter(
    ({ segment, wave }) =>
      (part.segment === undefined || part.segment === segment) &&
      (part.wave === undefined || part.wave === wave),
  );
}

/** Answers by score of some cells. */
export function countsOf(table: NpsTable, cells: readonly NpsCell[]): number[] {
  const { min, max } = SCALES[table.scale];
  return Array.from({ length: max - min + 1 }, (_, i) =>
    cells.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
  );
}

/** The sample that some cells make up, with their weights where these are wanted and there. */
export function sampleOf(table: NpsTable, cells: readonly NpsCell[], weighted: boolean): Sample {
  return addUp(
    cells.map(({ counts, weights, squares }) => {
      const groups = groupsOn(SCALES[table.scale], counts);
      const n = groups.promoters + groups.passives + groups.detractors;
      if (!weighted || weights === null) return { n, groups, weights: null };
      const [promoters, passives, detractors] = weights;
      return { n, groups, weights: { n, promoters, passives, detractors, squares } };
    }),
    weighted && table.weighted,
  );
}
