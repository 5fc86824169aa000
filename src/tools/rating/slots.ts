import { HINTS } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import type { ScoreScale } from '../../tabular/scores.ts';

/**
 * Columns that a table of answers may hold: the answer, and if wished a segment, a wave and a
 * comment.
 *
 * @param hints words in the name of the column with the answers, beyond those of any score
 */
export function ratingSlots({ min, max }: ScoreScale, hints: readonly string[]): Slot[] {
  const score = [...hints, ...HINTS.score];
  const optional = { required: false, mayBeEmpty: true };
  return [
    { id: 'score', kind: 'score', required: true, min, max, hints: score },
    { id: 'segment', kind: 'category', ...optional, hints: HINTS.segment },
    { id: 'wave', kind: 'wave', ...optional, hints: HINTS.wave },
    { id: 'comment', kind: 'text', ...optional, hints: HINTS.comment },
  ];
}
