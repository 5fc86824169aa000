import type { Survey } from '../../instruments/survey.ts';
import type { Slot } from '../../tabular/intake/slots.ts';

/** Words in a column's name that point to each question, in five languages, without accents. */
const HINTS: readonly (readonly string[])[] = [
  ['satisf', 'fornoyd', 'tilfreds', 'zadowol', 'satysf', 'csat', 'שביעות', 'מרוצ'],
  ['purchase', 'next', 'choose', 'kjop', 'kob', 'zakup', 'wybor', 'intent', 'קניי', 'רכיש'],
  ['recommend', 'nps', 'anbefal', 'polec', 'המלצ', 'תמליצ'],
  ['promise', 'lofte', 'obietnic', 'kept', 'הבטח'],
  ['wrong', 'recovery', 'galt', 'nie tak', 'confid', 'trygg', 'tryg', 'ufa', 'תקל', 'משתבש'],
];

/** Columns that the analyser asks for. */
export function slots({ items }: Survey): Slot[] {
  return [
    ...items.map(({ min, max }, place): Slot => {
      const number = place + 1;
      return {
        id: `item${number}`,
        kind: 'score',
        required: true,
        min,
        max,
        mayBeEmpty: true,
        hints: [`q${number}`, `item${number}`, `item ${number}`, ...(HINTS[place] ?? [])],
      };
    }),
    {
      id: 'segment',
      kind: 'category',
      required: false,
      hints: ['segment', 'group', 'gruppe', 'grupa', 'region', 'branch', 'קבוצה', 'פלח'],
    },
    {
      id: 'wave',
      kind: 'wave',
      required: false,
      hints: [
        'wave',
        'date',
        'dato',
        'data',
        'quarter',
        'kwarta',
        'kvartal',
        'maling',
        'גל',
        'תאריך',
        'רבעון',
      ],
    },
  ];
}
