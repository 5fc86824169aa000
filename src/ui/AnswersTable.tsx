import type { ComponentChildren } from 'preact';
import type { Answers, Collected } from '../tabular/intake/collected.ts';
import type { Slot } from '../tabular/intake/slots.ts';
import { IntakeDoor } from './intake/IntakeDoor.tsx';
import { TableRead } from './TableRead.tsx';
import { say, type Words } from './words.ts';

interface Props {
  /** Begins the keys of the tool's words: `usability`. */
  prefix: string;
  /** Begins the names of the files that are taken away. */
  name: string;
  slots: readonly Slot[];
  /** What each slot's column holds, in the reader's words, by slot. */
  labels: Readonly<Record<string, string>>;
  /** What has been read, `null` before; `unread` values were no answers and count as missing. */
  table: { readonly file: string; readonly unread: number } | null;
  /** How many people answered. */
  people: number;
  /** Made-up data are on show: nobody's own table is put among them. */
  demo: boolean;
  words: Words;
  onRead: (answers: Answers, file: string, unread: number) => void;
  onRemove: () => void;
  /** What there is to choose of a table that was read. */
  children?: ComponentChildren;
}

/** Answers that come as a table, a row a person: the way in, and what came. */
export function AnswersTable(props: Props) {
  const { prefix, name, slots, labels, table, people, demo, words, onRead, onRemove } = props;
  const receive = (collected: Collected, file: string) => {
    if (collected.kind !== 'answers') return;
    const { badValues = {} } = collected.report;
    const unread = Object.values(badValues).reduce((sum, count) => sum + count, 0);
    onRead(collected, file, unread);
  };
  return (
    <div class="table-fields">
      {!demo && (
        <>
          <p class="hint">{say(words, `${prefix}.table.hint`)}</p>
          <IntakeDoor
            slots={slots}
            collect="answers"
            words={words}
            name={name}
            labels={labels}
            onRead={receive}
          />
        </>
      )}
      {table && (
        <>
          <TableRead
            prefix={prefix}
            file={table.file}
            people={people}
            unread={table.unread}
            words={words}
            onRemove={demo ? undefined : onRemove}
          />
          {props.children}
        </>
      )}
    </div>
  );
}
