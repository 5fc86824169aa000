import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { type EntryMode, GROUPS, type PeriodEntry, type PeriodReading } from './input.ts';

/** Left-out values that are listed at once; a longer list says how many more there are. */
const LISTED = 100;

interface Props {
  legend: string;
  entry: PeriodEntry;
  reading: PeriodReading;
  /** Ways of entering that are offered. */
  modes: readonly EntryMode[];
  words: Words;
  onChange: (entry: PeriodEntry) => void;
  /** What a table is brought with. */
  children?: ComponentChildren;
}

/** The fields of one period: three totals, eleven counts, a pasted list, or a table. */
export function PeriodFields(props: Props) {
  const { legend, entry, reading, modes, words, onChange, children } = props;
  const problem = (field: string) => {
    const kind = reading.problems[field];
    return kind && say(words, `nps.problem.${kind}`);
  };
  return (
    <fieldset class="period">
      <legend>{legend}</legend>
      <Segmented
        legend={say(words, 'nps.mode')}
        choices={modes.map((mode) => ({ value: mode, label: say(words, `nps.mode.${mode}`) }))}
        value={entry.mode}
        onChange={(mode) => onChange({ ...entry, mode })}
      />
      {entry.mode === 'totals' && (
        <div class="fields three">
          {GROUPS.map((group) => (
            <NumberField
              key={group}
              label={say(words, `nps.${group}`)}
              hint={say(words, `nps.${group}.range`)}
              value={entry.totals[group]}
              error={problem(group)}
              onInput={(value) =>
                onChange({ ...entry, totals: { ...entry.totals, [group]: value } })
              }
            />
          ))}
        </div>
      )}
      {entry.mode === 'counts' && (
        <div class="fields eleven">
          {entry.counts.map((value, score) => (
            <NumberField
              // The place is the score: it is what the field means.
              key={`s${score}`}
              label={formatNumber(words.locale, score)}
              value={value}
              error={problem(`s${score}`)}
              onInput={(text) =>
                onChange({
                  ...entry,
                  counts: entry.counts.map((old, place) => (place === score ? text : old)),
                })
              }
            />
          ))}
        </div>
      )}
      {entry.mode === 'list' && (
        <ListField entry={entry} reading={reading} words={words} onChange={onChange} />
      )}
      {entry.mode === 'table' && children}
    </fieldset>
  );
}

function ListField({ entry, reading, words, onChange }: Omit<Props, 'legend' | 'modes'>) {
  const used = reading.listed - reading.leftOut.length;
  const more = reading.leftOut.length - LISTED;
  return (
    <div class="field">
      <label>
        <span>{say(words, 'nps.list.label')}</span>
        <textarea
          rows={6}
          dir="ltr"
          spellcheck={false}
          value={entry.list}
          aria-invalid={reading.touched && used === 0 ? 'true' : undefined}
          onInput={(event) => onChange({ ...entry, list: event.currentTarget.value })}
        />
      </label>
      <p class="hint">{say(words, 'nps.list.hint')}</p>
      {reading.touched && (
        <div class={reading.leftOut.length > 0 ? 'error' : 'hint'} role="status">
          <p>
            {say(words, reading.leftOut.length > 0 ? 'nps.list.leftOut' : 'nps.list.allUsed', {
              n: reading.leftOut.length > 0 ? reading.leftOut.length : reading.listed,
              left: formatNumber(words.locale, reading.leftOut.length),
              all: formatNumber(words.locale, reading.listed),
            })}
          </p>
          {reading.leftOut.length > 0 && (
            <ul class="left-out">
              {reading.leftOut.slice(0, LISTED).map((value) => (
                <li key={value.place}>
                  {say(words, `nps.leftOut.${value.problem}`, {
                    place: formatNumber(words.locale, value.place),
                    text: value.text.length > 40 ? `${value.text.slice(0, 40)}…` : value.text,
                  })}
                </li>
              ))}
              {more > 0 && (
                <li>
                  {say(words, 'nps.leftOut.more', {
                    n: more,
                    count: formatNumber(words.locale, more),
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
