import { useEffect, useMemo, useState } from 'preact/hooks';
import { usesDecimalComma } from '../../tabular/csv.ts';
import type { Collected, Comment } from '../../tabular/intake/collected.ts';
import { Announcement } from '../../ui/Announcement.tsx';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { Working } from '../../ui/Working.tsx';
import { say, type Words } from '../../ui/words.ts';
import { demoFor } from './demo.ts';
import { emptyPeriod, MODES } from './input.ts';
import { viewNps } from './model.ts';
import { OwnFields } from './own-fields.tsx';
import { PeriodFields } from './period.tsx';
import { Result } from './result.tsx';
import { SCALES } from './scale.ts';
import { waveInUse } from './scope.ts';
import { fromLink, toLink } from './share.ts';
import { fromKept, type NpsState, START, tableInUse } from './state.ts';
import { type NpsTable, tableOf } from './table.ts';
import { TableEntry } from './table-entry.tsx';

/** Comments of a table, and the table they came with: they stay in the page and nowhere else. */
interface Read {
  readonly table: NpsTable;
  readonly comments: readonly Comment[];
  readonly found: number;
}

type Bench = typeof import('./bench.tsx');

/** The NPS calculator, and the bench it becomes for those who bring a table. */
export default function NpsCalculator({ words }: { words: Words }) {
  const { locale } = words;
  const demoData = useMemo(() => demoFor(words), [words]);
  const tool = useToolState<NpsState>({
    name: 'nps',
    start: START,
    demo: demoData,
    fromKept,
    toLink: (state, within) => toLink(state, usesDecimalComma(locale), within),
    fromLink,
    words,
  });
  const { state, demo, change } = tool;
  const [read, setRead] = useState<Read>();
  const [taken, setTaken] = useState(false);
  const [bench, setBench] = useState<Bench>();
  const [failed, setFailed] = useState(false);
  const table = tableInUse(state);
  const view = useMemo(() => viewNps(state, words, bench?.viewBench), [state, words, bench]);
  const { report } = view;
  const wanted = table !== null && bench === undefined;

  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    import('./bench.tsx').then(setBench, () => setFailed(true));
  }, [wanted]);

  const onRead = (collected: Collected, fileName: string) => {
    if (collected.kind !== 'tally') return;
    const found = tableOf(collected, fileName);
    setRead({
      table: found,
      comments: collected.comments,
      found: collected.commentsFound,
    });
    setTaken(false);
    change({
      table: found,
      wave: found.waves.length > 0 ? found.waves.length - 1 : null,
      segment: null,
    });
  };
  const comments = read && read.table === table && read.comments.length > 0 ? read : undefined;
  const wave = table && waveInUse(state, table);

  return (
    <ToolBody
      class="nps"
      name="nps"
      tool={tool}
      report={report}
      waiting={view.waiting}
      words={words}
      input={
        <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
          <PeriodFields
            legend={say(words, view.second ? 'nps.period.first' : 'nps.period.only')}
            entry={state.first}
            reading={view.first.reading}
            modes={[...MODES, 'table']}
            words={words}
            onChange={(first) => change({ first })}
          >
            <TableEntry state={state} demo={demo} words={words} onChange={change} onRead={onRead} />
          </PeriodFields>
          {state.second && view.second && (
            <PeriodFields
              legend={say(words, 'nps.period.second')}
              entry={state.second}
              reading={view.second.reading}
              modes={MODES}
              words={words}
              onChange={(second) => change({ second })}
            />
          )}
          {state.first.mode !== 'table' && (
            <p class="row">
              <button
                type="button"
                class="quiet"
                onClick={() =>
                  change({ second: state.second ? null : emptyPeriod(state.first.mode) })
                }
              >
                {say(words, state.second ? 'nps.second.remove' : 'nps.second.add')}
              </button>
            </p>
          )}
          <div class="row settings">
            <ConfidenceChoice
              value={state.confidence}
              words={words}
              onChange={(confidence) => change({ confidence })}
            />
            <Segmented
              legend={say(words, 'nps.method')}
              choices={[
                { value: 'adjusted-wald', label: say(words, 'nps.method.adjusted') },
                { value: 'wald', label: say(words, 'nps.method.wald') },
              ]}
              value={state.method}
              onChange={(method) => change({ method })}
            />
          </div>
          <OwnFields state={state} problems={view.problems} words={words} onChange={change} />
        </form>
      }
      lead={<Result state={state} view={view} words={words} />}
      // Segments, waves and the working stand further down, with what belongs to them.
      shown={{
        drawings: [view.intervals, view.distribution].filter((drawing) => drawing !== null),
        steps: [],
      }}
      workbook={
        bench && comments && taken ? [bench.commentSheet(comments.comments, words)] : undefined
      }
    >
      {failed && (
        <p class="error" role="alert">
          {say(words, 'nps.bench.failed')}
        </p>
      )}
      {bench && view.bench && (
        <bench.Bench state={state} bench={view.bench} words={words} onChange={change} />
      )}
      {bench && comments && !demo && table && (
        <bench.Comments
          comments={comments.comments}
          found={comments.found}
          wave={wave === null ? null : (table.waves[wave] ?? null)}
          scale={SCALES[table.scale]}
          words={words}
          taken={taken}
          onTake={setTaken}
        />
      )}
      {report && <Working steps={report.steps} words={words} />}

      <section class="needed">
        <h2>{say(words, 'nps.needed.title')}</h2>
        <NumberField
          label={say(words, 'nps.margin')}
          value={state.margin}
          error={view.marginProblem ? say(words, 'nps.problem.margin') : undefined}
          onInput={(margin) => change({ margin })}
        />
        <p>{view.needed}</p>
        <Announcement lines={view.needed === null ? [] : [view.needed]} />
      </section>
    </ToolBody>
  );
}
