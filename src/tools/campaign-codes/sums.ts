import { type DifferenceVerdict, differenceVerdict } from '../../metrics/difference-verdict.ts';
import { newcombe, type ProportionDifference } from '../../metrics/newcombe.ts';
import { twoProportions } from '../../metrics/two-proportions.ts';
import { sampleSizeForTwoProportions } from '../../metrics/two-proportions-sample-size.ts';
import type { CampaignReading, ChannelReading, Group } from './input.ts';

/** What orders with a code add up to; `null` where a channel lacks the number. */
export interface Credited {
  readonly orders: number;
  /** Orders by people who were given the code. */
  readonly own: number;
  readonly others: number;
  readonly margin: number | null;
  readonly cost: number | null;
  readonly left: number | null;
  /** Mean margin of an order with a code. */
  readonly perOrder: number | null;
}

/** What a group that was left out shows the campaign to have caused. */
export interface Caused {
  readonly test: Group;
  readonly control: Group;
  readonly rates: { readonly test: number; readonly control: number };
  readonly lift: ProportionDifference;
  readonly z: number | null;
  readonly p: number | null;
  /** Orders the campaign added in the test group, with the ends of their interval. */
  readonly orders: Ends;
  /** Margin of those orders, and what is left of it after the cost. */
  readonly margin: number | null;
  readonly left: Ends | null;
  /** Orders that pay for the cost. */
  readonly even: number | null;
  /** What the interval of the lift and its test say together. */
  readonly verdict: DifferenceVerdict;
}

export interface Ends {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Adds up the channels that have orders; `null` where none has. */
export function credited(channels: readonly ChannelReading[]): Credited | null {
  const counted = channels.flatMap((channel) =>
    channel.uses === null ? [] : [{ ...channel, uses: channel.uses }],
  );
  if (counted.length === 0) return null;
  const orders = counted.reduce((sum, { uses }) => sum + uses, 0);
  const others = counted.reduce((sum, channel) => sum + (channel.others ?? 0), 0);
  const margin = sumOrNull(
    counted.map(({ margin, uses }) => (uses === 0 ? 0 : margin === null ? null : margin * uses)),
  );
  // A channel whose codes nobody used has cost something all the same.
  const cost = sumOrNull(
    channels.filter(({ uses, cost }) => uses !== null || cost !== null).map((it) => it.cost),
  );
  return {
    orders,
    own: orders - others,
    others,
    margin,
    cost,
    left: margin === null || cost === null ? null : margin - cost,
    perOrder: margin === null || orders === 0 ? null : margin / orders,
  };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/**
 * Lift of the test group over the control group by Newcombe's interval, with the pooled z test
 * beside it; orders caused are the lift × the size of the test group.
 */
export function caused(
  groups: NonNullable<CampaignReading['test']>,
  credit: Credited | null,
  confidence: number,
): Caused | null {
  const { test, control } = groups;
  const counts = [test.buyers, test.size, control.buyers, control.size] as const;
  const lift = newcombe(...counts, { confidence });
  const pooled = twoProportions(...counts);
  if (!lift || !pooled) return null;
  const ends = (of: (share: number) => number): Ends => ({
    value: of(lift.difference),
    low: of(lift.low),
    high: of(lift.high),
  });
  const orders = ends((share) => share * test.size);
  const perOrder = credit?.perOrder ?? null;
  const cost = credit?.cost ?? null;
  const known = perOrder !== null && cost !== null;
  const left = known ? ends((share) => share * test.size * perOrder - cost) : null;
  return {
    test,
    control,
    rates: { test: test.buyers / test.size, control: control.buyers / control.size },
    lift,
    z: pooled.z,
    p: pooled.p,
    orders,
    margin: perOrder === null ? null : orders.value * perOrder,
    left: left && left.low > left.high ? { ...left, low: left.high, high: left.low } : left,
    even: known && perOrder > 0 ? Math.ceil(cost / perOrder - 1e-9) : null,
    verdict: differenceVerdict(lift, pooled.p, 1 - confidence),
  };
}

/** Chance of seeing the lift hoped for, if it is there. */
export const POWER = 0.8;

/**
 * People that each group needs to see the lift hoped for over the control group's rate.
 *
 * @returns `null` where the two add up to more than everybody
 */
export function groupsNeeded(
  rate: number,
  hoped: number | null,
  confidence: number,
): number | null {
  if (hoped === null || rate + hoped > 1) return null;
  // So small a lift that no number of people shows it is as good as none.
  if (rate + hoped === rate || hoped < 1e-6) return null;
  return sampleSizeForTwoProportions(rate + hoped, rate, { confidence, power: POWER });
}
