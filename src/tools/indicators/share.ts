import * as v from 'valibot';
import { LARGEST_COUNT, parseCount } from '../../tabular/number.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import {
  COUNTS,
  type IndicatorsState,
  isEven,
  KINDS,
  MOST_OWN,
  MOST_PERIODS,
  NO_COMMENTS,
} from './state.ts';

/** A count as a number; what is no count, as it was typed; nothing typed, 0 characters long. */
const Field = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT)),
  v.pipe(v.string(), v.maxLength(40)),
]);
const Fields = v.pipe(v.array(Field), v.minLength(1), v.maxLength(MOST_PERIODS));
const Name = v.pipe(v.string(), v.maxLength(80));

const Link = v.object({
  /** Names of the periods. */
  n: v.pipe(v.array(Name), v.minLength(1), v.maxLength(MOST_PERIODS)),
  /** Counts, in the order of `COUNTS`. */
  v: v.pipe(v.array(Fields), v.length(COUNTS.length)),
  /** Own rows: name, place of the kind, how many, of how many. */
  o: v.optional(
    v.pipe(v.array(v.tuple([Name, v.picklist([0, 1]), Fields, Fields])), v.maxLength(MOST_OWN)),
  ),
  b: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  c: v.picklist(CONFIDENCES),
});

/**
 * The numbers of a state, in the shape a link carries; `null` while nothing is typed. Pasted
 * comments stay out: they are other people's words.
 */
export function toLink(state: IndicatorsState): v.InferOutput<typeof Link> | null {
  const { names, counts, own, base, confidence } = state;
  const typed = [names, ...Object.values(counts)].flat().some((text) => text.trim() !== '');
  if (!typed && own.length === 0) return null;
  return {
    n: names.map((name) => name.slice(0, 80)),
    v: COUNTS.map((name) => counts[name].map(toField)),
    ...(own.length > 0 && {
      o: own.map(({ name, kind, counts: part, wholes }) => [
        name.slice(0, 80),
        kind === 'behaviour' ? 0 : 1,
        part.map(toField),
        wholes.map(toField),
      ]),
    }),
    ...(base !== null && { b: base }),
    c: confidence,
  };
}

function toField(text: string): string | number {
  return parseCount(text).value ?? text.slice(0, 40);
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): IndicatorsState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { n, v: rows, o = [], b = null, c } = parsed.output;
  const row = (name: (typeof COUNTS)[number]) => (rows[COUNTS.indexOf(name)] ?? []).map(String);
  const state: IndicatorsState = {
    names: n,
    counts: {
      buyers: row('buyers'),
      repeat: row('repeat'),
      offered: row('offered'),
      upsold: row('upsold'),
      reached: row('reached'),
      shares: row('shares'),
      positive: row('positive'),
      neutral: row('neutral'),
      negative: row('negative'),
    },
    own: o.map(([name, kind, counts, wholes]) => ({
      name,
      kind: KINDS[kind],
      counts: counts.map(String),
      wholes: wholes.map(String),
    })),
    base: b,
    confidence: c,
    sorting: NO_COMMENTS,
  };
  return isEven(state) ? state : undefined;
}
