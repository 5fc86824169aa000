import { useState } from 'preact/hooks';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
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
        <TextField
          label={say(words, 'nps.own.source')}
          hint={say(words, 'nps.own.source.hint')}
          value={state.benchmarkSource}
          error={problems.benchmarkSource}
          onInput={(benchmarkSource) => onChange({ benchmarkSource })}
        />
      </div>
    </details>
  );
}
