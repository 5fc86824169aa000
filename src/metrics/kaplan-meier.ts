import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireCount, requireList, requireRecord, show } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

const INTERVALS = ['log', 'plain', 'log-log'] as const;

/** The scale on which the interval is symmetric: log S, S itself, or log(−log S). */
export type SurvivalInterval = (typeof INTERVALS)[number];

export interface KaplanMeierOptions {
  /** Share of intervals that would cover the true share, between 0 and 1; 0.95 unless told. */
  readonly confidence?: number;
  /** `log` unless told, as in R. */
  readonly interval?: SurvivalInterval;
}

/** The curve from one time on, up to the next step. */
export interface SurvivalStep {
  readonly time: number;
  /** Customers whose time is this one or later: one censored at this time is still among them. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Share still there after this time, 0 to 1. */
  readonly survival: number;
  /** Greenwood's; `null`, as are the ends, where survival is 0 and his sum has no end. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  /** One a distinct time, ascending; before the first the curve is 1. */
  readonly steps: readonly SurvivalStep[];
  /** Time by which half have left; `null` where the curve stays above ½. */
  readonly median: number | null;
  /** Where the ends of the interval reach ½; `null` where they do not. */
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
}

/**
 * Kaplan-Meier curve: the share of customers still there after each time, counting those whose
 * end has not been seen for as long as they were seen.
 *
 * S(t) = Π (1 − dᵢ/nᵢ) over the times up to t, with dᵢ events among nᵢ at risk. Greenwood's standard
 * error is S·√G, G = Σ dᵢ/(nᵢ(nᵢ − dᵢ)). Ends, z the normal quantile: `log` S·exp(±z√G), at most 1;
 * `plain` S ± z·S√G, clipped to 0 and 1; `log-log` S^exp(±z√G/ln S). Where S is 1 all are 1;
 * R has no `log-log` ends there.
 *
 * The median is the first time with S ≤ ½, or the middle of the stretch where S is ½ to within
 * 1.5e-8; a stretch that no further event ends counts from its start. R prints a curve so too.
 *
 * Times are the same only if they are equal as numbers: give whole days or months, not quotients.
 *
 * Source: Kaplan & Meier (1958), Journal of the American Statistical Association 53, 457–481;
 * Greenwood (1926), The Natural Duration of Cancer; intervals as in R's package survival.
 *
 * @param times how long each customer was seen, in any unit, from 0 up
 * @param events whether the customer left at that time (`true`, 1) or was still there (`false`, 0)
 * @returns `null` where there is nobody
 * @throws {RangeError} naming a time or an event that cannot be and its place, lists of unequal
 *   length, a confidence outside 0…1, or an unknown interval
 * @example
 * kaplanMeier([2, 3, 3, 5], [true, true, false, true]);
 * // survival 0.75, 0.5, 0; median 4, the middle of 3 and 5
 */
export function kaplanMeier(
  times: readonly number[],
  events: readonly (boolean | 0 | 1)[],
  options: KaplanMeierOptions = {},
): SurvivalCurve | null {
  const [left, stayed] = split(times, events);
  const counts: TimeCounts[] = [];
  for (let i = 0, j = 0; i + j < times.length; ) {
    const time = Math.min(left[i] ?? Infinity, stayed[j] ?? Infinity);
    const [i0, j0] = [i, j];
    while (left[i] === time) i += 1;
    while (stayed[j] === time) j += 1;
    counts.push({ time, events: i - i0, censored: j - j0 });
  }
  return kaplanMeierFromCounts(counts, options);
}

