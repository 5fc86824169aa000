import { formatNumber } from './format.ts';
import { say, type Words } from './words.ts';

interface Props {
  /** Begins the keys of the tool's words: `usability`. */
  prefix: string;
  file: string;
  /** How many people answered. */
  people: number;
  /** Values that were no answers, and count as missing. */
  unread: number;
  words: Words;
  /** Absent where the table is not the reader's own. */
  onRemove?: (() => void) | undefined;
}

/** What came of a table of answers, and the way to be rid of it. */
export function TableRead({ prefix, file, people, unread, words, onRemove }: Props) {
  const counted = (n: number) => ({ n, count: formatNumber(words.locale, n) });
  return (
    <p class="row table-read" role="status">
      <span>
        {say(words, `${prefix}.table.read`, { file, ...counted(people) })}{' '}
        {unread > 0 && say(words, `${prefix}.table.unread`, counted(unread))}
      </span>
      {onRemove && (
        <button type="button" class="quiet" onClick={onRemove}>
          {say(words, `${prefix}.table.remove`)}
        </button>
      )}
    </p>
  );
}
