import type { Collected } from '../../tabular/intake/collected.ts';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { TableRead } from '../../ui/TableRead.tsx';
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
  const { table } = state;
  const labels = Object.fromEntries(
    SLOTS.map(({ id }, item) => [
      id,
      say(words, 'usability.table.slot', {
        item: statement(item, words.locale),
        direction: direction(item, words),
      }),
    ]),
  );
  const onRead = (collected: Collected, file: string) => {
    if (collected.kind !== 'answers') return;
    const { badValues = {} } = collected.report;
    const unread = Object.values(badValues).reduce((sum, count) => sum + count, 0);
    onChange({ table: { file, tally: tallySusAnswers(collected), unread } });
  };
  return (
    <div class="table-fields">
      {!demo && (
        <>
          <p class="hint">{say(words, 'usability.table.hint')}</p>
          <IntakeDoor
            slots={SLOTS}
            collect="answers"
            words={words}
            name="usability"
            labels={labels}
            onRead={onRead}
          />
        </>
      )}
      {table && (
        <TableRead
          prefix="usability"
          file={table.file}
          people={view.people}
          unread={table.unread}
          words={words}
          onRemove={demo ? undefined : () => onChange({ table: null })}
        />
      )}
    </div>
  );
}
