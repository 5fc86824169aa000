import { useMemo } from 'preact/hooks';
import { usesDecimalComma } from '../../tabular/csv.ts';
import { Announcement } from '../../ui/Announcement.tsx';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useModel } from '../../ui/use-model.ts';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { Comments } from '../rating/Comments.tsx';
import { RatingInput } from '../rating/RatingInput.tsx';
import { SettingsFields } from '../rating/SettingsFields.tsx';
import { boxes } from './boxes.ts';
import { demoFor } from './demo.ts';
import type { SatisfactionView } from './model.ts';
import {
  emptySatisfaction,
  fromKept,
  fromLink,
  SCALES,
  START,
  scaleOf,
  toLink,
  topsOf,
} from './state.ts';
import { TotalFields } from './TotalFields.tsx';

/** Words of column names that point to answers about satisfaction, in the atlas's languages. */
const HINTS = [
  'satisfaction',
  'csat',
  'tilfreds',
  'fornoyd',
  'zadowolen',
  'satysfakcj',
  'שביעות רצון',
];

const loadModel = () => import('./model.ts');

interface Props {
  words: Words;
  /** What there is to show before anything is entered. */
  blank: SatisfactionView;
}

/** Customer satisfaction: share of satisfied answers, with what is known about it. */
export default function SatisfactionTool({ words, blank }: Props) {
  const { locale } = words;
  const demoState = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: 'satisfaction',
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
    view: (model, now) => model.viewSatisfaction(now, words),
  });
  return (
    <ToolBody
      class="satisfaction"
      name="satisfaction"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={
        <>
          {/* No form: reading a table brings its own, and forms do not nest. */}
          <div class="tool-input no-print">
            <div class="row settings">
              <Segmented
                legend={say(words, 'satisfaction.scale')}
                choices={SCALES.map((value) => ({
                  value,
                  label: say(words, 'rating.range', {
                    min: formatNumber(locale, 1),
                    max: formatNumber(locale, Number(value)),
                  }),
                }))}
                value={state.scale}
                onChange={(scale) =>
                  change({ scale, top: topsOf(scale).includes(state.top) ? state.top : '2' })
                }
              />
              <Segmented
                legend={say(words, 'satisfaction.top')}
                choices={topsOf(state.scale).map((top) => ({
                  value: top,
                  label:
                    top === '1'
                      ? say(words, 'satisfaction.top.one', {
                          max: formatNumber(locale, Number(state.scale)),
                        })
                      : boxes({ scale: state.scale, top }, words),
                }))}
                value={state.top}
                onChange={(top) => change({ top })}
              />
            </div>
            <RatingInput
              state={state}
              readings={{ first: view.first.ratings, second: view.second?.ratings ?? null }}
              scale={scaleOf(state)}
              empty={emptySatisfaction}
              totals={{
                label: say(words, 'satisfaction.totals'),
                fields: (entry, changeEntry) => (
                  <TotalFields
                    entry={entry}
                    problems={(entry === state.second ? view.second : view.first)?.totals ?? {}}
                    words={words}
                    onChange={changeEntry}
                  />
                ),
              }}
              hints={HINTS}
              name="satisfaction"
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
      <section class="needed">
        <h2>{say(words, 'satisfaction.needed')}</h2>
        <NumberField
          label={say(words, 'satisfaction.margin')}
          value={state.margin}
          error={view.marginProblem}
          onInput={(margin) => change({ margin })}
        />
        <p>{view.needed}</p>
        <Announcement lines={view.needed === null ? [] : [view.needed]} />
      </section>
    </ToolBody>
  );
}
