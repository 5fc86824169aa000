import { useMemo } from 'preact/hooks';
import type { Collected } from '../../tabular/intake/collected.ts';
import { AnswerGrid } from '../../ui/AnswerGrid.tsx';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useModel } from '../../ui/use-model.ts';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { DEMO } from './demo.ts';
import { fromLink, toLink } from './link.ts';
import type { UsabilityView } from './model.ts';
import { statement } from './sayings.ts';
import { SLOTS } from './slots.ts';
import { fromKept, MOST_BY_HAND, SCALES, START, type UsabilityState } from './state.ts';
import { tallySusAnswers } from './tally.ts';

const loadModel = () => import('./model.ts');

interface Props {
  words: Words;
  /** What there is to show before anything is entered. */
  blank: UsabilityView;
}

/** The System Usability Scale: one person's score, or a study's. */
export default function Usability({ words, blank }: Props) {
  const tool = useToolState({
    name: 'usability',
    start: START,
    demo: DEMO,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, change } = tool;
  const model = useModel(loadModel, state !== START);
  const view = useMemo(
    () => (typeof model === 'object' ? model.viewUsability(state, words) : blank),
    [model, state, words, blank],
  );
  const { locale } = words;

  return (
    <ToolBody
      class="usability"
      name="usability"
      tool={tool}
      report={view.report}
      waiting={model === 'failed' ? say(words, 'report.notLoaded') : view.waiting}
      words={words}
      input={
        <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
          <Segmented
            legend={say(words, 'usability.mode')}
            choices={(['hand', 'table'] as const).map((value) => ({
              value,
              label: say(words, `usability.mode.${value}`),
            }))}
            value={state.mode}
            onChange={(mode) => change({ mode })}
          />
          {state.mode === 'hand' ? (
            <AnswerGrid
              legend={say(words, 'usability.hand')}
              heading={say(words, 'usability.col.item')}
              items={SCALES.map((scale, item) => ({
                ...scale,
                label: statement(item, locale),
                hint: direction(item, words),
              }))}
              cells={state.cells}
              reading={view.grid}
              most={MOST_BY_HAND}
              advance
              words={words}
              onChange={(cells) => change({ cells })}
            />
          ) : (
            <TableFields state={state} view={view} demo={demo} words={words} onChange={change} />
          )}
          <div class="row settings">
            <Segmented
              legend={say(words, 'usability.blanks')}
              choices={(['centre', 'omit'] as const).map((value) => ({
                value,
                label: say(words, `usability.blanks.${value}`),
              }))}
              value={state.blanks}
              onChange={(blanks) => change({ blanks })}
            />
            <ConfidenceChoice
              value={state.confidence}
              words={words}
              onChange={(confidence) => change({ confidence })}
            />
            <NumberField
              label={say(words, 'usability.benchmark')}
              hint={say(words, 'usability.benchmark.hint')}
              value={state.benchmark}
              error={view.benchmarkProblem}
              onInput={(benchmark) => change({ benchmark })}
            />
          </div>
        </form>
      }
    />
  );
}

/** Whether agreement with a statement speaks for the product: the odd ones, counted from 1. */
function direction(item: number, words: Words): string {
  return say(words, `usability.direction.${item % 2 === 0 ? 'good' : 'bad'}`);
}

interface TableProps {
  state: UsabilityState;
  view: UsabilityView;
  /** Made-up data are on show: nobody's own table is put among them. */
  demo: boolean;
  words: Words;
  onChange: (part: Partial<UsabilityState>) => void;
}

/** Answers that come as a table: the way in, and what came. */
function TableFields({ state, view, demo, words, onChange }: TableProps) {
  const number = (value: number) => formatNumber(words.locale, value);
  const { table } = state;
  const labels = Object.fromEntries(
    SLOTS.map(({ id }, item) => [
      id,
      say(words, 'usability.table.slot', {
        item: statement(item, words.locale),
        direction: direction(item, words),
      }),
    ]),
  );
  const onRead = (collected: Collected, file: string) => {
    if (collected.kind !== 'answers') return;
    const { badValues = {} } = collected.report;
    const unread = Object.values(badValues).reduce((sum, count) => sum + count, 0);
    onChange({ table: { file, tally: tallySusAnswers(collected), unread } });
  };
  return (
    <div class="table-fields">
      {!demo && (
        <>
          <p class="hint">{say(words, 'usability.table.hint')}</p>
          <IntakeDoor
            slots={SLOTS}
            collect="answers"
            words={words}
            name="usability"
            labels={labels}
            onRead={onRead}
          />
        </>
      )}
      {table && (
        <p class="row table-read" role="status">
          <span>
            {say(words, 'usability.table.read', {
              file: table.file,
              n: view.people,
              count: number(view.people),
            })}{' '}
            {table.unread > 0 &&
              say(words, 'usability.table.unread', {
                n: table.unread,
                count: number(table.unread),
              })}
          </span>
          {!demo && (
            <button type="button" class="quiet" onClick={() => onChange({ table: null })}>
              {say(words, 'usability.table.remove')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
