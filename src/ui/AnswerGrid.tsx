import { useId } from 'preact/hooks';
import { LOCALES } from '../termbase/locales.ts';
import { emptyGrid, type GridReading, type GridScale, withCell } from './answer-grid.ts';
import { formatNumber } from './format.ts';
import { showWhole } from './show-whole.ts';
import { say, type Words } from './words.ts';

export interface GridItem extends GridScale {
  /** Names the row, also for screen readers. */
  readonly label: string;
  /** What else there is to know: the scale, its direction. */
  readonly hint?: string | undefined;
}

interface Props {
  legend: string;
  /** Heads the column of the items: what they are. */
  heading: string;
  items: readonly GridItem[];
  /** `cells[respondent][item]`, as typed. */
  cells: readonly (readonly string[])[];
  reading: GridReading;
  /** Respondents that fit in. */
  most: number;
  /** Whether a digit completes an answer, so that the next question may take the focus. */
  advance?: boolean;
  words: Words;
  onChange: (cells: string[][]) => void;
}

/**
 * Answers of a few people, typed in: a row a question, a column a person. Arrow keys move between
 * the cells, in the direction in which they point.
 */
export function AnswerGrid(props: Props) {
  const { legend, heading, items, cells, reading, most, advance = false, words, onChange } = props;
  const id = useId();
  const { locale } = words;
  const number = (value: number) => formatNumber(locale, value);
  const range = ({ min, max }: GridScale) => `${number(min)}–${number(max)}`;
  const problemId = (respondent: number, item: number) => `${id}-${respondent}-${item}`;
  const isWrong = (respondent: number, item: number) =>
    reading.wrong.some((cell) => cell.respondent === respondent && cell.item === item);

  const onKeyDown = (event: KeyboardEvent, respondent: number, item: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = STEPS[event.key];
    if (!step || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const across = LOCALES[locale].dir === 'rtl' ? -step.across : step.across;
    focusCell(event.currentTarget, respondent + across, item + step.down);
  };
  const onInput = (field: HTMLInputElement, respondent: number, item: number) => {
    onChange(withCell(cells, respondent, item, field.value));
    const { min, max } = items[item] ?? { min: 0, max: 0 };
    const value = Number(field.value);
    if (!advance || !/^\d$/.test(field.value) || value < min || value > max) return;
    if (item + 1 < items.length) focusCell(field, respondent, item + 1);
    else focusCell(field, respondent + 1, 0);
  };

  return (
    <fieldset class="answer-grid">
      <legend>{legend}</legend>
      <p class="hint">{say(words, advance ? 'grid.keys.advance' : 'grid.keys')}</p>
      <div class="answer-grid-scroll" onFocusIn={showWhole}>
        <table>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {cells.map((_, respondent) => (
                // The place is the respondent: nothing else tells one from another.
                <th key={respondent} scope="col">
                  <span class="visually-hidden">{say(words, 'grid.respondent')}</span>{' '}
                  {number(respondent + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, place) => (
              <tr key={item.label}>
                <th scope="row">
                  {item.label}
                  {item.hint && <span class="hint">{item.hint}</span>}
                </th>
                {cells.map((row, respondent) => {
                  const wrong = isWrong(respondent, place);
                  return (
                    <td key={respondent}>
                      <input
                        type="text"
                        inputMode="numeric"
                        autocomplete="off"
                        dir="ltr"
                        data-cell={`${respondent}-${place}`}
                        aria-label={say(words, 'grid.cell', {
                          question: item.label,
                          respondent: number(respondent + 1),
                          range: range(item),
                        })}
                        aria-invalid={wrong ? 'true' : undefined}
                        aria-describedby={wrong ? problemId(respondent, place) : undefined}
                        value={row[place] ?? ''}
                        onFocus={(event) => event.currentTarget.select()}
                        onKeyDown={(event) => onKeyDown(event, respondent, place)}
                        onInput={(event) => onInput(event.currentTarget, respondent, place)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reading.wrong.length > 0 && (
        <ul class="error grid-problems">
          {reading.wrong.map(({ respondent, item, text, problem }) => (
            <li key={problemId(respondent, item)} id={problemId(respondent, item)}>
              {say(words, `grid.problem.${problem}`, {
                question: items[item]?.label ?? '',
                respondent: number(respondent + 1),
                text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
                range: range(items[item] ?? { min: 0, max: 0 }),
              })}
            </li>
          ))}
        </ul>
      )}
      {cells.length < most && (
        <p>
          <button
            type="button"
            class="quiet"
            onClick={() =>
              onChange([...cells.map((row) => [...row]), ...emptyGrid(1, items.length)])
            }
          >
            {say(words, 'grid.add')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, { across: number; down: number }>> = {
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  Enter: { across: 0, down: 1 },
};

function focusCell(from: HTMLElement, respondent: number, item: number): void {
  from
    .closest('table')
    ?.querySelector<HTMLInputElement>(`[data-cell="${respondent}-${item}"]`)
    ?.focus();
}
