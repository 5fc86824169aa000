import { itemHints } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { ITEMS } from './tally.ts';

/** Columns that the tool asks for. */
export const SLOTS: readonly Slot[] = Array.from({ length: ITEMS }, (_, place) => {
  const number = place + 1;
  return {
    id: `item${number}`,
    kind: 'score' as const,
    required: true,
    min: 1,
    max: 5,
    mayBeEmpty: true,
    hints: [...itemHints(number), `sus${number}`, `sus ${number}`],
  };
});
