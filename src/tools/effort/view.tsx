import { useMemo } from 'preact/hooks';
import { usesDecimalComma } from '../../tabular/csv.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useModel } from '../../ui/use-model.ts';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { Comments } from '../rating/Comments.tsx';
import { emptyEntry } from '../rating/entry.ts';
import { RatingInput } from '../rating/RatingInput.tsx';
import { SettingsFields } from '../rating/SettingsFields.tsx';
import { demoFor } from './demo.ts';
import type { EffortView } from './model.ts';
import { fromKept, fromLink, START, toLink } from './state.ts';
import { FORMS, VERSIONS } from './version.ts';

/** Words of column names that point to answers about effort, in the atlas's languages. */
const HINTS = [
  'effort',
  'ces',
  'ease',
  'easy',
  'innsats',
  'indsats',
  'besvaer',
  'wysilek',
  'latwo',
  'מאמץ',
];

const loadModel = () => import('./model.ts');

interface Props {
  words: Words;
  /** What there is to show before anything is entered. */
  blank: EffortView;
}

/** Customer Effort Score in either form, with its interval and the comparison of two periods. */
export default function EffortTool({ words, blank }: Props) {
  const { locale } = words;
  const demoState = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: 'effort',
    start: START,
    demo: demoState,
    fromKept,
    toLink: (state) => toLink(state, usesDecimalComma(locale)),
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
    view: (model, now) => model.viewEffort(now, words),
  });
  return (
    <ToolBody
      class="effort"
      name="effort"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={
        <>
          {/* No form: reading a table brings its own, and forms do not nest. */}
          <div class="tool-input no-print">
            <div class="with-hint">
              <Segmented
                legend={say(words, 'effort.version')}
                choices={VERSIONS.map((value) => ({
                  value,
                  label: say(words, `effort.version.${value}`),
                }))}
                value={state.version}
                onChange={(version) => change({ version })}
              />
              <p class="hint">{say(words, `effort.version.${state.version}.hint`)}</p>
            </div>
            <RatingInput
              state={state}
              readings={{ first: view.first, second: view.second }}
              scale={FORMS[state.version].scale}
              empty={emptyEntry}
              hints={HINTS}
              name="effort"
              demo={demo}
              words={words}
              onChange={change}
            />
            <SettingsFields
              settings={state}
              many={view.segmented}
              words={words}
              onChange={change}
            />
          </div>
        </>
      }
    >
      {state.source === 'table' && <Comments table={state.table} words={words} />}
    </ToolBody>
  );
}
