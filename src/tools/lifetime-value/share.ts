import * as v from 'valibot';
import { parseCount, parseNumber } from '../../tabular/number.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { twoReadings } from '../../ui/fields.ts';
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

/** Fields that hold no more than 100, so that a decimal mark in them is never one of thousands. */
const SHARES: ReadonlySet<FieldName> = new Set(['rate', 'discount', 'growth', 'gain']);

const LONGEST_TEXT = 40;

/**
 * Numbers in the order of `FIELDS`, as typed where they cannot be read, `null` where a field is
 * empty; then the choices.
 */
const Link = v.object({
  n: v.pipe(
    v.array(
      v.nullable(
        v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(LONGEST_TEXT))]),
      ),
    ),
    v.length(FIELDS.length),
  ),
  s: v.picklist(SOURCES),
  p: v.picklist(PERIODS),
  d: v.picklist(RATES),
  h: v.picklist(HORIZONS),
  f: v.picklist(FIRST_MARGINS),
  c: v.picklist(CONFIDENCES),
});

/** What a link carries; `null` where no number was entered. */
export function toLink(state: ValueState): v.InferOutput<typeof Link> | null {
  const n = FIELDS.map((name) => carried(name, state.texts[name]));
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

function carried(name: FieldName, text: string): number | string | null {
  if (text.trim() === '') return null;
  const { value } = WHOLE.has(name) ? parseCount(text) : parseNumber(text);
  const rule = SHARES.has(name) ? { max: 100 } : { whole: WHOLE.has(name) };
  const sure = value !== undefined && Number.isFinite(value) && !twoReadings(text, rule);
  return sure ? value : text.slice(0, LONGEST_TEXT);
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

/** Digits alone: a field does not read 1e-7, and asks what is meant by three decimals. */
function plain(value: number | string | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  const digits = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(digits) ? `${digits}0` : digits;
}
