import { useId, useState } from 'preact/hooks';
import type { Glance, Wishes } from '../../tabular/intake/glance.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { formatNumber } from '../format.ts';
import { say, type Words } from '../words.ts';
import { Choose } from './Choose.tsx';
import { FileSettings } from './FileSettings.tsx';

interface Props {
  slots: readonly Slot[];
  labels: Readonly<Record<string, string>>;
  glance: Glance;
  pasted: boolean;
  wishes: Wishes;
  words: Words;
  onWish: (wishes: Wishes) => void;
  onRead: () => void;
  onAgain: () => void;
}

/** Which column is taken for what, with a few of its values, and how the file is read. */
export function ColumnChoice(props: Props) {
  const { slots, labels, glance, wishes, words, onWish } = props;
  const id = useId();
  const [tried, setTried] = useState(false);
  const { plan, columns } = glance;
  // What was chosen last may be on its way to the worker still: the next change comes on top of it.
  const chosen = wishes.columns ?? plan.columns;
  const missing = slots.filter((slot) => slot.required && chosen[slot.id] == null);
  const title = (column: number) =>
    columns[column]?.name ||
    say(words, 'intake.column', { n: formatNumber(words.locale, column + 1) });
  return (
    <form
      class="intake-columns"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length === 0) props.onRead();
        else document.getElementById(`${id}-${missing[0]?.id}`)?.focus();
      }}
    >
      <p>{say(words, 'intake.columns.check')}</p>
      <div class="intake-slots">
        {slots.map((slot) => {
          const column = chosen[slot.id] ?? null;
          const wanting = tried && missing.includes(slot);
          return (
            <div class="field" key={slot.id}>
              <label for={`${id}-${slot.id}`}>
                {labels[slot.id]}
                {!slot.required && <span class="hint"> {say(words, 'intake.optional')}</span>}
              </label>
              <select
                id={`${id}-${slot.id}`}
                value={column === null ? '' : String(column)}
                aria-invalid={wanting ? 'true' : undefined}
                aria-describedby={`${id}-${slot.id}-note`}
                onChange={({ currentTarget: { value } }) =>
                  onWish({
                    ...wishes,
                    columns: { ...chosen, [slot.id]: value === '' ? null : Number(value) },
                  })
                }
              >
                <option value="">{say(words, 'intake.column.none')}</option>
                {columns.map((_, i) => (
                  // A column is its place: names may occur twice.
                  <option key={i} value={String(i)}>
                    {title(i)}
                  </option>
                ))}
              </select>
              <p id={`${id}-${slot.id}-note`} class={wanting ? 'error' : 'hint intake-samples'}>
                {wanting
                  ? say(words, 'intake.column.wanted', { column: labels[slot.id] ?? slot.id })
                  : column !== null &&
                    columns[column]?.samples.map((sample) => <bdi key={sample}>{sample}</bdi>)}
              </p>
            </div>
          );
        })}
      </div>
      <div class="intake-settings">
        {glance.datesAmbiguous && (
          <Choose
            label={say(words, 'intake.dates')}
            value={plan.dayFirst ? 'day' : 'month'}
            options={['day', 'month'].map((value) => [value, say(words, `intake.dates.${value}`)])}
            onChange={(value) => onWish({ ...wishes, columns: chosen, dayFirst: value === 'day' })}
          />
        )}
        {glance.wavesAreDates && (
          <Choose
            label={say(words, 'intake.waves')}
            value={plan.granularity}
            options={(['month', 'quarter', 'year', 'written'] as const).map((value) => [
              value,
              say(words, `intake.waves.${value}`),
            ])}
            onChange={(granularity) => onWish({ ...wishes, columns: chosen, granularity })}
          />
        )}
        <FileSettings
          glance={glance}
          pasted={props.pasted}
          wishes={wishes}
          words={words}
          onWish={onWish}
        />
      </div>
      <div class="row">
        <button type="submit" class="button">
          {say(words, 'intake.read')}
        </button>
        <button type="button" class="quiet" onClick={props.onAgain}>
          {say(words, 'intake.again')}
        </button>
      </div>
    </form>
  );
}
