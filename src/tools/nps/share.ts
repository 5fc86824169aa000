import * as v from 'valibot';
import { LARGEST_COUNT } from '../../tabular/number.ts';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { emptyPeriod, type PeriodEntry, readPeriod } from './input.ts';
import { CORRECTIONS, type NpsState, ORDERS, START, tableInUse } from './state.ts';
import { packTable, TableLink, unpackTable } from './table-link.ts';

const Counts = v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT)));

/** Three totals or eleven counts: a pasted list of any length shrinks to its counts. */
const Period = v.union([v.pipe(Counts, v.length(3)), v.pipe(Counts, v.length(11))]);

const Short = v.pipe(v.string(), v.maxLength(12));
/** Longest text of a setting that a link takes along; a longer one stays at home. */
const LONGEST = 200;
const Text = v.pipe(v.string(), v.maxLength(LONGEST));
const Place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What was set beside the answers; what is as at the start is absent. */
const Settings = v.object({
  wave: v.optional(Place),
  segment: v.optional(Place),
  order: v.optional(v.picklist(ORDERS)),
  correction: v.optional(v.picklist(CORRECTIONS)),
  weighted: v.optional(v.boolean()),
  population: v.optional(Text),
  benchmark: v.optional(Text),
  benchmarkSource: v.optional(Text),
  goal: v.optional(Text),
});

type Settings = v.InferOutput<typeof Settings>;

const Link = v.object({
  a: v.optional(Period),
  b: v.optional(Period),
  c: v.picklist(CONFIDENCES),
  w: v.boolean(),
  m: Short,
  t: v.optional(TableLink),
  o: v.optional(Settings),
});

/**
 * The numbers of a state, in the shape a link carries.
 *
 * @param decimalComma whether the reader's language writes 7,5 for seven and a half
 * @param within whether the link stays within the site
 */
export function toLink(
  state: NpsState,
  decimalComma: boolean,
  within = false,
): v.InferOutput<typeof Link> {
  const period = (entry: PeriodEntry) => {
    const { groups, distribution } = readPeriod(entry, decimalComma);
    if (distribution) return [...distribution];
    return groups ? [groups.promoters, groups.passives, groups.detractors] : undefined;
  };
  const table = tableInUse(state);
  const a = period(state.first);
  const b = state.second ? period(state.second) : undefined;
  const settings = settingsOf(state, table !== null);
  return {
    ...(a && { a }),
    ...(b && { b }),
    c: state.confidence,
    w: state.method === 'wald',
    m: state.margin,
    ...(table && { t: packTable(table, within) }),
    ...(Object.keys(settings).length > 0 && { o: settings }),
  };
}

function settingsOf(state: NpsState, withTable: boolean): Settings {
  const { wave, segment, order, correction, weighted } = state;
  const texts = (['population', 'benchmark', 'benchmarkSource', 'goal'] as const).filter(
    (name) => state[name] !== '' && state[name].length <= LONGEST,
  );
  return {
    ...Object.fromEntries(texts.map((name) => [name, state[name]])),
    ...(withTable && {
      ...(wave !== null && { wave }),
      ...(segment !== null && { segment }),
      ...(order !== START.order && { order }),
      ...(correction !== START.correction && { correction }),
      ...(weighted !== START.weighted && { weighted }),
    }),
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): NpsState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { a, b, c, w, m, t, o = {} } = parsed.output;
  const table = t && unpackTable(t);
  if (t && !table) return undefined;
  return {
    ...START,
    ...settingsFrom(o),
    first: table ? emptyPeriod('table') : toEntry(a),
    second: b ? toEntry(b) : null,
    confidence: c,
    method: w ? 'wald' : 'adjusted-wald',
    margin: m,
    ...(table && { table, scale: table.scale }),
  };
}

function settingsFrom(
  o: Settings,
): Omit<NpsState, 'first' | 'second' | 'confidence' | 'method' | 'margin' | 'table' | 'scale'> {
  return {
    wave: o.wave ?? null,
    segment: o.segment ?? null,
    order: o.order ?? START.order,
    correction: o.correction ?? START.correction,
    weighted: o.weighted ?? START.weighted,
    population: o.population ?? '',
    benchmark: o.benchmark ?? '',
    benchmarkSource: o.benchmarkSource ?? '',
    goal: o.goal ?? '',
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
