import { useMemo } from 'preact/hooks';
import { DemoSwitch } from '../../ui/DemoSwitch.tsx';
import { formatShare } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { ReportView } from '../../ui/ReportView.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { DEMO } from './demo.ts';
import { type ValueView, viewValue } from './model.ts';
import { fromLink, toLink } from './share.ts';
import {
  CONFIDENCES,
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
  const tool = useToolState({
    name: NAME,
    start: START,
    demo: DEMO,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, notice, change } = tool;
  const view = useMemo(() => viewValue(state, words), [state, words]);
  return (
    <div class="tool">
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <DemoSwitch demo={demo} onShow={tool.showDemo} onLeave={tool.leaveDemo} words={words} />
      <ValueForm state={state} view={view} words={words} onChange={change} />
      <ReportView
        report={view.report}
        waiting={view.waiting}
        name={NAME}
        demo={demo}
        words={words}
      />
      {view.report && (
        <TakeAway
          report={view.report}
          name={NAME}
          demo={demo}
          words={words}
          address={tool.address}
        />
      )}
    </div>
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
      <Segmented
        legend={say(words, 'value.confidence')}
        choices={CONFIDENCES.map((value) => ({
          value,
          label: formatShare(words.locale, Number(value) / 100, 0),
        }))}
        value={state.confidence}
        onChange={(confidence) => onChange({ confidence })}
      />
    </form>
  );
}
