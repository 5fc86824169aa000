import { AnswerGrid } from '../../ui/AnswerGrid.tsx';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useModel } from '../../ui/use-model.ts';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { DEMO } from './demo.ts';
import { fromLink, toLink } from './link.ts';
import type { UsabilityView } from './model.ts';
import { direction, statement } from './sayings.ts';
import { fromKept, MOST_BY_HAND, SCALES, START } from './state.ts';
import { TableFields } from './TableFields.tsx';

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
  const view = useModel({
    state,
    start: START,
    blank,
    words,
    load: loadModel,
    view: (model, now) => model.viewUsability(now, words),
  });
  const { locale } = words;

  return (
    <ToolBody
      class="usability"
      name="usability"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
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
