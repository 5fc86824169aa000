import { useId, useMemo } from 'preact/hooks';
import type { ScoreScale } from '../../tabular/scores.ts';
import { formatNumber } from '../../ui/format.ts';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { say, type Words } from '../../ui/words.ts';
import { ratingSlots } from './slots.ts';
import { comparedWave, fromTally, type RatingTable } from './table.ts';

interface Props {
  table: RatingTable | null;
  scale: ScoreScale;
  hints: readonly string[];
  name: string;
  /** Whether the numbers are made up; a reader's own table never goes among them. */
  demo: boolean;
  words: Words;
  onChange: (table: RatingTable) => void;
}

/** A table of answers: the door to reading it, what was read, and which waves to look at. */
export function TableEntry({ table, scale, hints, name, demo, words, onChange }: Props) {
  const { locale } = words;
  const { min, max } = scale;
  const slots = useMemo(() => ratingSlots({ min, max }, hints), [min, max, hints]);
  return (
    <div class="table-entry">
      {table && (
        <p>
          {say(words, table.file ? 'rating.table.read' : 'rating.table.received', {
            n: table.rows,
            file: table.file,
            rows: formatNumber(locale, table.rows),
            used: formatNumber(locale, table.rows - table.leftOut),
          })}
        </p>
      )}
      {table && table.waves.length > 1 && (
        <div class="row">
          <WaveChoice
            label={say(words, 'rating.wave.now')}
            none={say(words, 'rating.wave.all')}
            waves={table.waves}
            value={table.now}
            onChange={(now) => onChange({ ...table, now })}
          />
          {table.now !== null && (
            <WaveChoice
              label={say(words, 'rating.wave.before')}
              none={say(words, 'rating.wave.none')}
              waves={table.waves}
              except={table.now}
              value={comparedWave(table)}
              onChange={(before) => onChange({ ...table, before })}
            />
          )}
        </div>
      )}
      {!demo && (
        <IntakeDoor
          slots={slots}
          collect="tally"
          words={words}
          name={name}
          onRead={(collected, file) => {
            if (collected.kind === 'tally') onChange(fromTally(collected, file));
          }}
        />
      )}
    </div>
  );
}

interface WaveChoiceProps {
  label: string;
  /** What it means to choose no wave. */
  none: string;
  waves: readonly string[];
  /** A wave that cannot be chosen. */
  except?: number;
  value: number | null;
  onChange: (value: number | null) => void;
}

function WaveChoice({ label, none, waves, except, value, onChange }: WaveChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value === null ? '' : String(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
        }
      >
        <option value="">{none}</option>
        {waves.map((wave, place) =>
          place === except ? null : (
            <option key={wave} value={String(place)}>
              {wave}
            </option>
          ),
        )}
      </select>
    </div>
  );
}
