import { useMemo } from 'preact/hooks';
import { HINTS } from '../../tabular/intake/hints.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { IntakeDoor } from '../../ui/intake/IntakeDoor.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { CountSettings, CountStatus } from './CountSettings.tsx';
import { DEMO } from './demo.ts';
import { HandTable } from './HandTable.tsx';
import { viewCohorts } from './model.ts';
import { fromLink, toLink } from './share.ts';
import { type CohortsState, fromKept, KINDS, SHOWN, SILENCES, SOURCES, START } from './state.ts';
import { useCounting } from './use-counting.ts';

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
              <Settings state={state} view={view} words={words} onChange={change} />
            </form>
          )}
        </>
      }
    />
  );
}

interface SettingsProps {
  state: CohortsState;
  view: ReturnType<typeof viewCohorts>;
  words: Words;
  onChange: (part: Partial<CohortsState>) => void;
}

function Settings({ state, view, words, onChange }: SettingsProps) {
  const seen = SILENCES.filter((length) => view.silences.includes(length));
  return (
    <>
      <div class="row">
        <Segmented
          legend={say(words, 'cohorts.kind')}
          choices={KINDS.map((value) => ({ value, label: say(words, `cohorts.kind.${value}`) }))}
          value={state.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <Segmented
          legend={say(words, 'cohorts.shown')}
          choices={SHOWN.map((value) => ({ value, label: say(words, `cohorts.shown.${value}`) }))}
          value={state.shown}
          onChange={(shown) => onChange({ shown })}
        />
      </div>
      <div class="fields pairs">
        <NumberField
          label={say(words, 'cohorts.age')}
          value={state.age}
          error={view.ageProblem}
          hint={say(words, 'cohorts.age.hint')}
          onInput={(age) => onChange({ age })}
        />
        {seen.length > 0 && (
          <Segmented
            legend={say(words, 'cohorts.silence')}
            choices={seen.map((length) => ({ value: String(length), label: String(length) }))}
            value={String(state.silence)}
            onChange={(text) => {
              const silence = seen.find((length) => String(length) === text);
              if (silence !== undefined) onChange({ silence });
            }}
          />
        )}
      </div>
      <ConfidenceChoice
        value={state.confidence}
        words={words}
        onChange={(confidence) => onChange({ confidence })}
      />
    </>
  );
}
