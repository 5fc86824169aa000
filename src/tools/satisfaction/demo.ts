import { seededRandom } from '../../ui/contour.ts';
import { say, type Words } from '../../ui/words.ts';
import type { RatingTable } from '../rating/table.ts';
import { type SatisfactionState, START } from './state.ts';

/** Answers a segment in the two waves, and how content its customers are, 0 to 1. */
const SEGMENTS = [
  { id: 'shop', answers: [96, 88], content: [0.72, 0.74] },
  { id: 'web', answers: [141, 163], content: [0.66, 0.63] },
  { id: 'phone', answers: [58, 52], content: [0.55, 0.46] },
  { id: 'delivery', answers: [34, 23], content: [0.62, 0.65] },
] as const;

/** Made-up answers in two waves and four segments, one of them too small to say much. */
export function demoFor(words: Words): SatisfactionState {
  const random = seededRandom('satisfaction');
  const cells = SEGMENTS.flatMap(({ answers, content }, segment) =>
    answers.map((count, wave) => ({
      segment,
      wave,
      counts: draw(count, content[wave] ?? 0.5, random),
    })),
  );
  const rows = SEGMENTS.reduce((sum, { answers }) => sum + answers[0] + answers[1], 0);
  const table: RatingTable = {
    file: '',
    scale: { min: 1, max: 5 },
    segments: SEGMENTS.map(({ id }) => say(words, `satisfaction.demo.${id}`)),
    waves: [say(words, 'satisfaction.demo.before'), say(words, 'satisfaction.demo.now')],
    cells,
    rows: rows + 7,
    leftOut: 7,
    comments: [],
    commentsFound: 0,
    now: 1,
    before: 0,
  };
  return { ...START, source: 'table', table };
}

/** Counts of answers 1 to 5, binomial about a level of content, with the few who are angry. */
function draw(answers: number, content: number, random: () => number): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < answers; i++) {
    const angry = random() < 0.06;
    let steps = 0;
    for (let step = 0; step < 4; step++) if (random() < content + 0.08) steps++;
    const box = angry ? 0 : steps;
    counts[box] = (counts[box] ?? 0) + 1;
  }
  return counts;
}
