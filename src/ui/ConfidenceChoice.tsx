import { CONFIDENCES, type Confidence } from './confidence.ts';
import { formatShare } from './format.ts';
import { Segmented } from './Segmented.tsx';
import { say, type Words } from './words.ts';

interface Props {
  value: Confidence;
  words: Words;
  onChange: (confidence: Confidence) => void;
}

/** How sure the intervals of a tool are to be. */
export function ConfidenceChoice({ value, words, onChange }: Props) {
  return (
    <Segmented
      legend={say(words, 'report.confidence')}
      choices={CONFIDENCES.map((level) => ({
        value: level,
        label: formatShare(words.locale, Number(level) / 100, 0),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
