import { useEffect, useRef } from 'preact/hooks';
import { LOCALES, type Locale } from '../../termbase/locales.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Grade } from './collection.ts';
import type { Card } from './deck.ts';
import { GRADES, remember } from './schedule.ts';
import type { Sitting } from './session.ts';
import { whenInWords } from './when.ts';

interface Props {
  sitting: Sitting;
  card: Card;
  /** Address of the card's page in the glossary. */
  href: string;
  words: Words;
  onTurn: () => void;
  onAnswer: (grade: Grade) => void;
}

/** One card: its front, and once it is turned its back with the four answers. */
export function Flashcard({ sitting, card, href, words, onTurn, onAnswer }: Props) {
  const front = useRef<HTMLParagraphElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const { turned, showing } = sitting;

  // What is new is where the reader should be, and is read out.
  useEffect(() => (turned ? back : front).current?.focus(), [showing, turned]);

  return (
    <article class="flashcard">
      <p class="card-subject">{say(words, `category.${card.category}`)}</p>
      <p
        class="card-front"
        data-long={card.front.parts.join('').length > 60}
        ref={front}
        tabIndex={-1}
        {...tongue(card.front.lang)}
      >
        {card.front.parts.map((part, i) => (
          <>
            {i > 0 && <Gap words={words} />}
            {part}
          </>
        ))}
      </p>
      {turned ? (
        <>
          <div class="card-back" ref={back} tabIndex={-1} {...tongue(card.back.lang)}>
            {card.back.term && <p class="card-term">{card.back.term}</p>}
            {card.back.definition && <p>{card.back.definition}</p>}
          </div>
          <p class="card-link">
            <a href={href}>{say(words, 'cards.glossary')}</a>
          </p>
          <Answers sitting={sitting} words={words} onAnswer={onAnswer} />
        </>
      ) : (
        <p class="card-turn">
          <button type="button" onClick={onTurn}>
            {say(words, 'cards.turn')}
          </button>
        </p>
      )}
    </article>
  );
}

/** Where a definition names its term: a line to the eye, a word to the ear. */
function Gap({ words }: { words: Words }) {
  return (
    <span class="card-gap">
      <span class="visually-hidden" {...tongue(words.locale)}>
        {say(words, 'cards.gap')}
      </span>
    </span>
  );
}

interface AnswersProps {
  sitting: Sitting;
  words: Words;
  onAnswer: (grade: Grade) => void;
}

/** Four answers, each with the time after which the card would come again. */
function Answers({ sitting, words, onAnswer }: AnswersProps) {
  const now = new Date();
  const memory = sitting.collection.cards[sitting.current ?? '']?.memory ?? null;
  return (
    <fieldset class="grades">
      <legend>{say(words, 'cards.grades')}</legend>
      {GRADES.map((grade) => (
        <button type="button" class="quiet" key={grade} onClick={() => onAnswer(grade)}>
          <b>{say(words, `cards.grade.${grade}`)}</b>{' '}
          <small>
            {whenInWords(words.locale, new Date(remember(memory, grade, now).due), now)}
          </small>
          <span class="keys" aria-hidden="true">
            {grade}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

/** Language and direction of a stretch of text. */
export function tongue(locale: Locale): { lang: string; dir: 'ltr' | 'rtl' } {
  const { lang, dir } = LOCALES[locale];
  return { lang, dir };
}
