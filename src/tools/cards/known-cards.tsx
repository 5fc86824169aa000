import { useRef } from 'preact/hooks';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Card } from './deck.ts';
import { tongue } from './study.tsx';

interface Props {
  cards: readonly Card[];
  words: Words;
  onBringBack: (id: string) => void;
}

/** Cards set aside as known, each with its way back. */
export function KnownCards({ cards, words, onBringBack }: Props) {
  const summary = useRef<HTMLElement>(null);
  return (
    <details class="known-cards">
      <summary ref={summary}>
        {say(words, 'cards.known', {
          n: cards.length,
          count: formatNumber(words.locale, cards.length),
        })}
      </summary>
      <ul>
        {cards.map(({ id, front, back }) => {
          const term = back.term ?? front.parts.join('');
          return (
            <li key={id}>
              <bdi {...tongue(back.term ? back.lang : front.lang)}>{term}</bdi>{' '}
              <button
                type="button"
                class="link"
                aria-label={say(words, 'cards.bringBack.which', { term })}
                onClick={() => {
                  summary.current?.focus();
                  onBringBack(id);
                }}
              >
                {say(words, 'cards.bringBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
