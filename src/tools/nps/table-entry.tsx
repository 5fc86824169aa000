import { useId } from 'preact/hooks';
import type { Collected } from '../../tabular/intake/collected.ts';
import { formatNumber } from '../../ui/format.ts';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { isolated, say, type Words } from '../../ui/words.ts';
import { NPS_SCALE, SCALE_IDS, SCALES, type ScaleId } from './scale.ts';
import { scaleNote } from './scale-words.ts';
import { waveInUse } from './scope.ts';
import { slotsFor } from './slots.ts';
import type { NpsState } from './state.ts';

interface Props {
  state: NpsState;
  /** Made-up data are shown: a table of one's own has no place among them. */
  demo: boolean;
  words: Words;
  onChange: (part: Partial<NpsState>) => void;
  onRead: (collected: Collected, fileName: string) => void;
}

/** Brings a table, and chooses which of its answers are looked at. */
export function TableEntry({ state, demo, words, onChange, onRead }: Props) {
  const id = useId();
  const { locale } = words;
  const { table, scale } = state;
  const count = (value: number) => formatNumber(locale, value);
  const scaleName = (it: ScaleId) =>
    say(words, 'nps.data.scale.ends', { min: count(SCALES[it].min), max: count(SCALES[it].max) });
  const wave = table && waveInUse(state, table);
  const used = table
    ? table.cells.reduce((sum, { counts }) => sum + counts.reduce((all, n) => all + n, 0), 0)
    : 0;
  return (
    <div class="table-entry">
      {!demo && (
        <>
          <div class="field">
            <label for={`${id}-scale`}>{say(words, 'nps.data.scale')}</label>
            <select
              id={`${id}-scale`}
              value={scale}
              onChange={(event) => {
                const chosen = SCALE_IDS.find((it) => it === event.currentTarget.value);
                if (chosen) onChange({ scale: chosen });
              }}
            >
              {SCALE_IDS.map((it) => (
                <option key={it} value={it} selected={it === scale}>
                  {scaleName(it)}
                </option>
              ))}
            </select>
          </div>
          {scale !== NPS_SCALE && <p class="warning">{scaleNote(scale, words)}</p>}
          <IntakeDoor
            // Another scale is another question to the same file.
            key={scale}
            slots={slotsFor(scale)}
            collect="tally"
            words={words}
            name="nps"
            onRead={onRead}
          />
        </>
      )}
      {table && (
        <div class="table-read">
          <p role="status">
            {say(words, 'nps.data.read', {
              name: table.name || say(words, 'nps.data.unnamed'),
              used: count(used),
              n: table.rows,
              count: count(table.rows),
              scale: scaleName(table.scale),
            })}
          </p>
          <div class="row">
            {table.waves.length > 0 && (
              <div class="field">
                <label for={`${id}-wave`}>{say(words, 'nps.data.scope')}</label>
                <select
                  id={`${id}-wave`}
                  value={wave ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    onChange({ wave: value === '' ? null : Number(value) })
                  }
                >
                  <option value="" selected={wave === null}>
                    {say(words, 'nps.data.scope.all')}
                  </option>
                  {table.waves.map((name, place) => (
                    <option key={name} value={place} selected={place === wave}>
                      {isolated(words, name)}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {table.weighted && (
              <Segmented
                legend={say(words, 'nps.weights')}
                choices={[
                  { value: 'yes', label: say(words, 'nps.weights.yes') },
                  { value: 'no', label: say(words, 'nps.weights.no') },
                ]}
                value={state.weighted ? 'yes' : 'no'}
                onChange={(value) => onChange({ weighted: value === 'yes' })}
              />
            )}
            {!demo && (
              <button type="button" class="quiet" onClick={() => onChange({ table: null })}>
                {say(words, 'nps.data.remove')}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
