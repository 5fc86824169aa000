import { useEffect, useRef } from 'preact/hooks';
import type { Answer, InstrumentWords } from '../../instruments/index.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';

interface Props {
  item: string;
  place: number;
  count: number;
  scale: { readonly min: number; readonly max: number };
  answer: Answer | undefined;
  wording: InstrumentWords;
  words: Words;
  onAnswer: (answer: Answer, advance: boolean) => void;
  onBack: () => void;
  onForward: () => void;
}

/** One question a page. Its keys are in `keys.ts`; here are the same choices for a pointer. */
export function Question(props: Props) {
  const { item, place, count, scale, answer, wording, words } = props;
  const { locale } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // A pointer means its choice and goes on; Space on a button may still be choosing.
  const pointer = useRef(false);
  const byPointer = () => {
    pointer.current = true;
  };
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);

  // A new question is where the reader should be, and is read out.
  useEffect(() => heading.current?.focus(), [item]);

  return (
    <div class="question">
      <p class="question-place">
        <label>
          {say(words, 'commitment.place', {
            place: formatNumber(locale, place + 1),
            count: formatNumber(locale, count),
          })}
          <progress max={count} value={place} />
        </label>
      </p>
      <h2 ref={heading} tabIndex={-1} id="commitment-question">
        {wording.items[item]}
      </h2>
      <fieldset class="rating" aria-labelledby="commitment-question">
        <div class="rating-scale">
          {values.map((value) => (
            <label key={value} onPointerDown={byPointer}>
              <input
                type="radio"
                name="answer"
                value={value}
                checked={answer === value}
                aria-label={scaleLabel(value, scale, wording, locale)}
                onClick={() => props.onAnswer(value, pointer.current)}
              />
              <span>{formatNumber(locale, value)}</span>
            </label>
          ))}
        </div>
        <div class="rating-ends" aria-hidden="true">
          <span>{wording.scale.low}</span>
          <span>{wording.scale.middle}</span>
          <span>{wording.scale.high}</span>
        </div>
        <label class="not-applicable" onPointerDown={byPointer}>
          <input
            type="radio"
            name="answer"
            checked={answer === null}
            onClick={() => props.onAnswer(null, pointer.current)}
          />
          <span>{say(words, 'commitment.notApplicable')}</span>
        </label>
      </fieldset>
      <p class="row">
        <button type="button" class="quiet" onClick={props.onBack}>
          {say(words, 'commitment.back')}
        </button>
        <button type="button" disabled={answer === undefined} onClick={props.onForward}>
          {say(words, place + 1 === count ? 'commitment.toResult' : 'commitment.next')}
        </button>
      </p>
      <p class="hint keys">{say(words, 'commitment.keys')}</p>
    </div>
  );
}

function scaleLabel(
  value: number,
  scale: Props['scale'],
  wording: InstrumentWords,
  locale: Words['locale'],
): string {
  const number = formatNumber(locale, value);
  if (value === scale.min) return `${number}: ${wording.scale.low}`;
  if (value === scale.max) return `${number}: ${wording.scale.high}`;
  return value * 2 === scale.min + scale.max ? `${number}: ${wording.scale.middle}` : number;
}
