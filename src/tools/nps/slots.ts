import { HINTS } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { SCALES, type ScaleId } from './scale.ts';

/** Columns that the tool asks a table for. */
export function slotsFor(scale: ScaleId): Slot[] {
  const { min, max } = SCALES[scale];
  const optional = { required: false, mayBeEmpty: true } as const;
  return [
    { id: 'score', kind: 'score', required: true, min, max, hints: HINTS.score },
    { id: 'segment', kind: 'category', ...optional, hints: HINTS.segment },
    { id: 'wave', kind: 'wave', ...optional, hints: HINTS.wave },
    // An answer without its weight cannot be counted beside answers that have theirs.
    { id: 'weight', kind: 'weight', required: false, hints: HINTS.weight },
    { id: 'comment', kind: 'text', ...optional, hints: HINTS.comment },
    { id: 'customer', kind: 'id', ...optional, hints: HINTS.customer },
  ];
}
