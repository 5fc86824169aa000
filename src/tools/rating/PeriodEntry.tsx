import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ScoreScale } from '../../tabular/scores.ts';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { answersOf, type EntryMode, type RatingEntry, type RatingReading } from './entry.ts';
import { ListEntry } from './ListEntry.tsx';

interface Props {
  legend: string;
  /** Whether there are two, so that a name is of use. */
  named: boolean;
  entry: RatingEntry;
  reading: RatingReading;
  scale: ScoreScale;
  /** A tool's own totals, where it takes some. */
  totals: { readonly label: string; readonly fields: ComponentChildren } | undefined;
  words: Words;
  onChange: (part: Partial<RatingEntry>) => void;
}

/** The fields of one period or group: a count for each answer, a pasted list, or totals. */
export function PeriodEntry(props: Props) {
  const { legend, named, entry, reading, scale, totals, words, onChange } = props;
  const id = useId();
  const modes: EntryMode[] = totals ? ['counts', 'totals', 'list'] : ['counts', 'list'];
  const problem = (field: string) => {
    const kind = reading.problems[field];
    return kind && say(words, `field.problem.${kind}`);
  };
  return (
    <fieldset class="period">
      <legend>{legend}</legend>
      {named && (
        <div class="field period-name">
          <label for={id}>{say(words, 'rating.name')}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            dir="auto"
            maxLength={40}
            value={entry.name}
            onInput={(event) => onChange({ name: event.currentTarget.value })}
          />
        </div>
      )}
      <Segmented
        legend={say(words, 'rating.mode')}
        choices={modes.map((mode) => ({
          value: mode,
          label: totals && mode === 'totals' ? totals.label : say(words, `rating.mode.${mode}`),
        }))}
        value={entry.mode}
        onChange={(mode) => onChange({ mode })}
      />
      {entry.mode === 'totals' && totals?.fields}
      {entry.mode === 'counts' && (
        <fieldset class="answer-counts">
          <legend>{say(words, 'rating.counts')}</legend>
          <div class="fields eleven">
            {answersOf(scale).map((answer) => (
              <NumberField
                key={answer}
                label={formatNumber(words.locale, answer)}
                value={entry.counts[answer] ?? ''}
                error={problem(`s${answer}`)}
                onInput={(text) =>
                  onChange({
                    counts: entry.counts.map((old, place) => (place === answer ? text : old)),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {entry.mode === 'list' && (
        <ListEntry
          list={entry.list}
          reading={reading}
          scale={scale}
          words={words}
          onChange={(list) => onChange({ list })}
        />
      )}
    </fieldset>
  );
}
