import type { Survey, SurveyWords } from '../../instruments/survey.ts';
import { AnswerGrid } from '../../ui/AnswerGrid.tsx';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useModel } from '../../ui/use-model.ts';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { DEMO } from './demo.ts';
import { fromLink, toLink } from './link.ts';
import type { FiveView } from './model.ts';
import { SignCards } from './SignCards.tsx';
import { fromKept, MOST_BY_HAND, START } from './state.ts';
import { TableFields } from './TableFields.tsx';

const loadModel = () => import('./model.ts');

interface Props {
  survey: Survey;
  wording: SurveyWords;
  words: Words;
  /** What there is to show before anything is entered. */
  blank: FiveView;
}

/** The analyser of the five-question survey. */
export default function FiveQuestions({ survey, wording, words, blank }: Props) {
  const tool = useToolState({
    name: 'five-questions',
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
    view: (model, now) => model.viewFiveQuestions(now, survey, wording, words),
  });
  const { locale } = words;

  return (
    <ToolBody
      class="five-questions"
      name="five-questions"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={
        <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
          <Segmented
            legend={say(words, 'fiveQuestions.mode')}
            choices={(['table', 'hand'] as const).map((value) => ({
              value,
              label: say(words, `fiveQuestions.mode.${value}`),
            }))}
            value={state.mode}
            onChange={(mode) => change({ mode })}
          />
          {state.mode === 'table' ? (
            <TableFields
              state={state}
              view={view}
              demo={demo}
              survey={survey}
              wording={wording}
              words={words}
              onChange={change}
            />
          ) : (
            <AnswerGrid
              legend={say(words, 'fiveQuestions.hand')}
              heading={say(words, 'grid.question')}
              items={survey.items.map(({ id, min, max }) => ({
                min,
                max,
                label: wording.items[id]?.topic ?? id,
                hint: say(words, 'fiveQuestions.scale', {
                  range: `${formatNumber(locale, min)}–${formatNumber(locale, max)}`,
                  low: wording.items[id]?.low ?? '',
                  high: wording.items[id]?.high ?? '',
                }),
              }))}
              cells={state.cells}
              reading={view.grid}
              most={MOST_BY_HAND}
              words={words}
              onChange={(cells) => change({ cells })}
            />
          )}
          <div class="row settings">
            <NumberField
              label={say(words, 'fiveQuestions.asked')}
              hint={say(words, 'fiveQuestions.asked.hint')}
              value={state.asked}
              error={view.askedProblem}
              onInput={(asked) => change({ asked })}
            />
            <ConfidenceChoice
              value={state.confidence}
              words={words}
              onChange={(confidence) => change({ confidence })}
            />
          </div>
        </form>
      }
      detail={view.signs.length > 0 && <SignCards signs={view.signs} words={words} />}
    />
  );
}
