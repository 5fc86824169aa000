import { AnswersTable } from '../../ui/AnswersTable.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { UsabilityView } from './model.ts';
import { direction, statement } from './sayings.ts';
import { SLOTS } from './slots.ts';
import type { UsabilityState } from './state.ts';
import { tallySusAnswers } from './tally.ts';

interface Props {
  state: UsabilityState;
  view: UsabilityView;
  /** Made-up data are on show: nobody's own table is put among them. */
  demo: boolean;
  words: Words;
  onChange: (part: Partial<UsabilityState>) => void;
}

/** Answers that come as a table: the way in, and what came. */
export function TableFields({ state, view, demo, words, onChange }: Props) {
  const labels = Object.fromEntries(
    SLOTS.map(({ id }, item) => [
      id,
      say(words, 'usability.table.slot', {
        item: statement(item, words.locale),
        direction: direction(item, words),
      }),
    ]),
  );
  return (
    <AnswersTable
      prefix="usability"
      name="usability"
      slots={SLOTS}
      labels={labels}
      table={state.table}
      people={view.people}
      demo={demo}
      words={words}
      onRead={(answers, file, unread) =>
        onChange({ table: { file, tally: tallySusAnswers(answers), unread } })
      }
      onRemove={() => onChange({ table: null })}
    />
  );
}
