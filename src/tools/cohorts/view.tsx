import { useMemo } from 'preact/hooks';
import { HINTS } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { CountSettings, CountStatus } from './CountSettings.tsx';
import { DEMO } from './demo.ts';
import { HandTable } from './HandTable.tsx';
import { viewCohorts } from './model.ts';
import { fromLink, toLink } from './share.ts';
import { fromKept, SOURCES, START } from './state.ts';
import { useCounting } from './use-counting.ts';
import { ViewSettings } from './ViewSettings.tsx';

const NAME = 'cohorts';

const SLOTS: readonly Slot[] = [
  { id: 'customer', kind: 'id', required: true, hints: HINTS.customer },
  { id: 'date', kind: 'date', required: true, hints: HINTS.date },
];

/** Cohort retention, from a table of events or from counts. */
export default function Cohorts({ words }: { words: Words }) {
  const tool = useToolState({
    name: NAME,
    start: START,
    demo: DEMO,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, change } = tool;
  const view = useMemo(() => viewCohorts(state, words), [state, words]);
  const counting = useCounting(demo, (counted) => change({ source: 'table', counted }));
  const fromTable = state.source === 'table';
  return (
    <ToolBody
      class="cohorts"
      name={NAME}
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={
        <>
          {!demo && (
            <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
              <Segmented
                legend={say(words, 'cohorts.source')}
                choices={SOURCES.map((value) => ({
                  value,
                  label: say(words, `cohorts.source.${value}`),
                }))}
                value={state.source}
                onChange={(source) => change({ source })}
              />
              {!fromTable && (
                <HandTable
                  text={state.hand}
                  lines={view.lines}
                  words={words}
                  onInput={(hand) => change({ hand })}
                />
              )}
            </form>
          )}
          <div hidden={demo || !fromTable} class="no-print">
            <IntakeDoor
              slots={SLOTS}
              collect="events"
              words={words}
              name={NAME}
              onRead={counting.read}
            />
            <CountStatus counting={counting} words={words} />
          </div>
          {(view.report || view.lines.length > 0) && (
            <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
              {fromTable && !demo && state.counted && (
                <CountSettings counted={state.counted} counting={counting} words={words} />
              )}
              <ViewSettings state={state} view={view} words={words} onChange={change} />
            </form>
          )}
        </>
      }
    />
  );
}
