import { useId, useState } from 'preact/hooks';
import { NumberField } from '../../ui/NumberField.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { OwnProblems } from './own-numbers.ts';
import { type NpsState, START } from './state.ts';

interface Props {
  state: NpsState;
  problems: OwnProblems;
  words: Words;
  onChange: (part: Partial<NpsState>) => void;
}

/** What only some know or ask: the number of all customers, a benchmark of their own, a goal. */
export function OwnFields({ state, problems, words, onChange }: Props) {
  const id = useId();
  // What is open stays open when its last field is emptied.
  const [opened, setOpened] = useState(false);
  const used = (['population', 'benchmark', 'benchmarkSource', 'goal'] as const).some(
    (name) => state[name] !== START[name],
  );
  const field = (name: 'population' | 'benchmark' | 'goal') => (
    <NumberField
      label={say(words, `nps.own.${name}`)}
      hint={say(words, `nps.own.${name}.hint`)}
      value={state[name]}
      error={problems[name]}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  const wrong = problems.benchmarkSource;
  return (
    <details
      class="more"
      open={used || opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{say(words, 'nps.own')}</summary>
      <div class="fields two">
        {field('population')}
        {field('goal')}
        {field('benchmark')}
        <div class="field">
          <label for={id}>{say(words, 'nps.own.source')}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            dir="auto"
            value={state.benchmarkSource}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={`${id}-note`}
            onInput={(event) => onChange({ benchmarkSource: event.currentTarget.value })}
          />
          <p id={`${id}-note`} class={wrong ? 'error' : 'hint'}>
            {wrong ?? say(words, 'nps.own.source.hint')}
          </p>
        </div>
      </div>
    </details>
  );
}
