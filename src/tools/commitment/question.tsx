import { useEffect, useRef } from 'preact/hooks';
import type { Answer, InstrumentWords } from '../../instruments/index.ts';
import { LOCALES } from '../../termbase/locales.ts';
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

/** One question a page: keys 1–7 answer and go on, arrows choose, Backspace goes back. */
export function Question(props: Props) {
  const { item, place, count, scale, answer, wording, words } = props;
  const { locale } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);

  // A new question is where the reader should be, and is read out.
  useEffect(() => heading.current?.focus(), [item]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = LOCALES[locale].dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = LOCALES[locale].dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const digit = Number(event.key);
    if (/^[0-9]$/.test(event.key) && digit >= scale.min && digit <= scale.max) {
      props.onAnswer(digit, true);
    } else if (event.key === '0') props.onAnswer(null, true);
    else if (event.key === 'Backspace') props.onBack();
    else if (event.key === forward || event.key === 'ArrowUp') step(1);
    else if (event.key === backward || event.key === 'ArrowDown') step(-1);
    else return;
    event.preventDefault();
  };
  const step = (by: number) => {
    const from = answer ?? (by > 0 ? scale.min - 1 : scale.max + 1);
    props.onAnswer(Math.min(scale.max, Math.max(scale.min, from + by)), false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys work wherever the focus is inside the question
    <div class="question" onKeyDown={onKeyDown}>
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
            <label key={value}>
              <input
                type="radio"
                name="answer"
                value={value}
                checked={answer === value}
                aria-label={scaleLabel(value, scale, wording, locale)}
                // A pointer means it and goes on; keys may still be choosing.
                onClick={(event) => props.onAnswer(value, event.detail > 0)}
                onKeyDown={(event) => event.key === 'Enter' && props.onForward()}
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
        <label class="not-applicable">
          <input
            type="radio"
            name="answer"
            checked={answer === null}
            onClick={(event) => props.onAnswer(null, event.detail > 0)}
            onKeyDown={(event) => event.key === 'Enter' && props.onForward()}
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
