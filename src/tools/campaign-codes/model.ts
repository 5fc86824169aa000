import type { DifferenceVerdict } from '../../metrics/difference-verdict.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import { formatPEquation } from '../../ui/format-p.ts';
import type { Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { drawings } from './drawings.ts';
import { type CampaignReading, type ChannelReading, readCampaign } from './input.ts';
import { amount, type Findings, range } from './parts.ts';
import type { CampaignState } from './state.ts';
import { steps } from './steps.ts';
import { caused, credited, groupsNeeded, POWER } from './sums.ts';

/** Below this many buyers in a group an interval is so wide that a warning is due. */
const FEW = 10;

/** Which sentence says it: without a test nobody ordered, or everybody, and nothing was shown. */
const VERDICTS = {
  higher: 'more',
  lower: 'fewer',
  chance: 'nothing',
  unknown: 'nothing',
  mixed: 'mixed',
} as const satisfies Record<DifferenceVerdict, string>;

const isSeen = (verdict: DifferenceVerdict) => verdict === 'higher' || verdict === 'lower';

/** Everything the sheet shows for a state, save for codes and links. */
export interface CampaignView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  readonly reading: CampaignReading;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewCampaign(state: CampaignState, words: Words): CampaignView {
  const reading = readCampaign(state, words);
  const confidence = Number(state.confidence) / 100;
  const credit = credited(reading.channels);
  const effect = reading.test && caused(reading.test, credit, confidence);
  const findings: Findings = {
    reading,
    credit,
    effect,
    needed: effect && groupsNeeded(effect.rates.control, reading.hoped, confidence),
    confidence: formatShare(words.locale, confidence, 0),
  };
  const ready = !reading.wrong && (credit !== null || effect !== null);
  return {
    report: ready ? write(findings, words) : null,
    waiting: say(words, `campaign.waiting.${reading.wrong ? 'wrong' : 'start'}`),
    reading,
  };
}

function write(findings: Findings, words: Words): Report {
  const { effect } = findings;
  return {
    headlines: headlines(findings, words),
    sentences: [
      ...verdict(findings, words),
      ...money(findings, words),
      ...needed(findings, words),
      ...period(findings, words),
    ],
    warnings: warnings(findings, words),
    drawings: drawings(findings, words),
    steps: steps(findings, words),
    limits: ['credit', ...(effect ? ['lots', 'later', 'spill'] : ['untested'])].map((key) =>
      say(words, `campaign.limit.${key}`),
    ),
  };
}

function headlines({ credit, effect, confidence }: Findings, words: Words): Headline[] {
  const { locale } = words;
  const whole = (value: number) => formatNumber(locale, value);
  return [
    ...(credit
      ? [
          {
            name: say(words, 'campaign.credited'),
            text: whole(credit.orders),
            note: say(words, 'campaign.credited.note'),
          },
        ]
      : []),
    {
      name: say(words, 'campaign.caused'),
      text: effect ? whole(effect.orders.value) : say(words, 'campaign.untested'),
      note: effect
        ? say(words, 'campaign.caused.note', { ...range(effect.orders, 0, words), confidence })
        : say(words, 'campaign.untested.note'),
    },
    ...(credit && credit.left !== null
      ? [
          {
            name: say(words, 'campaign.left.credited'),
            text: amount(credit.left, words),
            note: say(words, 'campaign.left.note'),
          },
        ]
      : []),
    ...(effect?.left
      ? [
          {
            name: say(words, 'campaign.left.caused'),
            text: amount(effect.left.value, words),
            note: say(words, 'campaign.caused.note', {
              ...range(effect.left, 0, words),
              confidence,
            }),
          },
        ]
      : []),
  ];
}

function verdict({ credit, effect, confidence }: Findings, words: Words): string[] {
  const { locale } = words;
  const whole = (value: number) => formatNumber(locale, value);
  const orders = credit ? whole(credit.orders) : '';
  if (!effect) {
    return [say(words, 'campaign.verdict.untested', { n: credit?.orders ?? 0, orders })];
  }
  const points = (value: number) => formatSigned(locale, 100 * value, 2);
  const { test, control, rates, lift, z, p } = effect;
  return [
    say(words, `campaign.verdict.${VERDICTS[effect.verdict]}`, {
      ...range(effect.orders, 0, words),
      caused: whole(Math.abs(effect.orders.value)),
      confidence,
    }),
    ...(credit
      ? [
          say(words, 'campaign.sentence.both', {
            orders,
            caused: whole(effect.orders.value),
          }),
        ]
      : []),
    say(
      words,
      p === null || z === null ? 'campaign.sentence.ratesOnly' : 'campaign.sentence.rates',
      {
        test: whole(test.size),
        testRate: formatShare(locale, rates.test),
        control: whole(control.size),
        controlRate: formatShare(locale, rates.control),
        lift: points(lift.difference),
        low: points(lift.low),
        high: points(lift.high),
        confidence,
        z: z === null ? '' : `z = ${formatNumber(locale, z, 2)}`,
        p: p === null ? '' : formatPEquation(locale, p),
      },
    ),
  ];
}

function money({ credit, effect, confidence }: Findings, words: Words): string[] {
  if (!credit) return [];
  if (credit.left === null || credit.margin === null || credit.cost === null) {
    return [say(words, 'campaign.money.missing')];
  }
  const show = (value: number) => amount(value, words);
  return [
    say(words, 'campaign.money.credited', {
      margin: show(credit.margin),
      cost: show(credit.cost),
      left: show(credit.left),
    }),
    ...(effect?.left && effect.margin !== null
      ? [
          say(words, 'campaign.money.caused', {
            margin: show(effect.margin),
            cost: show(credit.cost),
            left: show(effect.left.value),
            ...range(effect.left, 0, words),
            confidence,
          }),
        ]
      : []),
    ...(effect?.even != null && credit.cost > 0
      ? [
          say(words, 'campaign.money.even', {
            n: effect.even,
            even: formatNumber(words.locale, effect.even),
          }),
        ]
      : []),
  ];
}

function needed({ effect, needed: people, reading }: Findings, words: Words): string[] {
  if (!effect || people === null || reading.hoped === null || isSeen(effect.verdict)) return [];
  const { locale } = words;
  const points = 100 * reading.hoped;
  return [
    say(words, 'campaign.needed', {
      n: points,
      points: formatNumber(locale, points, Number.isInteger(points) ? 0 : 2),
      rate: formatShare(locale, effect.rates.control),
      power: formatShare(locale, POWER, 0),
      needed: formatNumber(locale, people),
      test: formatNumber(locale, effect.test.size),
      control: formatNumber(locale, effect.control.size),
    }),
  ];
}

function period({ reading }: Findings, words: Words): string[] {
  if (!reading.period) return [];
  const { expected, orders } = reading.period;
  return [
    say(words, 'campaign.period', {
      orders: formatNumber(words.locale, orders),
      expected: formatNumber(words.locale, expected),
      difference: formatSigned(words.locale, orders - expected),
    }),
  ];
}

function warnings({ credit, effect, reading }: Findings, words: Words): string[] {
  const { locale } = words;
  const whole = (value: number) => formatNumber(locale, value);
  const found = reading.channels.flatMap((channel) => [
    ...leaks(channel, words),
    ...losses(channel, words),
  ]);
  const given = reading.channels.reduce((sum, channel) => sum + (channel.given ?? 0), 0);
  // Orders of people outside the test say nothing about the tested group.
  if (effect && given > effect.test.size) {
    found.push(
      say(words, 'campaign.warning.wider', { given: whole(given), test: whole(effect.test.size) }),
    );
  } else if (credit && effect && credit.own > effect.orders.high) {
    found.push(
      say(words, 'campaign.warning.far', {
        orders: whole(credit.own),
        high: whole(Math.max(0, effect.orders.high)),
      }),
    );
  }
  if (effect && Math.min(effect.test.buyers, effect.control.buyers) < FEW) {
    found.push(say(words, 'campaign.warning.few', { limit: FEW }));
  }
  return found;
}

/** Signs that a code is used by people it was not given to. */
function leaks({ name, given, uses, others }: ChannelReading, words: Words): string[] {
  if (uses === null) return [];
  const { locale } = words;
  const own = uses - (others ?? 0);
  return [
    ...(others !== null && others > 0
      ? [
          say(words, 'campaign.warning.others', {
            name,
            others: formatNumber(locale, others),
            uses: formatNumber(locale, uses),
            share: formatShare(locale, others / uses, 0),
          }),
        ]
      : []),
    ...(given !== null && own > given
      ? [
          say(words, 'campaign.warning.more', {
            name,
            given: formatNumber(locale, given),
            uses: formatNumber(locale, own),
          }),
        ]
      : []),
  ];
}

/** An order that costs more than it brings is possible; a minus sign too many is likelier. */
function losses({ name, margin }: ChannelReading, words: Words): string[] {
  return margin !== null && margin < 0 ? [say(words, 'campaign.warning.margin', { name })] : [];
}
