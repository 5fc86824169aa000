import { type CardInput, createEmptyCard, fsrs, State } from 'ts-fsrs';
import type { Grade, Memory } from './collection.ts';

/** The chance of knowing a card at the moment it comes back, from 0 to 1. */
const RETENTION = 0.9;

/** Without chance, so that the same answers always give the same days. */
const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: false });

export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

/**
 * What is remembered of a card after an answer.
 *
 * The model is FSRS-6 with the default weights of ts-fsrs; it goes back to Ye, Su and
 * Cao (2022), "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling", KDD ’22.
 *
 * @param memory `null` for a card never answered
 */
export function remember(memory: Memory | null, grade: Grade, now: Date): Memory {
  const { card } = scheduler.next(memory ? asInput(memory) : createEmptyCard(now), now, grade);
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: NAMES[card.state] ?? 'Review',
    last: now.toISOString(),
  };
}

const NAMES: Readonly<Partial<Record<State, Memory['state']>>> = {
  [State.Learning]: 'Learning',
  [State.Review]: 'Review',
  [State.Relearning]: 'Relearning',
};

function asInput(memory: Memory): CardInput {
  return {
    due: memory.due,
    stability: memory.stability,
    difficulty: memory.difficulty,
    // Worked out anew from the last review; the field goes with ts-fsrs 6.
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    last_review: memory.last,
  };
}
