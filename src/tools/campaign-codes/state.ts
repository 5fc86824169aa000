import * as v from 'valibot';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';

/** Random letters of a code, as offered. */
export const LENGTHS = ['5', '6', '8', '10'] as const;

/** Fields of a channel or person, in the order in which a link carries them. */
export const CHANNEL = [
  'name',
  'given',
  'uses',
  'others',
  'margin',
  'cost',
  'prefix',
  'count',
] as const;

export type ChannelField = (typeof CHANNEL)[number];

/** One channel or person, as typed. */
export type Channel = Readonly<Record<ChannelField, string>>;

/** Numbers of the test and of the whole period. */
export const NUMBERS = [
  'testSize',
  'testBuyers',
  'controlSize',
  'controlBuyers',
  'hoped',
  'expected',
  'orders',
] as const;

export type NumberName = (typeof NUMBERS)[number];

/** Parts of a link with campaign tags. */
export const TAGS = ['address', 'source', 'medium', 'campaign', 'content'] as const;

export type TagName = (typeof TAGS)[number];

/** Codes that were made for a channel. */
export interface MadeBatch {
  readonly name: string;
  readonly prefix: string;
  readonly length: number;
  readonly codes: readonly string[];
}

/** All that a reader can set, as typed. */
export interface CampaignState {
  readonly channels: readonly Channel[];
  readonly numbers: Readonly<Record<NumberName, string>>;
  readonly confidence: Confidence;
  readonly length: (typeof LENGTHS)[number];
  readonly tags: Readonly<Record<TagName, string>>;
  readonly made: readonly MadeBatch[];
  /** Codes of an earlier list, as pasted. */
  readonly earlier: string;
  /** A code to look up, as typed. */
  readonly looked: string;
}

const blank = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;

export const EMPTY_CHANNEL: Channel = blank(CHANNEL);

/** More than a campaign has channels; fewer than a page can show. */
export const MOST_CHANNELS = 30;

export const START: CampaignState = {
  channels: [EMPTY_CHANNEL],
  numbers: { ...blank(NUMBERS), hoped: '1' },
  confidence: '95',
  length: '6',
  tags: blank(TAGS),
  made: [],
  earlier: '',
  looked: '',
};

const Text = v.string();
const texts = <const Names extends readonly string[]>(names: Names) =>
  v.object(v.entriesFromList(names, Text));
const Made = v.array(
  v.object({ name: Text, prefix: Text, length: v.number(), codes: v.array(Text) }),
);
const State = v.object({
  channels: v.pipe(v.array(texts(CHANNEL)), v.minLength(1), v.maxLength(MOST_CHANNELS)),
  numbers: texts(NUMBERS),
  confidence: v.picklist(CONFIDENCES),
  length: v.picklist(LENGTHS),
  tags: texts(TAGS),
  made: Made,
  earlier: Text,
  looked: Text,
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): CampaignState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}

const Short = v.pipe(Text, v.maxLength(500));
const Link = v.object({
  r: v.pipe(
    v.array(v.pipe(v.array(Short), v.length(CHANNEL.length))),
    v.minLength(1),
    v.maxLength(MOST_CHANNELS),
  ),
  n: v.pipe(v.array(Short), v.length(NUMBERS.length)),
  c: v.picklist(CONFIDENCES),
  l: v.picklist(LENGTHS),
  t: v.pipe(v.array(Short), v.length(TAGS.length)),
  /** Only within the site: whoever holds a code can use it. */
  k: v.optional(v.tuple([Made, Text, Text])),
});

/** A state in the shape a link carries: codes go along only within the site. */
export function toLink(state: CampaignState, within: boolean): v.InferInput<typeof Link> {
  return {
    r: state.channels.map((channel) => CHANNEL.map((name) => channel[name])),
    n: NUMBERS.map((name) => state.numbers[name]),
    c: state.confidence,
    l: state.length,
    t: TAGS.map((name) => state.tags[name]),
    ...(within && {
      k: [
        state.made.map((batch) => ({ ...batch, codes: [...batch.codes] })),
        state.earlier,
        state.looked,
      ] as [v.InferInput<typeof Made>, string, string],
    }),
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): CampaignState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { r, n, c, l, t, k } = parsed.output;
  const named = <Name extends string>(names: readonly Name[], values: readonly string[]) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) as Record<Name, string>;
  const [made = [], earlier = '', looked = ''] = k ?? [];
  return {
    channels: r.map((values) => named(CHANNEL, values)),
    numbers: named(NUMBERS, n),
    confidence: c,
    length: l,
    tags: named(TAGS, t),
    made,
    earlier,
    looked,
  };
}
