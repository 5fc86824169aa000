import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Answers,
  type Instrument,
  positions,
  scoreScales,
} from '../../src/instruments/index.ts';

const fiveKinds = {
  ...(parse(
    readFileSync(
      new URL('../../content/instruments/five-kinds/instrument.yaml', import.meta.url),
      'utf8',
    ),
  ) as Instrument),
};
const instrument: Instrument = {
  ...fiveKinds,
  items: fiveKinds.items.map((item) => ({ ...item, reversed: item.reversed ?? false })),
};

/** Answers with each scale's three items at the given values. */
function answersOf(values: Record<string, readonly (number | null)[]>): Answers {
  const next: Record<string, number> = {};
  return Object.fromEntries(
    instrument.items.flatMap((item) => {
      const place = next[item.scale] ?? 0;
      next[item.scale] = place + 1;
      const value = values[item.scale]?.[place];
      return value === undefined ? [] : [[item.id, value] as const];
    }),
  );
}

const anyAnswers = fc
  .array(fc.option(fc.integer({ min: 1, max: 7 })), { minLength: 15, maxLength: 15 })
  .map((values) =>
    Object.fromEntries(instrument.items.map((item, i) => [item.id, values[i] ?? null])),
  );

describe('scoreScales', () => {
  test('is the mean of the answers of each scale', () => {
    const scores = scoreScales(
      instrument,
      answersOf({ affective: [6, 5, 7], forced: [1, 2, 1], habitual: [4, null, 5] }),
    );
    expect(scores.map(({ scale, mean, answered }) => [scale, mean, answered])).toEqual([
      ['affective', 6, 3],
      ['normative', null, 0],
      ['economic', null, 0],
      ['forced', 4 / 3, 3],
      ['habitual', 4.5, 2],
    ]);
  });

  test('gives no score to a scale with fewer than two answers; missing is never zero', () => {
    const [affective] = scoreScales(instrument, answersOf({ affective: [7, null, null] }));
    expect(affective).toMatchObject({ mean: null, answered: 1 });
  });

  test('turns reversed items round', () => {
    const turned = {
      ...instrument,
      items: instrument.items.map((item) => ({ ...item, reversed: item.id === 'a1' })),
    };
    const [affective] = scoreScales(turned, { a1: 1, a2: 7, a3: 7 });
    expect(affective?.mean).toBe(7);
  });

  test.each([0, 8, 3.5, Number.NaN])('refuses an answer of %d, naming it', (value) => {
    expect(() => scoreScales(instrument, { a1: value })).toThrow(RangeError);
    expect(() => scoreScales(instrument, { a1: value })).toThrow(/"a1"/);
  });

  test('refuses an item it does not have', () => {
    expect(() => scoreScales(instrument, { z9: 4 })).toThrow(/"z9"/);
  });

  test('keeps within the scale', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { mean } of scoreScales(instrument, answers)) {
          if (mean === null) continue;
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(7);
        }
      }),
    );
  });
});

describe('positions', () => {
  test('are firm when far apart', () => {
    const answers = answersOf({
      affective: [7, 7, 7],
      normative: [5, 5, 5],
      economic: [4, 4, 4],
      forced: [1, 1, 1],
      habitual: [6, 6, 6],
    });
    expect(
      positions(instrument, answers).map(({ scale, best, worst }) => [scale, best, worst]),
    ).toEqual([
      ['affective', 1, 1],
      ['habitual', 2, 2],
      ['normative', 3, 3],
      ['economic', 4, 4],
      ['forced', 5, 5],
    ]);
  });

  test('name the answer that decides between two close kinds', () => {
    const answers = answersOf({
      affective: [7, 4, 4],
      habitual: [5, 4, 5],
      normative: [2, 2, 2],
      economic: [1, 1, 1],
      forced: [1, 1, 1],
    });
    const affective = positions(instrument, answers).find(({ scale }) => scale === 'affective');
    expect(affective).toMatchObject({ rank: 1, best: 1, worst: 2 });
    expect(affective?.decidedBy).toContain('a1');
  });

  test('share a place where means are equal', () => {
    const level = answersOf(
      Object.fromEntries(instrument.scales.map((scale) => [scale, [4, 4, 4]])),
    );
    expect(positions(instrument, level).map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 1]);
  });

  test('hold the observed place between the best and the worst', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { best, rank, worst } of positions(instrument, answers)) {
          expect(best).toBeLessThanOrEqual(rank);
          expect(rank).toBeLessThanOrEqual(worst);
        }
      }),
    );
  });
});
