import type { Slot } from '../../tabular/intake/slots.ts';
import type { ScoreScale } from '../../tabular/scores.ts';

/**
 * Columns that a table of answers may hold: the answer, and if wished a segment, a wave and a
 * comment.
 *
 * @param hints words in the name of the column with the answers, beyond those of any rating
 */
export function ratingSlots({ min, max }: ScoreScale, hints: readonly string[]): Slot[] {
  return [
    { id: 'score', kind: 'score', required: true, min, max, hints: [...hints, ...SCORE] },
    { id: 'segment', kind: 'category', required: false, mayBeEmpty: true, hints: SEGMENT },
    { id: 'wave', kind: 'wave', required: false, mayBeEmpty: true, hints: WAVE },
    { id: 'comment', kind: 'text', required: false, mayBeEmpty: true, hints: COMMENT },
  ];
}

const SCORE = [
  'score',
  'rating',
  'answer',
  'response',
  'vurdering',
  'karakter',
  'svar',
  'ocena',
  'odpowiedz',
  'ציון',
  'דירוג',
  'תשובה',
];
const SEGMENT = [
  'segment',
  'group',
  'channel',
  'region',
  'store',
  'gruppe',
  'kanal',
  'butikk',
  'butik',
  'grupa',
  'oddzial',
  'sklep',
  'פלח',
  'קבוצה',
  'ערוץ',
  'סניף',
];
const WAVE = [
  'wave',
  'date',
  'period',
  'month',
  'quarter',
  'year',
  'runde',
  'bolge',
  'dato',
  'periode',
  'maned',
  'kvartal',
  'fala',
  'okres',
  'data',
  'miesiac',
  'גל',
  'תאריך',
  'תקופה',
  'חודש',
];
const COMMENT = [
  'comment',
  'reason',
  'text',
  'kommentar',
  'begrunnelse',
  'komentarz',
  'uwagi',
  'הערה',
  'תגובה',
];
