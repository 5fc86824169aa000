import { NumberField } from '../../ui/NumberField.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { Total } from './periods.ts';
import type { SatisfactionEntry } from './state.ts';

interface Props {
  entry: SatisfactionEntry;
  /** What is wrong, in the reader's words. */
  problems: Readonly<Partial<Record<Total, string>>>;
  words: Words;
  onChange: (part: Partial<SatisfactionEntry>) => void;
}

/** Two totals, for those who know no more. */
export function TotalFields({ entry, problems, words, onChange }: Props) {
  return (
    <div class="fields three">
      <NumberField
        label={say(words, 'satisfaction.totals.satisfied')}
        value={entry.satisfied}
        error={problems.satisfied}
        onInput={(satisfied) => onChange({ satisfied })}
      />
      <NumberField
        label={say(words, 'satisfaction.totals.all')}
        hint={say(words, 'satisfaction.totals.all.hint')}
        value={entry.all}
        error={problems.all}
        onInput={(all) => onChange({ all })}
      />
    </div>
  );
}
