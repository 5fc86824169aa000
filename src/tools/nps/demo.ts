import { seededRandom } from '../../metrics/seeded-random.ts';
import { say, type Words } from '../../ui/words.ts';
import { emptyPeriod } from './input.ts';
import { type NpsState, START } from './state.ts';
import type { NpsTable } from './table.ts';

/**
 * Shares of promoters and detractors in each wave, and about how many answered. In the shops they
 * truly fall in the third wave and stay there; online they truly rise in the second; on the phone
 * nothing happens, and what the samples show there is chance.
 */
const SEGMENTS = [
  { key: 'shops', n: 620, promoters: [0.52, 0.52, 0.4, 0.4], detractors: [0.16, 0.16, 0.26, 0.26] },
  { key: 'online', n: 410, promoters: [0.36, 0.48, 0.48, 0.48], detractors: [0.29, 0.2, 0.2, 0.2] },
  {
    key: 'phone',
    n: 90,
    promoters: [0.38, 0.38, 0.38, 0.38],
    detractors: [0.28, 0.28, 0.28, 0.28],
  },
] as const;

const WAVES = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const;

/** How the answers of a group spread over its scores, lowest first. */
const WITHIN = {
  detractors: [0.09, 0.03, 0.05, 0.07, 0.1, 0.28, 0.38],
  passives: [0.4, 0.6],
  promoters: [0.55, 0.45],
} as const;

/** A table as an export would give it, the same one every time. */
export function demoFor(words: Words): NpsState {
  const random = seededRandom('nps');
  const table: NpsTable = {
    name: '',
    scale: '0-10',
    segments: SEGMENTS.map(({ key }) => say(words, `nps.demo.${key}`)),
    waves: [...WAVES],
    cells: SEGMENTS.flatMap(({ n, promoters, detractors }, segment) =>
      WAVES.map((_, wave) => {
        const counts = new Array<number>(11).fill(0);
        const answers = Math.round(n * (0.85 + 0.3 * random()));
        for (let i = 0; i < answers; i += 1) {
          const score = answer(promoters[wave] ?? 0, detractors[wave] ?? 0, random);
          counts[score] = (counts[score] ?? 0) + 1;
        }
        return { segment, wave, counts, weights: null, squares: 0 };
      }),
    ),
    weighted: false,
    rows: 0,
    customers: null,
  };
  const rows = table.cells.reduce(
    (sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0),
    0,
  );
  return {
    ...START,
    first: emptyPeriod('table'),
    table: { ...table, rows },
    wave: WAVES.length - 1,
    goal: '40',
  };
}

function answer(promoters: number, detractors: number, random: () => number): number {
  const place = random();
  const [shares, from] =
    place < detractors
      ? [WITHIN.detractors, 0]
      : place < 1 - promoters
        ? [WITHIN.passives, 7]
        : [WITHIN.promoters, 9];
  let left = random();
  const at = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return from + (at < 0 ? shares.length - 1 : at);
}
