import * as v from 'valibot';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { PERIODS } from './periods.ts';
import { type CohortsState, Counted, fits, KINDS, SHOWN, SILENCES, START } from './state.ts';

/** Rows of counts, in base 36: `5k.46.3c/50.3j`. */
const Rows = v.pipe(v.string(), v.regex(/^[0-9a-z]+([./][0-9a-z]+)*$/), v.maxLength(100_000));
const Whole = v.pipe(v.number(), v.integer());

const Link = v.object({
  /** A triangle as typed. */
  h: v.optional(v.pipe(v.string(), v.maxLength(100_000))),
  /** What was counted from a table: period, first cohort, steps to the next ones, last period. */
  t: v.optional(
    v.object({
      p: v.picklist(PERIODS),
      f: v.pipe(v.array(Whole), v.minLength(1), v.maxLength(1000)),
      u: Whole,
      d: Whole,
      o: v.tuple([v.boolean(), v.boolean()]),
      c: v.optional(Rows),
      b: v.optional(Rows),
      s: v.array(v.tuple([v.picklist(SILENCES), Rows, Rows])),
    }),
  ),
  k: v.picklist(KINDS),
  y: v.picklist(SHOWN),
  a: v.pipe(v.string(), v.maxLength(12)),
  l: v.picklist(SILENCES),
  i: v.picklist(CONFIDENCES),
});

type Link = v.InferOutput<typeof Link>;

/**
 * What a link carries: counts, never the events; `null` while there are none.
 *
 * @param whole whether length does not matter; otherwise only the counts that are shown go along
 */
export function toLink(state: CohortsState, whole = false): Link | null {
  const { source, hand, counted, kind, shown, age, silence, confidence } = state;
  const settings = { k: kind, y: shown, a: age, l: silence, i: confidence };
  if (source === 'hand') return hand.trim() === '' ? null : { h: hand, ...settings };
  if (!counted) return null;
  const { classic, unbounded, cohorts, silences } = counted;
  return {
    t: {
      p: counted.period,
      f: cohorts.map((cohort, i) => cohort - (cohorts[i - 1] ?? 0)),
      u: counted.until,
      d: counted.lastDay,
      o: [counted.withoutFirst, counted.withoutLast],
      ...(classic && (whole || kind === 'classic') && { c: pack(classic) }),
      ...(unbounded && (whole || kind === 'unbounded') && { b: pack(unbounded) }),
      s: silences.flatMap(({ length, silent, watched }) => {
        const known = SILENCES.find((one) => one === length);
        return known !== undefined && (whole || length === silence)
          ? [[known, pack([silent]), pack([watched])] as [typeof known, string, string]]
          : [];
      }),
    },
    ...settings,
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): CohortsState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { h, t, k, y, a, l, i } = parsed.output;
  const settings = { kind: k, shown: y, age: a, silence: l, confidence: i };
  if (h !== undefined) return { ...START, source: 'hand', hand: h, ...settings };
  if (!t) return undefined;
  let cohort = 0;
  const counted = v.safeParse(Counted, {
    period: t.p,
    cohorts: t.f.map((step) => {
      cohort += step;
      return cohort;
    }),
    classic: t.c === undefined ? null : unpack(t.c),
    unbounded: t.b === undefined ? null : unpack(t.b),
    silences: t.s.map(([length, silent, watched]) => ({
      length,
      silent: unpack(silent)[0] ?? [],
      watched: unpack(watched)[0] ?? [],
    })),
    until: t.u,
    withoutFirst: t.o[0],
    withoutLast: t.o[1],
    lastDay: t.d,
  });
  return counted.success && fits(counted.output) && counted.output[k] !== null
    ? { ...START, source: 'table', counted: counted.output, ...settings }
    : undefined;
}

function pack(rows: readonly (readonly number[])[]): string {
  return rows.map((row) => row.map((count) => count.toString(36)).join('.')).join('/');
}

function unpack(text: string): number[][] {
  return text.split('/').map((row) => row.split('.').map((count) => Number.parseInt(count, 36)));
}
