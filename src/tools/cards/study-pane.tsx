import type { Ref } from 'preact';
import { say, type Words } from '../../ui/words.ts';
import { Counts } from './counts.tsx';
import type { Card } from './deck.ts';
import { practice, type Standing } from './model.ts';
import { Rest } from './rest.tsx';
import {
  answer,
  leave,
  type Move,
  type Outcome,
  practise,
  type Sitting,
  setAside,
  turn,
  undo,
} from './session.ts';
import { Flashcard } from './study.tsx';
import { whenInWords } from './when.ts';

interface Props {
  /** What holds the cards, for whoever hears the keys. */
  frame: Ref<HTMLDivElement>;
  sitting: Sitting;
  deck: readonly Card[];
  stand: Standing;
  now: Date;
  /** Address of a concept's page in the glossary. */
  addressOf: (concept: string) => string;
  words: Words;
  act: (move: Move) => void;
}

/** A sitting under way: where one stands, the card on show or a rest, and the way back. */
export function StudyPane({ frame, sitting, deck, stand, now, addressOf, words, act }: Props) {
  const card = deck.find(({ id }) => id === sitting.current);
  return (
    <div class="study" ref={frame}>
      <div class="study-head">
        <Counts stand={stand} words={words} />
        <button type="button" class="quiet" onClick={() => act(leave)}>
          {say(words, 'cards.leave')}
        </button>
      </div>
      <p class="study-said" role="status">
        {sitting.outcome && outcomeSentence(sitting.outcome, words, now)}
      </p>
      {card ? (
        <Flashcard
          sitting={sitting}
          card={card}
          href={addressOf(card.concept)}
          words={words}
          onTurn={() => act(turn)}
          onAnswer={(grade) => act(answer(grade))}
        />
      ) : (
        <Rest
          key={sitting.showing}
          stand={stand}
          ahead={practice(deck, sitting.collection, sitting.practisingSince ?? now).length > 0}
          words={words}
          onPractise={() => act(practise)}
        />
      )}
      <p class="study-actions">
        {card && (
          <button type="button" class="quiet" onClick={() => act(setAside)}>
            {say(words, 'cards.setAside')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          disabled={sitting.undo.length === 0}
          onClick={() => act(undo)}
        >
          {say(words, 'cards.undo')}
        </button>
      </p>
      <p class="hint keys">{say(words, 'cards.keys')}</p>
    </div>
  );
}

function outcomeSentence(outcome: Outcome, words: Words, now: Date): string {
  if (outcome.kind !== 'answered') return say(words, `cards.said.${outcome.kind}`);
  return say(words, 'cards.said.answered', {
    answer: say(words, `cards.grade.${outcome.grade}`),
    when: whenInWords(words.locale, new Date(outcome.due), now),
  });
}
