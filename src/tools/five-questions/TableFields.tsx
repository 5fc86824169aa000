import { useId } from 'preact/hooks';
import type { Survey, SurveyWords } from '../../instruments/survey.ts';
import { AnswersTable } from '../../ui/AnswersTable.tsx';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { FiveView } from './model.ts';
import { slots } from './slots.ts';
import type { FiveState } from './state.ts';
import { namesOf, tallyAnswers } from './tally.ts';

interface Props {
  state: FiveState;
  view: FiveView;
  /** Made-up data are on show: nobody's own table is put among them. */
  demo: boolean;
  survey: Survey;
  wording: SurveyWords;
  words: Words;
  onChange: (part: Partial<FiveState>) => void;
}

/** Answers that come as a table: the way in, what came, and which part of it is on show. */
export function TableFields({ state, view, demo, survey, wording, words, onChange }: Props) {
  const { locale } = words;
  const number = (value: number) => formatNumber(locale, value);
  const { table } = state;
  const labels = Object.fromEntries(
    survey.items.map(({ id, min, max }, place) => [
      `item${place + 1}`,
      say(words, 'fiveQuestions.table.slot', {
        number: number(place + 1),
        topic: wording.items[id]?.topic ?? id,
        range: `${number(min)}–${number(max)}`,
      }),
    ]),
  );
  return (
    <AnswersTable
      prefix="fiveQuestions"
      name="five-questions"
      slots={slots(survey)}
      labels={labels}
      table={table}
      people={table?.parts.reduce((sum, part) => sum + part.respondents, 0) ?? 0}
      demo={demo}
      words={words}
      onRead={(answers, file, unread) => {
        const parts = tallyAnswers(answers, survey.items);
        onChange({
          table: { file, parts, unread },
          segment: null,
          // Waves put together hide what has changed between them.
          wave: namesOf(parts, 'wave').at(-1) ?? null,
        });
      }}
      onRemove={() => onChange({ table: null, segment: null, wave: null })}
    >
      <div class="row">
        <Choice
          by="segment"
          names={view.segments}
          value={state.segment}
          words={words}
          onChange={(segment) => onChange({ segment })}
        />
        <Choice
          by="wave"
          names={view.waves}
          value={state.wave}
          words={words}
          onChange={(wave) => onChange({ wave })}
        />
      </div>
    </AnswersTable>
  );
}

interface ChoiceProps {
  by: 'segment' | 'wave';
  names: readonly string[];
  value: string | null;
  words: Words;
  onChange: (name: string | null) => void;
}

/** Which segment or wave is on show; nothing where the table holds only one. */
function Choice({ by, names, value, words, onChange }: ChoiceProps) {
  const id = useId();
  if (names.length < 2) return null;
  return (
    <div class="field">
      <label for={id}>{say(words, `fiveQuestions.${by}`)}</label>
      <select
        id={id}
        onChange={({ currentTarget }) => onChange(names[currentTarget.selectedIndex - 1] ?? null)}
      >
        <option selected={value === null}>{say(words, `fiveQuestions.${by}.all`)}</option>
        {names.map((name) => (
          <option key={name} selected={name === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
