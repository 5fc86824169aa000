import type { Survey } from '../../instruments/survey.ts';
import { HINTS, itemHints } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';

/** Words in a column's name that point to each question, in the five languages. */
const TOPICS: readonly (readonly string[])[] = [
  [
    'satisfaction',
    'satisfied',
    'fornøyd',
    'tilfreds',
    'zadowolenie',
    'satysfakcja',
    'csat',
    'שביעות רצון',
    'מרוצה',
  ],
  ['purchase', 'next purchase', 'intention', 'neste kjøp', 'næste køb', 'zakup', 'קנייה', 'רכישה'],
  ['recommend', 'recommendation', 'nps', 'anbefal', 'polecenie', 'המלצה', 'תמליצו'],
  ['promise', 'løfte', 'obietnica', 'הבטחה'],
  ['wrong', 'recovery', 'confidence', 'går galt', 'trygg', 'tryg', 'problem', 'תקלה', 'משתבש'],
];

/** Columns that the analyser asks for. */
export function slots({ items }: Survey): Slot[] {
  // Somebody of no known group has answered all the same.
  const optional = { required: false, mayBeEmpty: true } as const;
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
        hints: [...itemHints(number), ...(TOPICS[place] ?? [])],
      };
    }),
    { id: 'segment', kind: 'category', ...optional, hints: HINTS.segment },
    { id: 'wave', kind: 'wave', ...optional, hints: HINTS.wave },
  ];
}
