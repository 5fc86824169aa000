import { useEffect, useId, useRef } from 'preact/hooks';
import { Segmented } from '../../ui/Segmented.tsx';
import { showWhole } from '../../ui/show-whole.ts';
import { say, type Words } from '../../ui/words.ts';
import { addOwn, addPeriod, removePeriod, withCount, withText } from './edits.ts';
import { ownName } from './reading.ts';
import {
  COUNTS,
  type IndicatorsState,
  KINDS,
  MOST_OWN,
  MOST_PERIODS,
  type OwnRow,
} from './state.ts';

interface Props {
  state: IndicatorsState;
  /** Names of the periods as they are shown. */
  periods: readonly string[];
  /** What is wrong, by row and place: `buyers.0`. */
  problems: Readonly<Record<string, string>>;
  words: Words;
  change: (part: Partial<IndicatorsState>) => void;
}

/** Rows after which another whole begins. */
const LAST_OF_GROUP: ReadonlySet<string> = new Set(['repeat', 'upsold', 'shares', 'negative']);

/** The counts, one column a period, and the reader's own rows below them. */
export function CountsGrid({ state, periods, problems, words, change }: Props) {
  const { names, counts, own } = state;
  const changeOwn = (place: number, part: Partial<OwnRow>) =>
    change({ own: own.map((row, i) => (i === place ? { ...row, ...part } : row)) });
  const scroll = useRef<HTMLDivElement>(null);

  // The newest period is the one that is being filled in.
  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const sign = getComputedStyle(box).direction === 'rtl' ? -1 : 1;
    box.scrollTo({ left: sign * box.scrollWidth });
  }, [names.length]);

  return (
    <fieldset class="period">
      <legend>{say(words, 'indicators.grid')}</legend>
      <p class="hint">{say(words, 'indicators.grid.hint')}</p>
      <div class="counts-scroll" ref={scroll} onFocusIn={showWhole}>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col" class="counts-label">
                {say(words, 'indicators.grid.row')}
              </th>
              {names.map((name, place) => (
                <th scope="col" key={place}>
                  <input
                    type="text"
                    autocomplete="off"
                    dir="auto"
                    value={name}
                    placeholder={periods[place]}
                    aria-label={say(words, 'indicators.period.name', { number: place + 1 })}
                    onInput={(event) =>
                      change({ names: withText(names, place, event.currentTarget.value) })
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COUNTS.map((name) => (
              <Row
                key={name}
                id={name}
                label={say(words, `indicators.count.${name}`)}
                texts={counts[name]}
                apart={LAST_OF_GROUP.has(name)}
                {...{ periods, problems, words }}
                onInput={(place, text) => change(withCount(state, name, place, text))}
              />
            ))}
            {own.map((row, i) => (
              <OwnRows
                key={i}
                {...{ row, i, periods, problems, words }}
                change={(part) => changeOwn(i, part)}
              />
            ))}
          </tbody>
          {names.length > 1 && (
            <tfoot>
              <tr>
                <td class="counts-label" />
                {periods.map((period, place) => (
                  <td key={period}>
                    <button
                      type="button"
                      class="link"
                      aria-label={say(words, 'indicators.period.remove', { period })}
                      onClick={() => change(removePeriod(state, place))}
                    >
                      {say(words, 'indicators.remove')}
                    </button>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {own.map((row, i) => (
        <OwnSettings
          key={i}
          {...{ row, i, words }}
          change={(part) => changeOwn(i, part)}
          onRemove={() => change({ own: own.filter((_, place) => place !== i) })}
        />
      ))}
      <p class="row">
        {names.length < MOST_PERIODS && (
          <button type="button" class="quiet" onClick={() => change(addPeriod(state))}>
            {say(words, 'indicators.period.add')}
          </button>
        )}
        {own.length < MOST_OWN && (
          <button type="button" class="quiet" onClick={() => change(addOwn(state))}>
            {say(words, 'indicators.own.add')}
          </button>
        )}
      </p>
    </fieldset>
  );
}

interface OwnSettingsProps extends OwnEdit {
  words: Words;
  onRemove: () => void;
}

/** What an own row is called, and what it shows. */
function OwnSettings({ row, i, words, change, onRemove }: OwnSettingsProps) {
  const id = useId();
  const name = ownName(row, i, words);
  return (
    <div class="row own-row">
      <div class="field">
        <label for={id}>{say(words, 'indicators.own.name')}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          dir="auto"
          value={row.name}
          placeholder={name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
      <Segmented
        legend={say(words, 'indicators.own.kind', { name })}
        choices={KINDS.map((value) => ({ value, label: say(words, `indicators.kind.${value}`) }))}
        value={row.kind}
        onChange={(kind) => change({ kind })}
      />
      <button type="button" class="quiet" onClick={onRemove}>
        {say(words, 'indicators.own.remove', { name })}
      </button>
    </div>
  );
}

interface OwnEdit {
  row: OwnRow;
  i: number;
  change: (part: Partial<OwnRow>) => void;
}

interface OwnRowsProps extends OwnEdit, Pick<Props, 'periods' | 'problems' | 'words'> {}

/** The two rows of fields that an own row has: how many, and of how many. */
function OwnRows({ row, i, change, ...rest }: OwnRowsProps) {
  const name = ownName(row, i, rest.words);
  return (
    <>
      <Row
        id={`own${i}.count`}
        label={say(rest.words, 'indicators.own.count', { name })}
        texts={row.counts}
        apart={false}
        {...rest}
        onInput={(place, text) => change({ counts: withText(row.counts, place, text) })}
      />
      <Row
        id={`own${i}.whole`}
        label={say(rest.words, 'indicators.own.whole', { name })}
        texts={row.wholes}
        apart={true}
        {...rest}
        onInput={(place, text) => change({ wholes: withText(row.wholes, place, text) })}
      />
    </>
  );
}

interface RowProps extends Pick<Props, 'periods' | 'problems' | 'words'> {
  id: string;
  label: string;
  texts: readonly string[];
  /** Whether a line stands below the row. */
  apart: boolean;
  onInput: (place: number, text: string) => void;
}

/** One count over all periods; what is wrong with a field stands in a line of its own below. */
function Row({ id, label, texts, apart, periods, problems, words, onInput }: RowProps) {
  const own = useId();
  const wrong = periods.flatMap((period, place) => {
    const problem = problems[`${id}.${place}`];
    return problem ? [{ period, place, problem }] : [];
  });
  return (
    <>
      <tr class={apart && wrong.length === 0 ? 'apart' : undefined}>
        <th scope="row" class="counts-label">
          {label}
        </th>
        {texts.map((text, place) => {
          const bad = wrong.some((it) => it.place === place);
          return (
            <td key={place}>
              <input
                type="text"
                inputMode="numeric"
                autocomplete="off"
                dir="ltr"
                value={text}
                aria-label={say(words, 'indicators.cell', {
                  row: label,
                  period: periods[place] ?? '',
                })}
                aria-invalid={bad ? 'true' : undefined}
                aria-describedby={bad ? `${own}-${place}` : undefined}
                onInput={(event) => onInput(place, event.currentTarget.value)}
              />
            </td>
          );
        })}
      </tr>
      {wrong.length > 0 && (
        <tr class={apart ? 'apart' : undefined}>
          <td colSpan={texts.length + 1}>
            {wrong.map(({ period, place, problem }) => (
              <p class="error" id={`${own}-${place}`} key={place}>
                {say(words, 'indicators.cell.problem', { period, problem })}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
