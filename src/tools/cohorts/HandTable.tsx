import { useId } from 'preact/hooks';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';

interface Props {
  text: string;
  /** Lines that are no rows, in words. */
  lines: readonly string[];
  words: Words;
  onInput: (text: string) => void;
}

/** Most lines listed; the rest is counted. */
const LISTED = 20;

/** A triangle of counts, typed or pasted from a spreadsheet. */
export function HandTable({ text, lines, words, onInput }: Props) {
  const id = useId();
  const more = lines.length - LISTED;
  return (
    <div class="field">
      <label for={id}>{say(words, 'cohorts.hand')}</label>
      <textarea
        id={id}
        rows={8}
        dir="ltr"
        spellcheck={false}
        value={text}
        aria-invalid={lines.length > 0 ? 'true' : undefined}
        aria-describedby={`${id}-hint${lines.length > 0 ? ` ${id}-error` : ''}`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {say(words, 'cohorts.hand.hint')}
      </p>
      {lines.length > 0 && (
        <div id={`${id}-error`} class="error">
          <ul class="left-out">
            {lines.slice(0, LISTED).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {more > 0 && (
              <li>
                {say(words, 'cohorts.line.more', {
                  n: more,
                  count: formatNumber(words.locale, more),
                })}
              </li>
            )}
          </ul>
        </div>
      )}
    </div>
  );
}
