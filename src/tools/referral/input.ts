import { type FieldReading, type FieldRule, readFields } from '../../ui/fields.ts';
import { say, type Words } from '../../ui/words.ts';
import type { NumberName, ReferralState } from './state.ts';
import { type Conversion, countedConversion, type Prices } from './sums.ts';

/** Most an amount of money may be; beyond it a slip of the finger is likelier. */
const MOST = 1_000_000_000;
const MONEY: FieldRule = { min: 0, max: MOST };
/** A share of all would leave nothing to divide by. */
const PART: FieldRule = { min: 0, max: 99, optional: true };

export interface ReferralReading {
  /** `null` until customers, cards and their conversion are there. */
  readonly scheme: {
    readonly customers: number;
    readonly invitations: number;
    readonly conversion: Conversion;
    readonly market: number | null;
    readonly counted: { readonly handed: number; readonly used: number } | null;
  } | null;
  /** `null` until every price is there. */
  readonly prices: Prices | null;
  readonly problems: Readonly<Partial<Record<NumberName, string>>>;
  readonly touched: boolean;
}

/** A scheme whose growth can be worked out. */
export type Scheme = NonNullable<ReferralReading['scheme']>;

/** Reads the fields of a state; what is wrong is said at its field and never taken for 0. */
export function readReferral(state: ReferralState, words: Words): ReferralReading {
  const { numbers, how, stay } = state;
  const growth = readFields(
    numbers,
    { start: { whole: true, min: 1 }, invitations: { min: 0, above: true, max: 10_000 } },
    words,
  );
  const share = readFields(numbers, { share: { min: 0, max: 100 } }, words);
  const counts = withinHanded(
    readFields(numbers, { handed: { whole: true, min: 1 }, used: { whole: true } }, words),
    words,
  );
  const money = readFields(
    numbers,
    { card: MONEY, introducer: MONEY, newcomer: MONEY, margin: { ...MONEY, above: true } },
    words,
  );
  const visits = readFields(numbers, { visits: { min: 1, max: 100_000, optional: true } }, words);
  const retention = readFields(numbers, { retention: PART }, words);
  const extra = readFields(
    numbers,
    { anyway: PART, market: { whole: true, min: 1, optional: true } },
    words,
  );
  const bring = how === 'share' ? share : counts;
  const long = stay === 'visits' ? visits : retention;
  const conversion = readConversion(state, share.values.share, counts.values);
  const { start, invitations } = growth.values;
  const { card, introducer, newcomer, margin } = money.values;
  const back = retention.values.retention;
  return {
    scheme:
      start !== null && invitations !== null && conversion && extra.complete
        ? {
            customers: start,
            invitations,
            conversion,
            market: extra.values.market,
            counted:
              how === 'counts' && counts.values.handed !== null && counts.values.used !== null
                ? { handed: counts.values.handed, used: counts.values.used }
                : null,
          }
        : null,
    prices:
      card !== null && introducer !== null && newcomer !== null && margin !== null && long.complete
        ? {
            card,
            introducer,
            newcomer,
            margin,
            // The first visit, and one more each time somebody comes back: 1 + r + r² + …
            visits:
              stay === 'visits' ? visits.values.visits : back === null ? null : 100 / (100 - back),
            anyway: (extra.values.anyway ?? 0) / 100,
          }
        : null,
    problems: {
      ...growth.problems,
      ...bring.problems,
      ...money.problems,
      ...long.problems,
      ...extra.problems,
    },
    touched: [growth, bring, money, long, extra].some((reading) => reading.touched),
  };
}

function readConversion(
  { how, confidence }: ReferralState,
  share: number | null,
  { handed, used }: Readonly<Record<'handed' | 'used', number | null>>,
): Conversion | null {
  if (how === 'share') return share === null ? null : { share: share / 100, low: null, high: null };
  return handed === null || used === null
    ? null
    : countedConversion(used, handed, Number(confidence) / 100);
}

/** No more cards can come back than were handed out. */
function withinHanded(
  reading: FieldReading<'handed' | 'used'>,
  words: Words,
): FieldReading<'handed' | 'used'> {
  const { handed, used } = reading.values;
  if (handed === null || used === null || used <= handed) return reading;
  return {
    ...reading,
    values: { handed, used: null },
    problems: { ...reading.problems, used: say(words, 'referral.problem.used') },
    complete: false,
  };
}
