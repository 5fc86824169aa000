import * as v from 'valibot';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { Cells, type FiveState, START, Table } from './state.ts';

const Link = v.object({
  t: v.optional(
    v.tuple([
      v.pipe(v.string(), v.maxLength(200)),
      v.number(),
      /** Segment, wave, people, counts, complete rows, their sums and products. */
      v.array(
        v.tuple([
          v.nullable(v.string()),
          v.nullable(v.string()),
          v.number(),
          v.array(v.array(v.number())),
          v.number(),
          v.array(v.number()),
          v.array(v.number()),
        ]),
      ),
    ]),
  ),
  s: v.nullable(v.string()),
  w: v.nullable(v.string()),
  h: v.optional(Cells),
  a: v.string(),
  c: v.picklist(CONFIDENCES),
});

/** A state in the shape a link carries: of a table what it amounts to, and no rows. */
export function toLink({
  mode,
  table,
  segment,
  wave,
  cells,
  asked,
  confidence,
}: FiveState): object {
  return {
    ...(mode === 'hand' && { h: cells }),
    ...(mode === 'table' &&
      table && {
        t: [
          table.file.slice(0, 200),
          table.unread,
          table.parts.map((part) => {
            const { n, sums, products } = part.complete;
            const { segment: s, wave: w, respondents, counts } = part;
            return [s, w, respondents, counts, n, sums, products];
          }),
        ],
      }),
    s: segment,
    w: wave,
    a: asked,
    c: confidence,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): FiveState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { t, s, w, h, a, c } = parsed.output;
  const table = t && v.safeParse(Table, unpack(t));
  if (table && !table.success) return undefined;
  return {
    ...START,
    mode: h ? 'hand' : 'table',
    table: table?.output ?? null,
    segment: s,
    wave: w,
    cells: h ?? START.cells,
    asked: a,
    confidence: c,
  };
}

function unpack([file, unread, parts]: NonNullable<v.InferOutput<typeof Link>['t']>) {
  return {
    file,
    unread,
    parts: parts.map(([segment, wave, respondents, counts, n, sums, products]) => ({
      segment,
      wave,
      respondents,
      counts,
      complete: { n, sums, products },
    })),
  };
}
