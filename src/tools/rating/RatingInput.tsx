import type { ComponentChildren } from 'preact';
import type { ScoreScale } from '../../tabular/scores.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { RatingEntry, RatingReading } from './entry.ts';
import { PeriodEntry } from './PeriodEntry.tsx';
import type { RatingSource } from './source.ts';
import { TableEntry } from './TableEntry.tsx';

interface Props<Entry extends RatingEntry> {
  state: RatingSource<Entry>;
  readings: { readonly first: RatingReading; readonly second: RatingReading | null };
  scale: ScoreScale;
  /** An entry with nothing in it. */
  empty: (mode: Entry['mode']) => Entry;
  /** Fields of a tool's own totals, where it takes some. */
  totals?: {
    readonly label: string;
    readonly fields: (entry: Entry, change: (part: Partial<Entry>) => void) => ComponentChildren;
  };
  /** Words that point to the column with the answers. */
  hints: readonly string[];
  /** Begins the names of the files that are taken away. */
  name: string;
  demo: boolean;
  words: Words;
  onChange: (part: Partial<RatingSource<Entry>>) => void;
}

/** Answers of one or two periods or groups: typed, pasted, or read from a table. */
export function RatingInput<Entry extends RatingEntry>({
  state,
  readings,
  scale,
  empty,
  totals,
  hints,
  name,
  demo,
  words,
  onChange,
}: Props<Entry>) {
  const { first, second } = state;
  const period = (
    entry: Entry,
    reading: RatingReading,
    legend: string,
    change: (entry: Entry) => void,
  ) => {
    const changePart = (part: Partial<RatingEntry>) => change({ ...entry, ...part });
    return (
      <PeriodEntry
        legend={legend}
        named={second !== null}
        entry={entry}
        reading={reading}
        scale={scale}
        totals={
          totals && {
            label: totals.label,
            fields: totals.fields(entry, (part) => change({ ...entry, ...part })),
          }
        }
        words={words}
        onChange={changePart}
      />
    );
  };
  return (
    <>
      <Segmented
        legend={say(words, 'rating.source')}
        choices={(['typed', 'table'] as const).map((value) => ({
          value,
          label: say(words, `rating.source.${value}`),
        }))}
        value={state.source}
        onChange={(source) => onChange({ source })}
      />
      {state.source === 'table' ? (
        <TableEntry
          table={state.table}
          scale={scale}
          hints={hints}
          name={name}
          demo={demo}
          words={words}
          onChange={(table) => onChange({ table })}
        />
      ) : (
        <>
          {period(
            first,
            readings.first,
            say(words, second ? 'rating.name.first' : 'rating.period.only'),
            (entry) => onChange({ first: entry }),
          )}
          {second &&
            readings.second &&
            period(second, readings.second, say(words, 'rating.name.second'), (entry) =>
              onChange({ second: entry }),
            )}
          <p class="row">
            <button
              type="button"
              class="quiet"
              onClick={() => onChange({ second: second ? null : empty(first.mode) })}
            >
              {say(words, second ? 'rating.second.remove' : 'rating.second.add')}
            </button>
          </p>
        </>
      )}
    </>
  );
}
