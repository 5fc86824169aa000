import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What there is to say, a paragraph each. */
  lines: readonly string[];
  /** What the reader changes in fields; where given, what is wrong with the field they are in comes first. */
  entries?: unknown;
}

/** Long enough not to speak between two keys, short enough to come as an answer. */
const PAUSE = 1000;

/**
 * Says to a screen reader what has come of an entry: once, when the reader has paused, and only
 * what is new. A live region around the result itself would speak at every key, and say all of it.
 */
export function Announcement({ lines, entries }: Props) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const text = lines.join('\n');
  const last = useRef(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      const problem = entries === undefined ? '' : problemOfField();
      const now = problem || text;
      if (now === last.current) return;
      last.current = now;
      setSaid(now.split('\n'));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, entries]);
  return (
    <div class="visually-hidden no-print" role="status">
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What is said to be wrong with the field that has the focus. */
function problemOfField(): string {
  const field = document.activeElement;
  if (field?.getAttribute('aria-invalid') !== 'true') return '';
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => document.getElementById(id))
    .flatMap((note) => (note?.closest('.error') ? [note.innerText] : []))
    .join('\n');
}
