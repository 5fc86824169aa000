import * as v from 'valibot';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';

/** Fields for numbers, in the order in which a link carries them. */
export const NUMBERS = [
  'start',
  'invitations',
  'share',
  'handed',
  'used',
  'card',
  'introducer',
  'newcomer',
  'margin',
  'visits',
  'retention',
  'anyway',
  'market',
] as const;

export type NumberName = (typeof NUMBERS)[number];

/** Fields of the voucher, in the order in which a link carries them. */
export const VOUCHER = ['business', 'newcomer', 'introducer', 'until', 'count', 'prefix'] as const;

export type VoucherName = (typeof VOUCHER)[number];

/** All that a reader can set, as typed. */
export interface ReferralState {
  readonly numbers: Readonly<Record<NumberName, string>>;
  /** How the share of cards that bring a newcomer is given. */
  readonly how: 'share' | 'counts';
  /** How long newcomers stay is given as visits, or as the share who come back after each. */
  readonly stay: 'visits' | 'retention';
  readonly confidence: Confidence;
  readonly voucher: Readonly<Record<VoucherName, string>>;
  /** Codes made for the vouchers, as printed. */
  readonly codes: readonly string[];
  /** Codes of an earlier list, as pasted. */
  readonly earlier: string;
  /** A code to look up, as typed. */
  readonly looked: string;
}

const blank = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;

export const START: ReferralState = {
  numbers: blank(NUMBERS),
  how: 'share',
  stay: 'visits',
  confidence: '95',
  voucher: blank(VOUCHER),
  codes: [],
  earlier: '',
  looked: '',
};

const Text = v.string();
const texts = <const Names extends readonly string[]>(names: Names) =>
  v.object(v.entriesFromList(names, Text));
const State = v.object({
  numbers: texts(NUMBERS),
  how: v.picklist(['share', 'counts']),
  stay: v.picklist(['visits', 'retention']),
  confidence: v.picklist(CONFIDENCES),
  voucher: texts(VOUCHER),
  codes: v.array(Text),
  earlier: Text,
  looked: Text,
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): ReferralState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}

const Short = v.pipe(Text, v.maxLength(200));
const Link = v.object({
  n: v.pipe(v.array(Short), v.length(NUMBERS.length)),
  h: v.boolean(),
  s: v.boolean(),
  c: v.picklist(CONFIDENCES),
  v: v.pipe(v.array(Short), v.length(VOUCHER.length)),
  /** Only within the site: whoever holds a code can use it. */
  k: v.optional(v.tuple([v.array(Text), Text, Text])),
});

/** A state in the shape a link carries: codes go along only within the site. */
export function toLink(state: ReferralState, within: boolean): v.InferOutput<typeof Link> {
  return {
    n: NUMBERS.map((name) => state.numbers[name]),
    h: state.how === 'counts',
    s: state.stay === 'retention',
    c: state.confidence,
    v: VOUCHER.map((name) => state.voucher[name]),
    ...(within && { k: [[...state.codes], state.earlier, state.looked] }),
  };
}

/** The state a link stands for; `undefined` when it is not one of ours. */
export function fromLink(link: unknown): ReferralState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { n, h, s, c, v: voucher, k } = parsed.output;
  const named = <Name extends string>(names: readonly Name[], values: readonly string[]) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) as Record<Name, string>;
  const [codes = [], earlier = '', looked = ''] = k ?? [];
  return {
    numbers: named(NUMBERS, n),
    how: h ? 'counts' : 'share',
    stay: s ? 'retention' : 'visits',
    confidence: c,
    voucher: named(VOUCHER, voucher),
    codes,
    earlier,
    looked,
  };
}
