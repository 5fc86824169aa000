import { seededRandom } from '../../metrics/seeded-random.ts';
import { type FiveState, START } from './state.ts';
import { type Part, SCALES, tallyRows } from './tally.ts';

/**
 * Made-up answers of three quarters: a firm that people like well enough, that keeps its word less
 * than it should, and whose last question many leave out because nothing has gone wrong for them.
 */
const WAVES = [
  { wave: '2026-03', people: 58, middle: [0.72, 0.78, 0.76, 0.71, 0.68] },
  { wave: '2026-06', people: 49, middle: [0.74, 0.76, 0.75, 0.67, 0.7] },
  { wave: '2026-09', people: 72, middle: [0.73, 0.77, 0.74, 0.56, 0.69] },
];

/** Share of people who leave each question out. */
const LEFT_OUT = [0.01, 0.03, 0.02, 0.04, 0.16];

/** Spread of what people share in all their answers, and of what is particular to one. */
const SHARED = 0.15;
const OWN = 0.16;

const items = SCALES.map((scale, place) => ({ id: String(place), ...scale }));

function parts(): Part[] {
  const random = seededRandom('five-questions');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return WAVES.map(({ wave, people, middle }) => {
    const rows = Array.from({ length: people }, () => {
      const person = SHARED * normal();
      return SCALES.map(({ min, max }, place) => {
        const value = (middle[place] ?? 0.5) + person + OWN * normal();
        const answer = Math.round(min + value * (max - min));
        return random() < (LEFT_OUT[place] ?? 0) ? null : Math.min(max, Math.max(min, answer));
      });
    });
    return { segment: null, wave, ...tallyRows(rows, items) };
  });
}

/** Made-up data for a first look. */
export const DEMO: FiveState = {
  ...START,
  table: { file: 'demo.csv', parts: parts(), unread: 0 },
  wave: '2026-09',
  asked: '240',
};
