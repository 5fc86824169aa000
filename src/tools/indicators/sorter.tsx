import { useEffect, useId, useRef } from 'preact/hooks';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { withCount } from './edits.ts';
import {
  commentsIn,
  meaning,
  SENTIMENTS,
  sortBack,
  sorted,
  sortNext,
  withComments,
} from './sorting.ts';
import type { IndicatorsState, Sorting } from './state.ts';

interface Props {
  state: IndicatorsState;
  /** Names of the periods as they are shown. */
  periods: readonly string[];
  words: Words;
  change: (part: Partial<IndicatorsState>) => void;
}

/** Comments, pasted and sorted by hand into the three counts of a period. */
export function Sorter({ state, periods, words, change }: Props) {
  const { sorting } = state;
  const text = useId();
  const period = useId();
  const set = (next: Sorting) => change({ sorting: next });
  const place = sorting.period ?? periods.length - 1;
  return (
    <details class="sorter" open={sorting.text !== ''}>
      <summary>{say(words, 'indicators.sort')}</summary>
      <p class="hint">{say(words, 'indicators.sort.hint')}</p>
      <div class="field">
        <label for={text}>{say(words, 'indicators.sort.text')}</label>
        <textarea
          id={text}
          rows={5}
          dir="auto"
          value={sorting.text}
          onInput={(event) => set(withComments(sorting, event.currentTarget.value))}
        />
      </div>
      {commentsIn(sorting.text).length > 0 && (
        <>
          <OneByOne sorting={sorting} words={words} set={set} />
          <div class="row">
            {periods.length > 1 && (
              <div class="field">
                <label for={period}>{say(words, 'indicators.sort.period')}</label>
                <select
                  id={period}
                  value={String(place)}
                  onChange={(event) =>
                    set({ ...sorting, period: Number(event.currentTarget.value) })
                  }
                >
                  {periods.map((name, i) => (
                    <option key={name} value={String(i)}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <Put {...{ state, place, words, change }} period={periods[place] ?? ''} />
          </div>
        </>
      )}
    </details>
  );
}

interface OneByOneProps {
  sorting: Sorting;
  words: Words;
  set: (next: Sorting) => void;
}

/** The next comment, and what it can be put to. */
function OneByOne({ sorting, words, set }: OneByOneProps) {
  const { locale } = words;
  const comments = commentsIn(sorting.text);
  const place = sorting.marks.length;
  const current = comments[place];
  const card = useRef<HTMLFieldSetElement>(null);
  const before = useRef(place);

  // A button that went away takes the focus with it: the keys go on working.
  useEffect(() => {
    if (before.current !== place && document.activeElement === document.body) card.current?.focus();
    before.current = place;
  }, [place]);

  const number = (value: number) => formatNumber(locale, value);
  const { positive, neutral, negative } = sorted(sorting);
  return (
    <fieldset
      class="sort-card"
      ref={card}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const does = meaning(event.key);
        if (!does) return;
        event.preventDefault();
        set(does(sorting));
      }}
    >
      <legend>
        {current === undefined
          ? say(words, 'indicators.sort.done')
          : say(words, 'indicators.sort.place', {
              place: number(place + 1),
              all: number(comments.length),
            })}
      </legend>
      <p class="sort-comment" dir="auto" aria-live="polite">
        {current}
      </p>
      <div class="row">
        {SENTIMENTS.map((sentiment, i) => (
          <button
            type="button"
            class="quiet"
            key={sentiment}
            aria-disabled={current === undefined ? 'true' : undefined}
            onClick={() => set(sortNext(sorting, sentiment))}
          >
            {say(words, `indicators.sort.${sentiment}`)}{' '}
            <span class="keys" aria-hidden="true">
              {number(i + 1)}
            </span>
          </button>
        ))}
        {place > 0 && (
          <button type="button" class="link" onClick={() => set(sortBack(sorting))}>
            {say(words, 'indicators.sort.back')}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {say(words, 'indicators.sort.tally', {
          positive: number(positive),
          neutral: number(neutral),
          negative: number(negative),
        })}
      </p>
      <p class="hint keys">{say(words, 'indicators.sort.keys')}</p>
    </fieldset>
  );
}

interface PutProps extends Omit<Props, 'periods'> {
  place: number;
  period: string;
}

/** Takes the counts into the grid; says first where numbers would be replaced. */
function Put({ state, place, period, words, change }: PutProps) {
  const counts = sorted(state.sorting);
  const held = SENTIMENTS.map((sentiment) => state.counts[sentiment][place]?.trim() ?? '');
  const same = SENTIMENTS.every((sentiment, i) => held[i] === String(counts[sentiment]));
  const put = () => {
    let next = state.counts;
    for (const sentiment of SENTIMENTS) {
      next = withCount(
        { ...state, counts: next },
        sentiment,
        place,
        String(counts[sentiment]),
      ).counts;
    }
    change({ counts: next });
  };
  return (
    <div class="sort-put">
      <button type="button" class="quiet" onClick={put}>
        {say(words, 'indicators.sort.put')}
      </button>
      <p class="hint" role="status">
        {same
          ? say(words, 'indicators.sort.stands', { period })
          : held.some((text) => text !== '') && say(words, 'indicators.sort.replaces', { period })}
      </p>
    </div>
  );
}
