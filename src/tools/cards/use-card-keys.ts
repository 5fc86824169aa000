import type { RefObject } from 'preact';
import { type MutableRef, useLayoutEffect } from 'preact/hooks';
import { meaning } from './keys.ts';
import type { Move, Sitting } from './session.ts';

/**
 * Hears keys on the whole page while cards are shown: between two cards the focus is nowhere for a
 * moment, and a key pressed just then must not be lost.
 *
 * @param study what holds the cards while they are shown
 * @param act makes a step from the latest sitting, whenever it was itself made
 */
export function useCardKeys(
  latest: MutableRef<Sitting>,
  study: RefObject<HTMLElement>,
  act: (move: Move) => void,
): void {
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
