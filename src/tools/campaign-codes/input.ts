import { type FieldRule, readFields } from '../../ui/fields.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { CampaignState, Channel, ChannelField, NumberName } from './state.ts';

const MOST = 1_000_000_000;
const COUNT: FieldRule = { whole: true, optional: true };

/** A channel with numbers; what is empty is not known, and never 0. */
export interface ChannelReading {
  readonly name: string;
  readonly given: number | null;
  /** Orders with the code. */
  readonly uses: number | null;
  /** Of these, orders by people who were not given it. */
  readonly others: number | null;
  readonly margin: number | null;
  readonly cost: number | null;
  readonly problems: Readonly<Partial<Record<ChannelField, string>>>;
}

/** People of a group, and how many of them ordered. */
export interface Group {
  readonly size: number;
  readonly buyers: number;
}

export interface CampaignReading {
  readonly channels: readonly ChannelReading[];
  /** `null` until both groups are there. */
  readonly test: { readonly test: Group; readonly control: Group } | null;
  /** Lift hoped for, as a share; `null` where it is not a number above 0. */
  readonly hoped: number | null;
  /** All orders of the period beside what was expected of it. */
  readonly period: { readonly expected: number; readonly orders: number } | null;
  readonly problems: Readonly<Partial<Record<NumberName, string>>>;
  /** Whether a field anywhere has something wrong in it. */
  readonly wrong: boolean;
}

/** Reads all number fields of a state; what is wrong is said at its field. */
export function readCampaign(state: CampaignState, words: Words): CampaignReading {
  const { numbers } = state;
  const { values, problems: found } = readFields(
    numbers,
    {
      testSize: { ...COUNT, min: 1 },
      testBuyers: COUNT,
      controlSize: { ...COUNT, min: 1 },
      controlBuyers: COUNT,
      hoped: { min: 0, above: true, max: 100, optional: true },
      expected: COUNT,
      orders: COUNT,
    },
    words,
  );
  const problems: Partial<Record<NumberName, string>> = { ...found };
  const test = asGroup(values.testSize, values.testBuyers);
  const control = asGroup(values.controlSize, values.controlBuyers);
  if (test === 'tooMany') problems.testBuyers = say(words, 'campaign.problem.buyers');
  if (control === 'tooMany') problems.controlBuyers = say(words, 'campaign.problem.buyers');
  const { hoped, expected, orders } = values;
  const channels = state.channels.map((channel, i) => readChannel(channel, i, words));
  const sound = Object.keys(problems).length === 0;
  return {
    channels,
    test:
      sound && test !== 'tooMany' && control !== 'tooMany' && test && control
        ? { test, control }
        : null,
    hoped: hoped === null ? null : hoped / 100,
    period: sound && expected !== null && orders !== null ? { expected, orders } : null,
    problems,
    wrong: !sound || channels.some((channel) => Object.keys(channel.problems).length > 0),
  };
}

function asGroup(size: number | null, buyers: number | null): Group | 'tooMany' | null {
  if (size === null || buyers === null) return null;
  return buyers > size ? 'tooMany' : { size, buyers };
}

function readChannel(channel: Channel, place: number, words: Words): ChannelReading {
  const money = { min: -MOST, max: MOST, optional: true };
  const { values, problems } = readFields(
    channel,
    { given: COUNT, uses: COUNT, others: COUNT, margin: money, cost: { ...money, min: 0 } },
    words,
  );
  const tooMany = values.others !== null && values.uses !== null && values.others > values.uses;
  return {
    ...values,
    name: nameOf(channel, place, words),
    others: tooMany ? null : values.others,
    problems: {
      ...problems,
      ...(tooMany && { others: say(words, 'campaign.problem.others') }),
    },
  };
}

/** Name of a channel; a number where it has none yet. */
export function nameOf({ name }: Channel, place: number, words: Words): string {
  return (
    name.trim() ||
    say(words, 'campaign.channel.unnamed', { place: formatNumber(words.locale, place + 1) })
  );
}
