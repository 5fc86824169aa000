import { wilson } from '../../metrics/wilson.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { growthDrawing } from './drawing.ts';
import { readReferral, type Scheme } from './input.ts';
import { count, type Sums, threshold } from './parts.ts';
import type { NumberName, ReferralState } from './state.ts';
import { steps } from './steps.ts';
import { costAt, growthSums, type Prices, ROUNDS, worth } from './sums.ts';

/** Below this many cards handed out an interval is so wide that a warning is due. */
const FEW = 30;

/** Everything the designer shows for a state, save for the vouchers. */
export interface ReferralView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  /** What is wrong, by field. */
  readonly problems: Readonly<Partial<Record<NumberName, string>>>;
  /** Cards that the plan hands out in its first round; `null` where it is not known. */
  readonly planned: number | null;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewReferral(state: ReferralState, words: Words): ReferralView {
  const { scheme, prices, problems, touched } = readReferral(state, words);
  const wrong = Object.keys(problems).length > 0;
  return {
    report: scheme
      ? write({ ...all(scheme, prices), confidence: percent(state, words) }, words)
      : null,
    waiting: say(words, `referral.waiting.${wrong ? 'wrong' : touched ? 'more' : 'start'}`),
    problems,
    planned: scheme ? Math.round(scheme.customers * scheme.invitations) : null,
  };
}

const percent = ({ confidence }: ReferralState, { locale }: Words) =>
  formatShare(locale, Number(confidence) / 100, 0);

const all = (scheme: Scheme, prices: Prices | null) => ({
  scheme,
  prices,
  growth: growthSums(scheme),
});

function write(sums: Sums, words: Words): Report {
  const { scheme, prices } = sums;
  return {
    headlines: headlines(sums, words),
    sentences: [...growthSentences(sums, words), ...moneySentences(sums, words)],
    warnings: warnings(sums, words),
    drawings: [growthDrawing(sums, words)],
    steps: steps(sums, words),
    limits: [
      'rare',
      'average',
      ...(scheme.counted ? ['counted'] : []),
      ...(prices ? ['anyway'] : []),
      'honest',
    ].map((key) => say(words, `referral.limit.${key}`)),
  };
}

function headlines({ scheme, prices, growth, confidence }: Sums, words: Words): Headline[] {
  const { locale } = words;
  const { k, limit, totals } = growth.growth;
  const gained = (limit ?? totals.at(-1) ?? scheme.customers) - scheme.customers;
  const cost = prices && costAt(scheme.conversion.share, prices);
  const added = prices && prices.anyway > 0 ? costAt(scheme.conversion.share, prices, true) : null;
  const money = (value: number) => formatNumber(locale, value, 2);
  return [
    {
      name: say(words, 'referral.k'),
      text: formatNumber(locale, k, 2),
      note: growth.ends
        ? say(words, 'referral.k.interval', {
            low: formatNumber(locale, growth.ends.low.k, 2),
            high: formatNumber(locale, growth.ends.high.k, 2),
            confidence,
          })
        : say(words, 'referral.k.supposed'),
    },
    {
      name: say(words, 'referral.gained'),
      text: count(gained, words),
      note:
        limit === null
          ? say(words, 'referral.gained.rounds', { rounds: ROUNDS, n: ROUNDS })
          : say(words, 'referral.gained.limit', { limit: count(limit, words) }),
    },
    ...(cost
      ? [
          {
            name: say(words, 'referral.cost'),
            text: money(cost.all),
            ...(added && { note: say(words, 'referral.cost.added', { cost: money(added.all) }) }),
          },
          {
            name: say(words, 'referral.even'),
            text: formatNumber(locale, cost.visits),
            ...(added && {
              note: say(words, 'referral.even.added', {
                visits: formatNumber(locale, added.visits),
              }),
            }),
          },
        ]
      : []),
  ];
}

