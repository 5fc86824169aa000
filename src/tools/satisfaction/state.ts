import * as v from 'valibot';
import type { ScoreScale } from '../../tabular/scores.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { type EntryMode, EntryShape, emptyEntry, type RatingEntry } from '../rating/entry.ts';
import {
  fromLinkCounts,
  type LinkPeriod,
  LinkPeriodShape,
  toLinkCounts,
  toLinkField,
  toLinkPeriod,
} from '../rating/link.ts';
import { CORRECTIONS } from '../rating/segments.ts';
import type { RatingSettings } from '../rating/settings.ts';
import {
  LinkSourceShape,
  type RatingSource,
  SourceShape,
  sourceFromLink,
  tableForLink,
} from '../rating/source.ts';

/** Highest answer of the scales offered; all begin at 1. */
export const SCALES = ['5', '7', '10'] as const;

/** How many of the highest answers count as satisfied. */
const TOPS = ['1', '2', '3'] as const;

/** An entry that may also be two totals. */
export interface SatisfactionEntry extends RatingEntry {
  readonly satisfied: string;
  readonly all: string;
}

/** All that a reader can set. */
export interface SatisfactionState extends RatingSource<SatisfactionEntry>, RatingSettings {
  readonly scale: (typeof SCALES)[number];
  readonly top: (typeof TOPS)[number];
  /** Margin wished for, in percentage points, as typed. */
  readonly margin: string;
}

export function emptySatisfaction(mode: EntryMode = 'counts'): SatisfactionEntry {
  return { ...emptyEntry(mode), satisfied: '', all: '' };
}

export const START: SatisfactionState = {
  source: 'typed',
  first: emptySatisfaction(),
  second: null,
  table: null,
  scale: '5',
  top: '2',
  confidence: '95',
  correction: 'holm',
  margin: '5',
};

export function scaleOf({ scale }: Pick<SatisfactionState, 'scale'>): ScoreScale {
  return { min: 1, max: Number(scale) };
}

/** Confidence as a share. */
export function confidenceOf({ confidence }: Pick<SatisfactionState, 'confidence'>): number {
  return Number(confidence) / 100;
}

/** The choices of `top` that a scale leaves room for: on 1–5, three boxes would be most of it. */
export function topsOf(scale: SatisfactionState['scale']): readonly (typeof TOPS)[number][] {
  return scale === '5' ? ['1', '2'] : TOPS;
}

const Entry = v.object({ ...EntryShape, satisfied: v.string(), all: v.string() });
const Choices = {
  scale: v.picklist(SCALES),
  top: v.picklist(TOPS),
  confidence: v.picklist(CONFIDENCES),
  correction: v.picklist(CORRECTIONS),
};
const State = v.pipe(
  v.object({
    ...SourceShape,
    ...Choices,
    first: Entry,
    second: v.nullable(Entry),
    margin: v.string(),
  }),
  v.check(({ scale, top }) => topsOf(scale).includes(top)),
);

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): SatisfactionState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}

const Link = v.object({
  ...LinkSourceShape,
  s: Choices.scale,
  t: Choices.top,
  c: Choices.confidence,
  k: Choices.correction,
  m: v.pipe(v.string(), v.maxLength(12)),
  a: v.optional(LinkPeriodShape),
  b: v.optional(LinkPeriodShape),
});

/** The numbers of a state, in the shape a link carries; `null` while there are none. */
export function toLink(state: SatisfactionState, decimalComma: boolean): unknown {
  const scale = scaleOf(state);
  const period = (entry: SatisfactionEntry) =>
    toLinkPeriod(
      entry.name,
      entry.mode === 'totals'
        ? [toLinkField(entry.satisfied), toLinkField(entry.all)]
        : toLinkCounts(entry, scale, decimalComma),
    );
  const table = tableForLink(state, scale);
  const a = state.source === 'typed' ? period(state.first) : undefined;
  const b = state.source === 'typed' && state.second ? period(state.second) : undefined;
  if (!table.x && !a && !b) return null;
  return {
    ...table,
    ...(a && { a }),
    ...(b && { b }),
    s: state.scale,
    t: state.top,
    c: state.confidence,
    k: state.correction,
    m: state.margin,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): SatisfactionState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { x, s, t, c, k, m, a, b } = parsed.output;
  const scale = scaleOf({ scale: s });
  const source = sourceFromLink(x, scale);
  const first = toEntry(a, scale);
  const second = b ? toEntry(b, scale) : null;
  if (!source || !first || second === undefined || !topsOf(s).includes(t)) return undefined;
  return { ...source, first, second, scale: s, top: t, confidence: c, correction: k, margin: m };
}

function toEntry(period: LinkPeriod | undefined, scale: ScoreScale): SatisfactionEntry | undefined {
  if (!period) return emptySatisfaction();
  const { n: name, f: fields } = period;
  if (fields.length === 2) {
    const [satisfied = '', all = ''] = fields.map(String);
    return { ...emptySatisfaction('totals'), name, satisfied, all };
  }
  const counts = fromLinkCounts(fields, scale);
  return counts && { ...emptySatisfaction(), name, counts };
}
