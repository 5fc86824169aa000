import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { CORRECTIONS } from './segments.ts';
import type { RatingSettings } from './settings.ts';

interface Props {
  settings: RatingSettings;
  /** Whether there are many comparisons to correct for. */
  many: boolean;
  words: Words;
  onChange: (part: Partial<RatingSettings>) => void;
}

/** Confidence of the intervals and, where there are segments, the correction of their p-values. */
export function SettingsFields({ settings, many, words, onChange }: Props) {
  return (
    <div class="row settings">
      <ConfidenceChoice
        value={settings.confidence}
        words={words}
        onChange={(confidence) => onChange({ confidence })}
      />
      {many && (
        <Segmented
          legend={say(words, 'rating.correction')}
          choices={CORRECTIONS.map((value) => ({
            value,
            label: say(words, `rating.correction.${value}`),
          }))}
          value={settings.correction}
          onChange={(correction) => onChange({ correction })}
        />
      )}
    </div>
  );
}
