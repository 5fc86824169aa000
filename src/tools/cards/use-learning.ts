import { type MutableRef, useEffect, useRef, useState } from 'preact/hooks';
import {
  deleteLearning,
  loadLearning,
  saveLearning,
  watchLearning,
} from '../../workspace/cards.ts';
import { asStorageError, type StorageFailure } from '../../workspace/database.ts';
import { apply, type Change, EMPTY } from './collection.ts';
import type { Card } from './deck.ts';
import { type Move, resume, type Sitting, sittingWith } from './session.ts';
import { fromKept, toKept } from './store.ts';

/** Where the cards stand with this browser's storage. */
export type KeepStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'resumed' | 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

const NOTHING: Change = { cards: {}, reviews: {} };

/**
 * A sitting with the cards, kept in this browser after each step and brought back on a visit.
 *
 * @param deck the cards chosen, as they are when a step is made
 */
export function useLearning(deck: MutableRef<readonly Card[]>) {
  const [sitting, setSitting] = useState(() => sittingWith(EMPTY));
  const [status, setStatus] = useState<KeepStatus>({ kind: 'none' });
  const [ready, setReady] = useState(false);
  // Keys can come faster than the page is drawn: each step begins from the one before it.
  const latest = useRef<Sitting>(sitting);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // What a write has not brought in yet goes with the next one.
  const unsaved = useRef<Change>(NOTHING);
  // Once the browser did not let us look, writing blindly could replace what it holds.
  const refused = useRef(false);

  const step = (move: Move) => {
    const made = move(latest.current, deck.current, new Date());
    latest.current = made.sitting;
    setSitting(made.sitting);
    return made.change;
  };

  const keep = (made: Change) => {
    unsaved.current = together(unsaved.current, made);
    if (refused.current) return;
    // One after another, so that a slow write cannot land after a later one.
    queue.current = queue.current.then(async () => {
      const writing = unsaved.current;
      unsaved.current = NOTHING;
      try {
        setStatus({ kind: 'saved', at: await saveLearning(toKept(writing)) });
      } catch (error) {
        unsaved.current = together(writing, unsaved.current);
        setStatus(failed(error));
      }
    });
  };

  const look = () => {
    queue.current = queue.current.then(async () => {
      try {
        const collection = fromKept(await loadLearning());
        step(resume(apply(collection, unsaved.current)));
        const dates = Object.values(collection.cards).map(({ updated }) => updated);
        const last = dates.sort().at(-1);
        setStatus(last ? { kind: 'resumed', at: new Date(last) } : { kind: 'none' });
      } catch (error) {
        refused.current = true;
        setStatus(failed(error));
      }
      setReady(true);
    });
  };

  useEffect(() => {
    look();
    return watchLearning(look);
  }, []);

  return {
    sitting,
    status,
    ready,
    latest,
    /** Makes a step at this moment and keeps what came of it. */
    act(move: Move) {
      const made = step(move);
      if (made) keep(made);
    },
    /** Deletes everything, here and in this browser's storage. */
    async forget(): Promise<void> {
      const deleting = queue.current.then(async () => {
        unsaved.current = NOTHING;
        if (!refused.current) await deleteLearning();
        latest.current = sittingWith(EMPTY);
        setSitting(latest.current);
        if (!refused.current) setStatus({ kind: 'none' });
      });
      queue.current = deleting.catch((error) => setStatus(failed(error)));
      await deleting;
    },
  };
}

function together(first: Change, second: Change): Change {
  const settings = second.settings ?? first.settings;
  return {
    cards: { ...first.cards, ...second.cards },
    reviews: { ...first.reviews, ...second.reviews },
    ...(settings && { settings }),
  };
}

function failed(error: unknown): KeepStatus {
  return { kind: 'failed', failure: asStorageError(error).failure };
}
