import type { Answer } from '../../instruments/index.ts';
import type { CommitmentState } from './state.ts';

/** What the keys need to know of the instrument on show. */
export interface Keyboard {
  /** Items in the order in which they are asked. */
  readonly items: readonly string[];
  readonly min: number;
  readonly max: number;
  /** In a right-to-left language the scale grows to the left. */
  readonly rtl: boolean;
}

/**
 * The state after a key: 1–7 answer and go on, 0 is "not applicable", arrows choose, Enter goes
 * on once there is an answer, Backspace goes back. `undefined` for a key that means nothing here.
 *
 * It works on the state alone, so that a fast typist's keys each meet the question before them,
 * whether or not the page has drawn it yet.
 */
export function press(
  state: CommitmentState,
  key: string,
  keyboard: Keyboard,
): CommitmentState | undefined {
  const { items, min, max, rtl } = keyboard;
  const item = items[state.place];
  if (state.stage !== 'questions' || item === undefined) return undefined;
  const current = state.answers[item];
  const step = (by: number) => {
    const from = current ?? (by > 0 ? min - 1 : max + 1);
    return answer(state, items, Math.min(max, Math.max(min, from + by)), false);
  };
  if (/^[0-9]$/.test(key)) {
    const value = Number(key);
    if (value === 0) return answer(state, items, null, true);
    return value >= min && value <= max ? answer(state, items, value, true) : undefined;
  }
  switch (key) {
    case rtl ? 'ArrowLeft' : 'ArrowRight':
    case 'ArrowUp':
      return step(1);
    case rtl ? 'ArrowRight' : 'ArrowLeft':
    case 'ArrowDown':
      return step(-1);
    case 'Enter':
      return current === undefined ? state : goTo(state, items, state.place + 1);
    case 'Backspace':
      return goTo(state, items, state.place - 1);
    default:
      return undefined;
  }
}

/** The state with the question on show answered, and gone on from if `advance`. */
export function answer(
  state: CommitmentState,
  items: readonly string[],
  value: Answer,
  advance: boolean,
): CommitmentState {
  const item = items[state.place];
  if (item === undefined) return state;
  const answered = { ...state, answers: { ...state.answers, [item]: value } };
  return advance ? goTo(answered, items, state.place + 1) : answered;
}

/** The state at another question; before the first is the start, after the last the result. */
export function goTo(
  state: CommitmentState,
  items: readonly string[],
  place: number,
): CommitmentState {
  if (place < 0) return { ...state, stage: 'start' };
  if (place >= items.length) return { ...state, stage: 'result' };
  return { ...state, stage: 'questions', place };
}
