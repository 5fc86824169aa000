import { seededRandom } from '../../ui/contour.ts';
import { say, type Words } from '../../ui/words.ts';
import { emptyEntry, type RatingEntry } from '../rating/entry.ts';
import { type EffortState, START } from './state.ts';

/** Made-up answers after a call to the service desk, before and after a change of its menu. */
export function demoFor(words: Words): EffortState {
  const random = seededRandom('effort');
  return {
    ...START,
    first: entry(say(words, 'effort.demo.now'), 131, 0.66, random),
    second: entry(say(words, 'effort.demo.before'), 148, 0.645, random),
  };
}

/** Counts of answers 1 to 7, binomial about a level of ease, with those who gave up on the menu. */
function entry(name: string, answers: number, ease: number, random: () => number): RatingEntry {
  const counts = new Array<number>(11).fill(0);
  for (let i = 0; i < answers; i++) {
    const gaveUp = random() < 0.1;
    let answer = 1;
    for (let step = 0; step < 6; step++) if (random() < (gaveUp ? 0.15 : ease + 0.06)) answer++;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return {
    ...emptyEntry(),
    name,
    counts: counts.map((count, answer) => (answer >= 1 && answer <= 7 ? String(count) : '')),
  };
}
