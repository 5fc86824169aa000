import * as v from 'valibot';
import { LARGEST_COUNT } from '../../tabular/number.ts';
import { emptyPeriod, type PeriodEntry, readPeriod } from './input.ts';
import { CONFIDENCES, type NpsState } from './state.ts';

/** Three totals or eleven counts: a pasted list of any length shrinks to its counts. */
const Period = v.union([
  v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT))),
    v.length(3),
  ),
  v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT))),
    v.length(11),
  ),
]);

const Link = v.object({
  a: v.optional(Period),
  b: v.optional(Period),
  c: v.picklist(CONFIDENCES),
  w: v.boolean(),
  m: v.pipe(v.string(), v.maxLength(12)),
});

/** The numbers of a state, in the shape a link carries. */
export function toLink(state: NpsState, decimalComma: boolean): v.InferOutput<typeof Link> {
  const period = (entry: PeriodEntry) => {
    const { groups, distribution } = readPeriod(entry, decimalComma);
    if (distribution) return [...distribution];
    return groups ? [groups.promoters, groups.passives, groups.detractors] : undefined;
  };
  const a = period(state.first);
  const b = state.second ? period(state.second) : undefined;
  return {
    ...(a && { a }),
    ...(b && { b }),
    c: state.confidence,
    w: state.method === 'wald',
    m: state.margin,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): NpsState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { a, b, c, w, m } = parsed.output;
  return {
    first: toEntry(a),
    second: b ? toEntry(b) : null,
    confidence: c,
    method: w ? 'wald' : 'adjusted-wald',
    margin: m,
  };
}

function toEntry(values: readonly number[] | undefined): PeriodEntry {
  const blank = emptyPeriod();
  if (!values) return blank;
  const texts = values.map(String);
  if (texts.length === 11) return { ...blank, mode: 'counts', counts: texts };
  const [promoters = '', passives = '', detractors = ''] = texts;
  return { ...blank, totals: { promoters, passives, detractors } };
}
