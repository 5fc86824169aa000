import { useId } from 'preact/hooks';
import type { ScoreScale } from '../../tabular/scores.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { RatingReading } from './entry.ts';

/** Left-out values that are listed at once; a longer list says how many more there are. */
const LISTED = 100;
const LONGEST_SHOWN = 40;

interface Props {
  list: string;
  reading: RatingReading;
  scale: ScoreScale;
  words: Words;
  onChange: (list: string) => void;
}

/** A field for a pasted list of answers; what it leaves out is listed with its place. */
export function ListEntry({ list, reading, scale, words, onChange }: Props) {
  const id = useId();
  const { locale } = words;
  const { leftOut, listed, touched } = reading;
  const ends = { min: formatNumber(locale, scale.min), max: formatNumber(locale, scale.max) };
  const more = leftOut.length - LISTED;
  return (
    <div class="field">
      <label for={id}>{say(words, 'rating.list')}</label>
      <textarea
        id={id}
        rows={6}
        dir="ltr"
        spellcheck={false}
        value={list}
        aria-invalid={touched && leftOut.length === listed ? 'true' : undefined}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {say(words, 'rating.list.hint', ends)}
      </p>
      {touched && (
        <div class={leftOut.length > 0 ? 'error' : 'hint'} role="status">
          <p>
            {say(words, leftOut.length > 0 ? 'rating.list.leftOut' : 'rating.list.allUsed', {
              n: leftOut.length > 0 ? leftOut.length : listed,
              left: formatNumber(locale, leftOut.length),
              all: formatNumber(locale, listed),
            })}
          </p>
          {leftOut.length > 0 && (
            <ul class="left-out">
              {leftOut.slice(0, LISTED).map(({ place, text, problem }) => (
                <li key={place}>
                  {say(words, `rating.leftOut.${problem}`, {
                    ...ends,
                    place: formatNumber(locale, place),
                    text: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text,
                  })}
                </li>
              ))}
              {more > 0 && (
                <li>
                  {say(words, 'rating.leftOut.more', {
                    n: more,
                    count: formatNumber(locale, more),
                  })}
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
