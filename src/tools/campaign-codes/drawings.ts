import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { amount, type Findings } from './parts.ts';

/** Credited beside caused, and what each code is credited with. */
export function drawings(findings: Findings, words: Words): Drawing[] {
  return [
    ...(findings.effect ? [bothDrawing(findings, words)] : []),
    ...(findings.credit ? [codesDrawing(findings, words)] : []),
  ];
}

function cells(words: Words) {
  return {
    whole: (value: number | null | undefined): TableCell =>
      value == null
        ? { text: '–', value: null }
        : { text: formatNumber(words.locale, value), value },
    money: (value: number | null | undefined): TableCell =>
      value == null ? { text: '–', value: null } : { text: amount(value, words), value },
  };
}

function bothDrawing({ credit, effect, confidence }: Findings, words: Words): Drawing {
  const { locale } = words;
  const { whole, money } = cells(words);
  const orders = effect?.orders ?? { value: 0, low: 0, high: 0 };
  const names = {
    credited: say(words, 'campaign.chart.credited'),
    caused: say(words, 'campaign.chart.caused'),
  };
  const top = Math.max(credit?.orders ?? 0, orders.high, 1);
  // The axis ends on its own lines, so that 0 is one of them.
  const unit = roundStep((top - Math.min(0, orders.low)) / 6);
  return {
    id: 'both',
    title: say(words, 'campaign.chart.both'),
    chart: {
      kind: 'intervals',
      items: [
        ...(credit
          ? [
              {
                label: names.credited,
                value: credit.orders,
                text: formatNumber(locale, credit.orders),
                colour: '--passives',
              },
            ]
          : []),
        {
          label: names.caused,
          value: orders.value,
          low: orders.low,
          high: orders.high,
          text: formatNumber(locale, orders.value),
          colour: '--petrol',
        },
      ],
      min: Math.min(0, Math.floor(orders.low / unit) * unit),
      max: Math.ceil(top / unit) * unit,
      rtl: LOCALES[locale].dir === 'rtl',
      tick: (value) => formatNumber(locale, value),
    },
    table: {
      caption: say(words, 'campaign.table.both', { confidence }),
      headers: [
        '',
        say(words, 'campaign.table.orders'),
        say(words, 'campaign.table.low'),
        say(words, 'campaign.table.high'),
        say(words, 'campaign.table.margin'),
        say(words, 'campaign.table.cost'),
        say(words, 'campaign.table.left'),
      ],
      rows: [
        ...(credit
          ? [
              [
                { text: names.credited },
                whole(credit.orders),
                whole(null),
                whole(null),
                money(credit.margin),
                money(credit.cost),
                money(credit.left),
              ],
            ]
          : []),
        [
          { text: names.caused },
          whole(orders.value),
          whole(orders.low),
          whole(orders.high),
          money(effect?.margin),
          money(credit?.cost),
          money(effect?.left?.value),
        ],
      ],
    },
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above `rough`; at least 1. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return power * ([5, 2].find((part) => part * power <= rough) ?? 1);
}

function codesDrawing({ reading, credit }: Findings, words: Words): Drawing {
  const { locale } = words;
  const { whole, money } = cells(words);
  const channels = reading.channels.filter(({ uses }) => uses !== null);
  const rows = channels.map((channel) => {
    const { name, given, uses, others, margin, cost } = channel;
    const earned = margin === null || uses === null ? null : margin * uses;
    return [
      { text: name },
      whole(given),
      whole(uses),
      whole(others),
      money(earned),
      money(cost),
      money(earned === null || cost === null ? null : earned - cost),
    ];
  });
  return {
    id: 'codes',
    title: say(words, 'campaign.chart.codes'),
    ...(channels.length > 1 && {
      chart: {
        kind: 'columns' as const,
        items: channels.map(({ name, uses }) => ({
          label: name,
          value: uses ?? 0,
          text: formatNumber(locale, uses ?? 0),
          colour: '--passives',
        })),
        rtl: LOCALES[locale].dir === 'rtl',
        tick: (value: number) => formatNumber(locale, value),
      },
    }),
    table: {
      caption: say(words, 'campaign.table.codes'),
      headers: [
        say(words, 'campaign.table.channel'),
        say(words, 'campaign.table.given'),
        say(words, 'campaign.table.uses'),
        say(words, 'campaign.table.others'),
        say(words, 'campaign.table.margin'),
        say(words, 'campaign.table.cost'),
        say(words, 'campaign.table.contribution'),
      ],
      rows:
        channels.length > 1
          ? [
              ...rows,
              [
                { text: say(words, 'campaign.table.total') },
                whole(null),
                whole(credit?.orders),
                whole(credit?.others),
                money(credit?.margin),
                money(credit?.cost),
                money(credit?.left),
              ],
            ]
          : rows,
    },
  };
}
