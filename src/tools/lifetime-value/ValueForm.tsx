import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { ValueView } from './model.ts';
import { type FieldName, HORIZONS, PERIODS, RATES, SOURCES, type ValueState } from './state.ts';
import { FIRST_MARGINS } from './worth.ts';

interface Props {
  state: ValueState;
  view: ValueView;
  words: Words;
  onChange: (part: Partial<ValueState>) => void;
}

/** What is known of customers, money and costs. */
export function ValueForm({ state, view, words, onChange }: Props) {
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
