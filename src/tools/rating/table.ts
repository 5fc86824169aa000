import * as v from 'valibot';
import type { Tally } from '../../tabular/intake/collected.ts';
import { LARGEST_COUNT } from '../../tabular/number.ts';
import type { ScoreScale } from '../../tabular/scores.ts';
import { answersOf } from './entry.ts';

/** What a table of answers amounts to: counts by segment and wave, without its rows. */
export interface RatingTable {
  /** Name of the file; empty where the counts came by a link. */
  readonly file: string;
  readonly scale: ScoreScale;
  readonly segments: readonly string[];
  /** In the order of time. */
  readonly waves: readonly string[];
  /** Places in `segments` and `waves`, `null` where a row had none, and counts from `min` up. */
  readonly cells: readonly {
    readonly segment: number | null;
    readonly wave: number | null;
    readonly counts: readonly number[];
  }[];
  /** Rows of the file, and those that could not be used. */
  readonly rows: number;
  readonly leftOut: number;
  /** A few comments, drawn by chance, and how many there were. */
  readonly comments: readonly { readonly score: number; readonly text: string }[];
  readonly commentsFound: number;
  /** Wave to look at; `null` for all together. */
  readonly now: number | null;
  /** Wave to compare it with; `null` for none. */
  readonly before: number | null;
}

/** Comments that are kept to be read beside the result. */
const COMMENTS = 12;
const LONGEST_COMMENT = 400;

/** Keeps of a tally what the tools show: the latest wave against the one before it, if there are. */
export function fromTally(tally: Tally, file: string): RatingTable {
  const place = (names: readonly string[], name: string | null) => {
    const found = name === null ? -1 : names.indexOf(name);
    return found < 0 ? null : found;
  };
  const { segments, waves, comments, report } = tally;
  return {
    file,
    scale: { min: tally.min, max: tally.max },
    segments,
    waves,
    cells: tally.cells.map(({ segment, wave, counts }) => ({
      segment: place(segments, segment),
      wave: place(waves, wave),
      counts,
    })),
    rows: report.rows,
    leftOut: report.rows - report.used,
    comments: comments.slice(0, COMMENTS).map(({ score, text }) => ({
      score,
      text: text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}…` : text,
    })),
    commentsFound: tally.commentsFound,
    now: waves.length > 1 ? waves.length - 1 : null,
    before: waves.length > 1 ? waves.length - 2 : null,
  };
}

/**
 * The wave to compare with: not the same one again, and none where all are looked at together,
 * because a part and its whole are not two samples.
 */
export function comparedWave({ now, before }: RatingTable): number | null {
  return now === null || before === now ? null : before;
}

/**
 * Counts of the answers in one wave, `null` for all, and in the segments that are wanted.
 *
 * @param wanted says whether a segment, `null` for none, is in
 */
export function countsIn(
  table: RatingTable,
  wave: number | null,
  wanted: (segment: number | null) => boolean = () => true,
): number[] {
  const counts = answersOf(table.scale).map(() => 0);
  for (const cell of table.cells) {
    if ((wave !== null && cell.wave !== wave) || !wanted(cell.segment)) continue;
    cell.counts.forEach((count, k) => {
      counts[k] = (counts[k] ?? 0) + count;
    });
  }
  return counts;
}

/** Counts in the wave to look at, and in the one to compare it with. */
export function tableCounts(table: RatingTable): {
  readonly first: readonly number[];
  readonly second: readonly number[] | null;
} {
  const wave = comparedWave(table);
  return {
    first: countsIn(table, table.now),
    second: wave === null ? null : countsIn(table, wave),
  };
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT));
const Place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const Names = v.array(v.string());

/** Shape of a table that was kept; places have to be those of a name, counts those of the scale. */
export const TableShape = v.pipe(
  v.object({
    file: v.string(),
    scale: v.object({
      min: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1)),
      max: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
    }),
    segments: Names,
    waves: Names,
    cells: v.array(v.object({ segment: Place, wave: Place, counts: v.array(Count) })),
    rows: Count,
    leftOut: Count,
    comments: v.array(v.object({ score: v.number(), text: v.string() })),
    commentsFound: Count,
    now: Place,
    before: Place,
  }),
  v.check(({ scale, segments, waves, cells, now, before }) => {
    const known = (place: number | null, names: readonly string[]) =>
      place === null || place < names.length;
    return (
      known(now, waves) &&
      known(before, waves) &&
      cells.every(
        ({ segment, wave, counts }) =>
          counts.length === scale.max - scale.min + 1 &&
          known(segment, segments) &&
          known(wave, waves),
      )
    );
  }),
);

/** A table in a link: names once, then a row of numbers a cell; no file name and no comments. */
export interface LinkTable {
  readonly s: readonly string[];
  readonly w: readonly string[];
  readonly c: readonly (readonly number[])[];
  /** Rows, rows left out, wave to look at and wave to compare with, −1 for none. */
  readonly r: readonly number[];
}

export const LinkTableShape = v.object({
  s: Names,
  w: Names,
  c: v.array(v.array(v.number())),
  r: v.pipe(v.array(v.number()), v.length(4)),
});

export function toLinkTable(table: RatingTable): LinkTable {
  return {
    s: table.segments,
    w: table.waves,
    c: table.cells.map(({ segment, wave, counts }) => [segment ?? -1, wave ?? -1, ...counts]),
    r: [table.rows, table.leftOut, table.now ?? -1, table.before ?? -1],
  };
}

/** The table that a link stands for; `undefined` where its numbers do not fit together. */
export function fromLinkTable(link: LinkTable, scale: ScoreScale): RatingTable | undefined {
  const place = (value: number | undefined) => (value === -1 ? null : value);
  const [rows, leftOut, now, before] = link.r;
  const parsed = v.safeParse(TableShape, {
    file: '',
    scale,
    segments: link.s,
    waves: link.w,
    cells: link.c.map(([segment, wave, ...counts]) => ({
      segment: place(segment),
      wave: place(wave),
      counts,
    })),
    rows,
    leftOut,
    comments: [],
    commentsFound: 0,
    now: place(now),
    before: place(before),
  });
  return parsed.success ? parsed.output : undefined;
}
