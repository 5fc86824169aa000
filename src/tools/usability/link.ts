import * as v from 'valibot';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { Cells, START, Table, type UsabilityState } from './state.ts';
import { ITEMS } from './tally.ts';

const Link = v.object({
  /** One text a person; answers stand side by side where each is a digit or empty. */
  h: v.optional(
    v.array(v.union([v.pipe(v.string(), v.regex(/^[1-5.]{10}$/)), v.array(v.string())])),
  ),
  t: v.optional(v.unknown()),
  o: v.boolean(),
  b: v.string(),
  c: v.picklist(CONFIDENCES),
});

/** A state in the shape a link carries: of a table what it amounts to, and no rows. */
export function toLink({
  mode,
  cells,
  table,
  blanks,
  benchmark,
  confidence,
}: UsabilityState): object {
  return {
    ...(mode === 'hand' && { h: cells.map(pack) }),
    ...(mode === 'table' && table && { t: { ...table, file: table.file.slice(0, 200) } }),
    o: blanks === 'omit',
    b: benchmark,
    c: confidence,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): UsabilityState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { h, t, o, b, c } = parsed.output;
  const cells = h && v.safeParse(Cells, h.map(unpack));
  const table = t === undefined ? undefined : v.safeParse(Table, t);
  if (cells?.success === false || table?.success === false) return undefined;
  return {
    mode: cells ? 'hand' : 'table',
    cells: cells?.output ?? START.cells,
    table: table?.output ?? null,
    blanks: o ? 'omit' : 'centre',
    benchmark: b,
    confidence: c,
  };
}

function pack(texts: readonly string[]): string | readonly string[] {
  const short = texts.every((text) => /^[1-5]?$/.test(text));
  return short ? texts.map((text) => text || '.').join('') : texts;
}

function unpack(row: string | readonly string[]): readonly string[] {
  if (typeof row !== 'string') return row;
  return Array.from({ length: ITEMS }, (_, item) => row.charAt(item).replace('.', ''));
}
