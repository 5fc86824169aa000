import * as v from 'valibot';
import { parseCount, parseNumber } from '../../tabular/number.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import {
  FIELDS,
  type FieldName,
  HORIZONS,
  PERIODS,
  RATES,
  SOURCES,
  START,
  type ValueState,
} from './state.ts';
import { FIRST_MARGINS } from './worth.ts';

const WHOLE: ReadonlySet<FieldName> = new Set(['start', 'end', 'acquired', 'periods']);

/** Numbers in the order of `FIELDS`, `null` where there is none; then the choices. */
const Link = v.object({
  n: v.pipe(v.array(v.nullable(v.pipe(v.number(), v.finite()))), v.length(FIELDS.length)),
  s: v.picklist(SOURCES),
  p: v.picklist(PERIODS),
  d: v.picklist(RATES),
  h: v.picklist(HORIZONS),
  f: v.picklist(FIRST_MARGINS),
  c: v.picklist(CONFIDENCES),
});

/** What a link carries; `null` where no number was entered. */
export function toLink(state: ValueState): v.InferOutput<typeof Link> | null {
  const n = FIELDS.map((name) => {
    const text = state.texts[name];
    return (WHOLE.has(name) ? parseCount(text) : parseNumber(text)).value ?? null;
  });
  const entered = FIELDS.some(
    (name, i) => n[i] !== null && state.texts[name] !== START.texts[name],
  );
  if (!entered) return null;
  return {
    n,
    s: state.source,
    p: state.period,
    d: state.discountOf,
    h: state.horizon,
    f: state.first,
    c: state.confidence,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): ValueState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { n, s, p, d, h, f, c } = parsed.output;
  const texts = { ...START.texts };
  FIELDS.forEach((name, i) => {
    texts[name] = plain(n[i] ?? null);
  });
  return { texts, source: s, period: p, discountOf: d, horizon: h, first: f, confidence: c };
}

/** Digits alone: a field does not read 1e-7. */
function plain(value: number | null): string {
  if (value === null) return '';
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