/** How many left, and how many were still there when watching ended, at one time. */
export interface TimeCounts {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

/**
 * The same curve from counts by time, where these are known already.
 *
 * @param counts one a distinct time, ascending; times with nobody are passed over
 * @returns `null` where there is nobody
 * @throws {RangeError} naming a time that does not follow the one before, a count that is not a
 *   whole number from 0 up, a confidence outside 0…1, or an unknown interval
 * @example
 * kaplanMeierFromCounts([{ time: 2, events: 1, censored: 0 }, { time: 3, events: 1, censored: 1 }]);
 * // survival 0.6667, 0.3333
 */
export function kaplanMeierFromCounts(
  counts: readonly TimeCounts[],
  options: KaplanMeierOptions = {},
): SurvivalCurve | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, interval = 'log' } = options;
  requireList('counts', counts);
  const z = criticalZ(confidence);
  requireOneOf('interval', interval, INTERVALS);
  const ends = ENDS[interval];
  const [n, events] = totals(counts);
  if (n === 0) return null;

  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  let atRisk = n;
  for (const { time, events: gone, censored } of counts) {
    if (gone + censored === 0) continue;
    survival *= (atRisk - gone) / atRisk;
    greenwood += gone === 0 ? 0 : gone / atRisk / (atRisk - gone);
    const step = { time, atRisk, events: gone, censored, survival };
    atRisk -= gone + censored;
    const error = Math.sqrt(greenwood);
    if (survival === 0) {
      steps.push({ ...step, standardError: null, low: null, high: null });
    } else {
      const [low, high] = survival === 1 ? [1, 1] : ends(survival, z * error);
      steps.push({ ...step, standardError: survival * error, low, high });
    }
  }
  return {
    n,
    events,
    steps,
    median: half(steps, 'survival'),
    medianLow: half(steps, 'low'),
    medianHigh: half(steps, 'high'),
  };
}

/** How many there are, and how many of them left. */
function totals(counts: readonly TimeCounts[]): readonly [number, number] {
  let n = 0;
  let events = 0;
  let before = -Infinity;
  for (const [place, at] of counts.entries()) {
    requireRecord(`counts at place ${place + 1}`, at);
    const { time, events: gone, censored } = at;
    if (!(time > before && Number.isFinite(time))) {
      throw new RangeError(`times must be finite and ascend, got ${show(time)} after ${before}`);
    }
    requireCount(`events at time ${time}`, gone);
    requireCount(`censored at time ${time}`, censored);
    before = time;
    n += gone + censored;
    events += gone;
  }
  return [n, events];
}

/** Ends of the interval for S below 1, given the half-width of log S. */
const ENDS: Readonly<
  Record<SurvivalInterval, (s: number, width: number) => readonly [number, number]>
> = {
  log: (s, width) => [s * Math.exp(-width), Math.min(1, s * Math.exp(width))],
  plain: (s, width) => [Math.max(0, s - s * width), Math.min(1, s + s * width)],
  'log-log': (s, width) => {
    const factor = Math.exp(-width / Math.log(s));
    return [s ** factor, s ** (1 / factor)];
  },
};

/** Times of those who left and of those who stayed, each ascending. */
function split(
  times: readonly number[],
  events: readonly (boolean | 0 | 1)[],
): readonly [Float64Array, Float64Array] {
  requireList('times', times);
  requireList('events', events);
  if (times.length !== events.length) {
    throw new RangeError(`events must be as many as times = ${times.length}, got ${events.length}`);
  }
  const left = new Float64Array(times.length);
  const stayed = new Float64Array(times.length);
  let i = 0;
  let j = 0;
  for (const [place, time] of times.entries()) {
    if (!(typeof time === 'number' && time >= 0 && Number.isFinite(time))) {
      throw new RangeError(
        `times must be finite numbers from 0 up, got ${show(time)} at place ${place + 1}`,
      );
    }
    const event = events[place];
    if (event === true || event === 1) left[i++] = time;
    else if (event === false || event === 0) stayed[j++] = time;
    else {
      throw new RangeError(
        `events must be true or false, 1 or 0, got ${show(event)} at place ${place + 1}`,
      );
    }
  }
  return [left.slice(0, i).sort(), stayed.slice(0, j).sort()];
}

/** Products of many quotients come near ½ and miss it; R allows the root of its precision. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** First time with the curve at or below ½, or the middle of the stretch where it is ½. */
function half(steps: readonly SurvivalStep[], curve: 'survival' | 'low' | 'high'): number | null {
  const first = steps.findIndex((step) => (step[curve] ?? Infinity) < 0.5 + TOLERANCE);
  const from = steps[first];
  const height = from?.[curve];
  if (!from || height == null) return null;
  if (Math.abs(height - 0.5) >= TOLERANCE) return from.time;
  const next = steps.find((step, i) => i > first && (step[curve] ?? Infinity) < height);
  return next ? from.time / 2 + next.time / 2 : from.time;
}
