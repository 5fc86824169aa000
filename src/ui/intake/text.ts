import type { LeftOutWords } from '../../tabular/intake/left-out-file.ts';
import type { ReadProblem } from '../../tabular/intake/problem.ts';
import type { LeaveOutReason, Slot } from '../../tabular/intake/slots.ts';
import { say, type Words } from '../words.ts';

export const REASONS = [
  'empty',
  'text',
  'foreignDigits',
  'fraction',
  'outOfRange',
  'date',
  'weight',
  'missingCells',
  'openQuote',
  'tooLong',
] as const satisfies readonly LeaveOutReason[];

/** Name of each slot in the reader's language: the tool's own, else the shared one. */
export function slotLabels(
  slots: readonly Slot[],
  words: Words,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(
    slots.map(({ id }) => {
      const item = /^item(\d+)$/.exec(id)?.[1];
      const label = () =>
        item ? say(words, 'intake.slot.item', { n: item }) : say(words, `intake.slot.${id}`);
      return [id, own[id] ?? label()];
    }),
  );
}

/** What happened, and what to do about it. */
export function problemText(
  { code, slot }: ReadProblem,
  labels: Readonly<Record<string, string>>,
  words: Words,
): string {
  const key = `intake.problem.${code}`;
  return code === 'tooManyNames'
    ? say(words, key, { column: labels[slot ?? ''] ?? slot ?? '' })
    : say(words, key);
}

/** What the file of rows left out says. */
export function leftOutWords(labels: Readonly<Record<string, string>>, words: Words): LeftOutWords {
  const reasons = Object.fromEntries(
    REASONS.map((reason) => [reason, say(words, `intake.reason.${reason}`)]),
  ) as Record<LeaveOutReason, string>;
  return {
    locale: words.locale,
    row: say(words, 'intake.list.row'),
    column: say(words, 'intake.list.column'),
    reason: say(words, 'intake.list.reason'),
    reasons,
    slots: labels,
  };
}
