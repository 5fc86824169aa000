import { useMemo } from 'preact/hooks';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { demoFor } from './demo.ts';
import { type ValueView, viewValue } from './model.ts';
import { fromLink, toLink } from './share.ts';
import {
  type FieldName,
  fromKept,
  HORIZONS,
  PERIODS,
  RATES,
  SOURCES,
  START,
  type ValueState,
} from './state.ts';
import { FIRST_MARGINS } from './worth.ts';

const NAME = 'lifetime-value';

/** Retention, and what a customer is worth. */
export default function LifetimeValue({ words }: { words: Words }) {
  const made = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: NAME,
    start: START,
    demo: made,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, change } = tool;
  const view = useMemo(() => viewValue(state, words), [state, words]);
  return (
    <ToolBody
      class="lifetime-value"
      name={NAME}
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={<ValueForm state={state} view={view} words={words} onChange={change} />}
    />
  );
}

interface FormProps {
  state: ValueState;
  view: ValueView;
  words: Words;
  onChange: (part: Partial<ValueState>) => void;
}

function ValueForm({ state, view, words, onChange }: FormProps) {
  const field = (name: FieldName, hint?: string) => (
    <NumberField
      label={say(words, `value.${name}`)}
      value={state.texts[name]}
      error={view.problems[name]}
      hint={hint}
      decimal
      onInput={(text) => onChange({ texts: { ...state.texts, [name]: text } })}
    />
  );
  const hinted = (name: FieldName) => field(name, say(words, `value.${name}.hint`));
  const choice = <Name extends 'period' | 'source' | 'discountOf' | 'first' | 'horizon'>(
    name: Name,
    values: readonly ValueState[Name][],
  ) => (
    <Segmented
      legend={say(words, `value.${name}`)}
      choices={values.map((value) => ({ value, label: say(words, `value.${name}.${value}`) }))}
      value={state[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="period">
        <legend>{say(words, 'value.people')}</legend>
        <div class="row">
          {choice('period', PERIODS)}
          {choice('source', SOURCES)}
        </div>
        {state.source === 'counts' ? (
          <div class="fields pairs">
            {field('start')}
            {field('end')}
            {field('acquired')}
          </div>
        ) : (
          <div class="fields pairs">{hinted('rate')}</div>
        )}
      </fieldset>
      <fieldset class="period">
        <legend>{say(words, 'value.money')}</legend>
        <div class="fields pairs">
          {hinted('margin')}
          {hinted('growth')}
          {field(
            'discount',
            [say(words, 'value.discount.hint'), view.discountNote].filter(Boolean).join(' · '),
          )}
          {state.period !== 'year' && choice('discountOf', RATES)}
        </div>
        {choice('first', FIRST_MARGINS)}
        <div class="fields pairs">
          {choice('horizon', HORIZONS)}
          {state.horizon === 'finite' && field('periods')}
        </div>
      </fieldset>
      <fieldset class="period">
        <legend>{say(words, 'value.costs')}</legend>
        <div class="fields pairs">
          {hinted('acquisition')}
          {hinted('keeping')}
          {hinted('gain')}
        </div>
      </fieldset>
      <ConfidenceChoice
        value={state.confidence}
        words={words}
        onChange={(confidence) => onChange({ confidence })}
      />
    </form>
  );
}
