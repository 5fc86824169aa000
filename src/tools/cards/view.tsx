import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../../termbase/locales.ts';
import { formatDateTime, formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { Choice, type Chosen } from './choice.tsx';
import { buildDeck, type Card, languagesOf } from './deck.ts';
import { Keeping } from './keeping.tsx';
import { meaning } from './keys.ts';
import { NEW_PER_DAY, practice, type Standing, standing } from './model.ts';
import {
  answer,
  begin,
  bringBack,
  choose,
  leave,
  type Outcome,
  practise,
  setAside,
  takeIn,
  turn,
  undo,
} from './session.ts';
import { Flashcard, tongue } from './study.tsx';
import { type KeepStatus, useLearning } from './use-learning.ts';
import { useTerms } from './use-terms.ts';
import { whenInWords } from './when.ts';

interface Props {
  /** Address of the site, ending in a slash. */
  base: string;
  /** Categories in their order. */
  categories: readonly string[];
  words: Words;
}

const NO_CARDS: readonly Card[] = [];

/** Cards of the glossary's terms, which come back when they are about to be forgotten. */
export default function LearnTerms({ base, categories, words }: Props) {
  const { locale } = words;
  const cards = useRef<readonly Card[]>(NO_CARDS);
  const { sitting, status, ready, latest, act, forget } = useLearning(cards);
  const chosen = sitting.collection.settings ?? firstChoice(locale);
  const terms = useTerms(base, ready ? languagesOf(chosen) : []);
  const whole = useMemo(
    () => buildDeck(chosen, terms.files),
    [chosen.direction, chosen.from, chosen.to, terms.files],
  );
  const deck = useMemo(
    () => whole?.filter(({ category }) => !chosen.leftOut.includes(category)),
    [whole, chosen.leftOut],
  );
  cards.current = deck ?? NO_CARDS;
  const study = useRef<HTMLDivElement>(null);
  const beginButton = useRef<HTMLButtonElement>(null);

  // Keys are heard on the whole page while cards are shown: between two cards the focus is
  // nowhere for a moment, and a key pressed just then must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = meaning(latest.current, event);
      if (!move || !belongsToCard(event, study.current)) return;
      event.preventDefault();
      // A key held down is one answer.
      if (!event.repeat) act(move);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  // Back at the choice, the focus is where the way in is.
  const wasStudying = useRef(false);
  useEffect(() => {
    if (wasStudying.current && !sitting.studying) beginButton.current?.focus();
    wasStudying.current = sitting.studying;
  }, [sitting.studying]);

  const now = new Date();
  const stand = deck && standing(deck, sitting.collection, now);
  const card = deck?.find(({ id }) => id === sitting.current);
  const counts = new Map(
    categories.map((category) => [
      category,
      whole?.filter((it) => it.category === category).length ?? 0,
    ]),
  );
  const change = (part: Partial<Chosen>) => {
    const { created, updated, ...kept } = {
      created: '',
      updated: '',
      ...(latest.current.collection.settings ?? firstChoice(locale)),
    };
    act(choose({ ...kept, ...part }));
  };

  return (
    <div class="tool learn" data-ready={ready && stand !== undefined}>
      {status.kind === 'failed' && (
        <p class="notice" role="status">
          {say(words, `cards.failed.${status.failure}`)}
        </p>
      )}
      {sitting.studying && stand ? (
        <div class="study" ref={study}>
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
              href={`${base}${locale}/glossary/${card.concept}/`}
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
      ) : (
        <div class="tool-input">
          <Choice chosen={chosen} categories={counts} words={words} onChoose={change} />
          <div class="study-begin">
            {terms.failed ? (
              <p class="warning" role="status">
                {say(words, 'cards.notLoaded')}{' '}
                <button type="button" class="link" onClick={terms.retry}>
                  {say(words, 'cards.retry')}
                </button>
              </p>
            ) : (
              <div role="status">
                {stand ? (
                  <Counts stand={stand} words={words} />
                ) : (
                  <p class="hint">{say(words, 'cards.loading')}</p>
                )}
              </div>
            )}
            <button
              type="button"
              ref={beginButton}
              disabled={!deck || deck.length === 0}
              onClick={() => act(begin)}
            >
              {say(words, 'cards.begin')}
            </button>
          </div>
          {deck?.length === 0 && <p class="hint">{say(words, 'cards.noSubject')}</p>}
          {deck && stand && stand.known.length > 0 && (
            <KnownCards
              cards={deck.filter(({ id }) => stand.known.includes(id))}
              words={words}
              onBringBack={(id) => {
                act(bringBack(id));
                // With the last one the list goes, and the focus would go with it.
                if (stand.known.length === 1) beginButton.current?.focus();
              }}
            />
          )}
          <Keeping
            collection={sitting.collection}
            words={words}
            onExported={() => change({ exported: new Date().toISOString() })}
            onMerge={({ change }) => act(takeIn(change))}
            onDelete={forget}
          />
        </div>
      )}
      <p class="draft-status no-print">{keepSentence(status, words)}</p>
    </div>
  );
}

function firstChoice(locale: Locale): Chosen {
  return {
    direction: 'term',
    from: locale,
    to: locale === 'en' ? 'nb' : 'en',
    leftOut: [],
    newPerDay: NEW_PER_DAY,
    exported: null,
  };
}

/** Whether a key is meant for the card: pressed beside it, or while nothing has the focus. */
function belongsToCard({ target, key }: KeyboardEvent, study: HTMLElement | null): boolean {
  if (document.querySelector('dialog[open]')) return false;
  // Begun, but not drawn yet: the focus is still where the sitting was begun.
  if (!study || !(target instanceof Element)) return true;
  // A button or link does its own thing on Enter and Space.
  if ((key === 'Enter' || key === ' ') && target.closest('button, a, summary')) return false;
  return target === document.body || study.contains(target);
}

/** How many are due, how many are new, how many set aside: told, never counted against anyone. */
function Counts({ stand, words }: { stand: Standing; words: Words }) {
  const { locale } = words;
  const { due, fresh, freshToday, known } = stand;
  const count = (n: number) => ({ n, count: formatNumber(locale, n) });
  return (
    <ul class="card-counts">
      <li>{say(words, 'cards.due', count(due))}</li>
      <li>
        {fresh === freshToday
          ? say(words, 'cards.new', count(fresh))
          : say(words, 'cards.newToday', {
              ...count(fresh),
              today: formatNumber(locale, freshToday),
            })}
      </li>
      {known.length > 0 && <li>{say(words, 'cards.known', count(known.length))}</li>}
    </ul>
  );
}

interface RestProps {
  stand: Standing;
  /** Whether there is something to practise ahead of its time. */
  ahead: boolean;
  words: Words;
  onPractise: () => void;
}

/** Nothing is due: when the next card comes, and a way on for those who want one. */
function Rest({ stand, ahead, words, onPractise }: RestProps) {
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

interface KnownProps {
  cards: readonly Card[];
  words: Words;
  onBringBack: (id: string) => void;
}

/** Cards set aside as known, each with its way back. */
function KnownCards({ cards, words, onBringBack }: KnownProps) {
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

function outcomeSentence(outcome: Outcome, words: Words, now: Date): string {
  if (outcome.kind !== 'answered') return say(words, `cards.said.${outcome.kind}`);
  return say(words, 'cards.said.answered', {
    answer: say(words, `cards.grade.${outcome.grade}`),
    when: whenInWords(words.locale, new Date(outcome.due), now),
  });
}

function keepSentence(status: KeepStatus, words: Words): string {
  if (status.kind === 'none' || status.kind === 'failed') return '';
  return say(words, `cards.${status.kind}`, { time: formatDateTime(words.locale, status.at) });
}
