import { useId } from 'preact/hooks';
import { Drawn } from '../../ui/Drawn.tsx';
import { formatShare } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { isolated, say, type Words } from '../../ui/words.ts';
import type { BenchView } from './bench-view.ts';
import { CORRECTIONS, type NpsState, ORDERS, tableInUse } from './state.ts';

export { viewBench } from './bench-view.ts';
export { Comments, commentSheet } from './comments.tsx';

interface Props {
  state: NpsState;
  bench: BenchView;
  words: Words;
  onChange: (part: Partial<NpsState>) => void;
}

/** Segments side by side and waves one after another. Loaded when there is a table. */
export function Bench({ state, bench, words, onChange }: Props) {
  const id = useId();
  const { segments, waves } = bench;
  if (!segments && !waves) return null;
  const names = tableInUse(state)?.segments ?? [];
  const risk = formatShare(words.locale, 1 - Number(state.confidence) / 100, 0);
  return (
    <div class="bench">
      <div class="correction">
        <div class="no-print">
          <Segmented
            legend={say(words, 'nps.correction')}
            choices={CORRECTIONS.map((value) => ({
              value,
              label: say(words, `nps.correction.${value}`),
            }))}
            value={state.correction}
            onChange={(correction) => onChange({ correction })}
          />
        </div>
        <p class="hint">{say(words, `nps.correction.${state.correction}.note`, { risk })}</p>
      </div>
      {segments && (
        <section aria-labelledby={`${id}-segments`} class="part">
          <h2 id={`${id}-segments`}>{segments.title}</h2>
          <Sentences lines={segments.sentences} />
          <div class="no-print">
            <Segmented
              legend={say(words, 'nps.order')}
              choices={ORDERS.map((value) => ({ value, label: say(words, `nps.order.${value}`) }))}
              value={state.order}
              onChange={(order) => onChange({ order })}
            />
          </div>
          <Drawn drawing={segments.drawing} name="nps" words={words} />
          <Drawn drawing={segments.against} name="nps" words={words} />
        </section>
      )}
      {waves && (
        <section aria-labelledby={`${id}-waves`} class="part">
          <h2 id={`${id}-waves`}>{waves.title}</h2>
          {names.length > 0 && (
            <div class="field no-print">
              <label for={`${id}-segment`}>{say(words, 'nps.waves.segment')}</label>
              <select
                id={`${id}-segment`}
                value={state.segment ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ segment: value === '' ? null : Number(value) })
                }
              >
                <option value="" selected={state.segment === null}>
                  {say(words, 'nps.waves.all')}
                </option>
                {names.map((name, place) => (
                  <option key={name} value={place} selected={place === state.segment}>
                    {isolated(words, name)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Sentences lines={waves.sentences} />
          <Drawn drawing={waves.waves} name="nps" words={words} />
          <Drawn drawing={waves.moves} name="nps" words={words} />
        </section>
      )}
    </div>
  );
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="said" aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
