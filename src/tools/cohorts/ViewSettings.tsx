import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { viewCohorts } from './model.ts';
import { type CohortsState, KINDS, SHOWN, SILENCES } from './state.ts';

interface Props {
  state: CohortsState;
  view: ReturnType<typeof viewCohorts>;
  words: Words;
  onChange: (part: Partial<CohortsState>) => void;
}

/** What to look at in the counts, and how. */
export function ViewSettings({ state, view, words, onChange }: Props) {
  const seen = SILENCES.filter((length) => view.silences.includes(length));
  return (
    <>
      <div class="row">
        <Segmented
          legend={say(words, 'cohorts.kind')}
          choices={KINDS.map((value) => ({ value, label: say(words, `cohorts.kind.${value}`) }))}
          value={state.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <Segmented
          legend={say(words, 'cohorts.shown')}
          choices={SHOWN.map((value) => ({ value, label: say(words, `cohorts.shown.${value}`) }))}
          value={state.shown}
          onChange={(shown) => onChange({ shown })}
        />
      </div>
      <div class="fields pairs">
        <NumberField
          label={say(words, 'cohorts.age')}
          value={state.age}
          error={view.ageProblem}
          hint={say(words, 'cohorts.age.hint')}
          onInput={(age) => onChange({ age })}
        />
        {seen.length > 0 && (
          <Segmented
            legend={say(words, 'cohorts.silence')}
            choices={seen.map((length) => ({ value: String(length), label: String(length) }))}
            value={String(state.silence)}
            onChange={(text) => {
              const silence = seen.find((length) => String(length) === text);
              if (silence !== undefined) onChange({ silence });
            }}
          />
        )}
      </div>
      <ConfidenceChoice
        value={state.confidence}
        words={words}
        onChange={(confidence) => onChange({ confidence })}
      />
    </>
  );
}
