import { useEffect, useRef } from 'preact/hooks';
import { say, type Words } from '../../ui/words.ts';
import type { Standing } from './model.ts';
import { whenInWords } from './when.ts';

interface Props {
  stand: Standing;
  /** Whether there is something to practise ahead of its time. */
  ahead: boolean;
  words: Words;
  onPractise: () => void;
}

/** Nothing is due: when the next card comes, and a way on for those who want one. */
export function Rest({ stand, ahead, words, onPractise }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const now = new Date();
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="flashcard rest">
      <h2 ref={heading} tabIndex={-1}>
        {say(words, 'cards.rest')}
      </h2>
      <p>
        {stand.next
          ? say(words, 'cards.rest.next', { when: whenInWords(words.locale, stand.next, now) })
          : say(words, stand.fresh > 0 ? 'cards.rest.noNew' : 'cards.rest.allKnown')}
      </p>
      {stand.next && stand.fresh > 0 && <p class="hint">{say(words, 'cards.rest.limit')}</p>}
      {ahead && (
        <p>
          <button type="button" class="quiet" onClick={onPractise}>
            {say(words, 'cards.practise')}
          </button>
        </p>
      )}
    </div>
  );
}