function growthSentences({ scheme, growth, confidence }: Sums, words: Words): string[] {
  const { locale } = words;
  const { k, limit, totals } = growth.growth;
  const last = totals.at(-1) ?? scheme.customers;
  const filled = growth.filling?.at(-1);
  const values = {
    k: formatNumber(locale, k, 2),
    start: formatNumber(locale, scheme.customers),
    limit: limit === null ? '' : count(limit, words),
    last: count(last, words),
    rounds: ROUNDS,
    confidence,
    kLow: growth.ends ? formatNumber(locale, growth.ends.low.k, 2) : '',
    kHigh: growth.ends ? formatNumber(locale, growth.ends.high.k, 2) : '',
  };
  const below = growth.ends ? 'counted' : 'fades';
  const kind = k === 0 ? 'none' : limit === null ? 'endless' : below;
  return [
    say(words, `referral.verdict.${kind}`, values),
    ...(growth.ends
      ? [
          say(words, growth.ends.high.k >= 1 ? 'referral.interval.one' : 'referral.interval', {
            used: formatNumber(locale, scheme.counted?.used ?? 0),
            handed: formatNumber(locale, scheme.counted?.handed ?? 0),
            low: formatShare(locale, scheme.conversion.low ?? 0),
            high: formatShare(locale, scheme.conversion.high ?? 0),
            confidence,
          }),
        ]
      : []),
    ...(filled !== undefined &&
    scheme.market !== null &&
    k > 0 &&
    count(filled, words) !== count(last, words)
      ? [
          say(words, 'referral.market.sentence', {
            market: formatNumber(locale, scheme.market),
            filled: count(filled, words),
            last: count(last, words),
            rounds: ROUNDS,
          }),
        ]
      : []),
  ];
}

function moneySentences({ scheme, prices, confidence }: Sums, words: Words): string[] {
  if (!prices) return [say(words, 'referral.money.missing')];
  const { locale } = words;
  const money = (value: number) => formatNumber(locale, value, 2);
  const { share, low, high } = scheme.conversion;
  const cost = costAt(share, prices);
  if (!cost) return [say(words, 'referral.money.nobody')];
  const cheapest = high === null ? null : costAt(high, prices);
  const dearest = low === null ? null : costAt(low, prices);
  const pays = worth(scheme.conversion, prices);
  return [
    say(words, 'referral.money.cost', {
      cost: money(cost.all),
      cards: money(cost.cards),
      rewards: money(cost.all - cost.cards),
    }),
    ...(cheapest && dearest
      ? [
          say(words, 'referral.money.interval', {
            low: money(cheapest.all),
            high: money(dearest.all),
            confidence,
          }),
        ]
      : []),
    say(words, 'referral.money.even', {
      n: cost.visits,
      visits: formatNumber(locale, cost.visits),
      margin: money(prices.margin),
    }),
    ...(prices.anyway > 0 ? added(share, prices, words) : []),
    ...(pays && prices.visits !== null
      ? [
          say(words, `referral.pays.${pays.verdict}`, {
            visits: formatNumber(locale, prices.visits, Number.isInteger(prices.visits) ? 0 : 1),
            leaves: money(pays.perNewcomer),
            from: threshold(pays, scheme.conversion, words),
            share: formatShare(locale, share),
          }),
        ]
      : []),
  ];
}

function added(share: number, prices: Prices, words: Words): string[] {
  const cost = costAt(share, prices, true);
  if (!cost) return [];
  return [
    say(words, 'referral.money.added', {
      anyway: formatShare(words.locale, prices.anyway, 0),
      cost: formatNumber(words.locale, cost.all, 2),
      n: cost.visits,
      visits: formatNumber(words.locale, cost.visits),
    }),
  ];
}

function warnings({ scheme, growth }: Sums, words: Words): string[] {
  const { counted, conversion, customers, invitations } = scheme;
  const { locale } = words;
  const found: string[] = [];
  if (counted && counted.handed < FEW) {
    found.push(say(words, 'referral.warning.few', { count: counted.handed, limit: FEW }));
  }
  if (!counted) {
    const handed = Math.round(customers * invitations);
    const used = Math.round(handed * conversion.share);
    const ends = wilson(used, handed);
    if (ends) {
      found.push(
        say(words, 'referral.warning.supposed', {
          share: formatShare(locale, conversion.share),
          handed: formatNumber(locale, handed),
          used: formatNumber(locale, used),
          low: formatShare(locale, ends.low),
          high: formatShare(locale, ends.high),
        }),
      );
    }
  }
  if (growth.growth.k >= 1) found.push(say(words, 'referral.warning.endless'));
  return found;
}
