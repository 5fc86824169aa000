import * as v from 'valibot';
import type { ScoreScale } from '../../tabular/scores.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { EntryShape, emptyEntry, type RatingEntry } from '../rating/entry.ts';
import {
  fromLinkCounts,
  type LinkPeriod,
  LinkPeriodShape,
  toLinkCounts,
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
import { FORMS, VERSIONS, type Version } from './version.ts';

/** All that a reader can set. */
export interface EffortState extends RatingSource<RatingEntry>, RatingSettings {
  readonly version: Version;
}

export const START: EffortState = {
  source: 'typed',
  first: emptyEntry(),
  second: null,
  table: null,
  version: '2',
  confidence: '95',
  correction: 'holm',
};

const Entry = v.object({ ...EntryShape, mode: v.picklist(['counts', 'list']) });
const Choices = {
  version: v.picklist(VERSIONS),
  confidence: v.picklist(CONFIDENCES),
  correction: v.picklist(CORRECTIONS),
};
const State = v.object({ ...SourceShape, ...Choices, first: Entry, second: v.nullable(Entry) });

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): EffortState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}

const Link = v.object({
  ...LinkSourceShape,
  v: Choices.version,
  c: Choices.confidence,
  k: Choices.correction,
  a: v.optional(LinkPeriodShape),
  b: v.optional(LinkPeriodShape),
});

/** The numbers of a state, in the shape a link carries; `null` while there are none. */
export function toLink(state: EffortState, decimalComma: boolean): unknown {
  const { scale } = FORMS[state.version];
  const period = (entry: RatingEntry) =>
    toLinkPeriod(entry.name, toLinkCounts(entry, scale, decimalComma));
  const table = tableForLink(state, scale);
  const a = state.source === 'typed' ? period(state.first) : undefined;
  const b = state.source === 'typed' && state.second ? period(state.second) : undefined;
  if (!table.x && !a && !b) return null;
  return {
    ...table,
    ...(a && { a }),
    ...(b && { b }),
    v: state.version,
    c: state.confidence,
    k: state.correction,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): EffortState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { x, v: version, c: confidence, k: correction, a, b } = parsed.output;
  const { scale } = FORMS[version];
  const source = sourceFromLink(x, scale);
  const first = toEntry(a, scale);
  const second = b ? toEntry(b, scale) : null;
  if (!source || !first || second === undefined) return undefined;
  return { ...source, first, second, version, confidence, correction };
}

function toEntry(period: LinkPeriod | undefined, scale: ScoreScale): RatingEntry | undefined {
  if (!period) return emptyEntry();
  const counts = fromLinkCounts(period.f, scale);
  return counts && { ...emptyEntry(), name: period.n, counts };
}
