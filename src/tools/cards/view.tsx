import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../../termbase/locales.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { say, type Words } from '../../ui/words.ts';
import { Choice, type Chosen } from './choice.tsx';
import { Counts } from './counts.tsx';
import { buildDeck, type Card, languagesOf } from './deck.ts';
import { Keeping } from './keeping.tsx';
import { KnownCards } from './known-cards.tsx';
import { NEW_PER_DAY, standing } from './model.ts';
import { begin, bringBack, choose, takeIn } from './session.ts';
import { StudyPane } from './study-pane.tsx';
import { useCardKeys } from './use-card-keys.ts';
import { type KeepStatus, useLearning } from './use-learning.ts';
import { useTerms } from './use-terms.ts';

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

  useCardKeys(latest, study, act);

  // Back at the choice, the focus is where the way in is.
  const wasStudying = useRef(false);
  useEffect(() => {
    if (wasStudying.current && !sitting.studying) beginButton.current?.focus();
    wasStudying.current = sitting.studying;
  }, [sitting.studying]);

  const now = new Date();
  const stand = deck && standing(deck, sitting.collection, now);
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
      {sitting.studying && deck && stand ? (
        <StudyPane
          frame={study}
          sitting={sitting}
          deck={deck}
          stand={stand}
          now={now}
          addressOf={(concept) => `${base}${locale}/glossary/${concept}/`}
          words={words}
          act={act}
        />
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

function keepSentence(status: KeepStatus, words: Words): string {
  if (status.kind === 'none' || status.kind === 'failed') return '';
  return say(words, `cards.${status.kind}`, { time: formatDateTime(words.locale, status.at) });
}
