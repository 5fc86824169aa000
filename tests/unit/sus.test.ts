import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SusAnswers, sus, susScore } from '../../src/metrics/index.ts';

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });
const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];

/** Answers that score 100 − 2.5·steps. */
const worth = (score: number): number[] => {
  let steps = (100 - score) / 2.5;
  return best.map((answer) => {
    const down = Math.min(4, steps);
    steps -= down;
    return answer === 5 ? 5 - down : 1 + down;
  });
};

describe('susScore', () => {
  test('works the example of Brooke (1996)', () => {
    expect(susScore([5, 4, 2, 1, 2, 3, 2, 4, 5, 2])).toEqual({
      score: 55,
      usable: 46.875,
      learnable: 87.5,
      blanks: 0,
    });
  });

  test.each([
    [best, 100],
    [best.map((answer) => 6 - answer), 0],
    [new Array<number>(10).fill(3), 50],
    [new Array<number>(10).fill(5), 50],
    [worth(62.5), 62.5],
  ])('%j scores %f', (given, score) => {
    expect(susScore(given)?.score).toBe(score);
  });

  test('is 2.5·(20 + odd − even), and eight tenths usable and two learnable', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const odd = given.filter((_, i) => i % 2 === 0).reduce((sum, x) => sum + x, 0);
        const even = given.filter((_, i) => i % 2 === 1).reduce((sum, x) => sum + x, 0);
        const result = susScore(given);
        expect(result?.score).toBe(2.5 * (20 + odd - even));
        expect(0.8 * (result?.usable ?? 0) + 0.2 * (result?.learnable ?? 0)).toBeCloseTo(
          result?.score ?? -1,
          10,
        );
      }),
    );
  });

  test('a blank counts as 3, or takes the score away', () => {
    const blank = [null, ...best.slice(1)];
    expect(susScore(blank)).toMatchObject({ score: 95, blanks: 1 });
    expect(susScore(blank, { blanks: 'omit' })).toBeNull();
    expect(susScore(best, { blanks: 'omit' })?.score).toBe(100);
    expect(susScore(new Array<null>(10).fill(null))).toBeNull();
  });

  test('refuses what is no questionnaire', () => {
    expect(() => susScore(best.slice(1))).toThrow(/ten, got 9/);
    expect(() => susScore([...best.slice(0, 9), 6])).toThrow(/got 6 to item 10/);
    expect(() => susScore([2.5, ...best.slice(1)])).toThrow(/2\.5 to item 1/);
    expect(() => susScore(['5' as unknown as number, ...best.slice(1)])).toThrow(/"5"/);
    expect(() => susScore(best, { blanks: 'mean' as 'omit' })).toThrow(/centre.*"mean"/);
  });
});

describe('sus', () => {
  test('is the mean of the single scores with its interval', () => {
    const study = sus([worth(60), worth(70), worth(80), worth(90), worth(75)]);
    // t(0.975, 4) = 2.776445; s = 11.180340.
    expect(study).toMatchObject({ n: 5, mean: 75, grade: 'B', omitted: 0 });
    expect(study?.standardDeviation).toBeCloseTo(11.18034, 5);
    expect(study?.low).toBeCloseTo(75 - 13.88222, 4);
    expect(study?.high).toBeCloseTo(75 + 13.88222, 4);
  });

  test('works the example of its docstring', () => {
    expect(sus([[5, 4, 2, 1, 2, 3, 2, 4, 5, 2], best])).toMatchObject({ mean: 77.5, grade: 'B+' });
  });

  /** So many of one score and so many of another, for a mean on a bound. */
  const mixed = (...parts: [many: number, score: number][]): SusAnswers[] =>
    parts.flatMap(([many, score]) => Array.from({ length: many }, () => worth(score)));

  test.each([
    ['A+', 84.1, mixed([9, 82.5], [16, 85])],
    ['A', 84, mixed([10, 82.5], [15, 85])],
    ['A', 80.8, mixed([17, 80], [8, 82.5])],
    ['A-', 78.9, mixed([11, 77.5], [14, 80])],
    ['B+', 77.2, mixed([3, 75], [22, 77.5])],
    ['B', 74.1, mixed([9, 72.5], [16, 75])],
    ['B-', 72.6, mixed([24, 72.5], [1, 75])],
    ['C+', 71.1, mixed([14, 70], [11, 72.5])],
    ['C', 65, mixed([1, 65])],
    ['C-', 62.7, mixed([23, 62.5], [2, 65])],
    ['D', 62.6, mixed([24, 62.5], [1, 65])],
    ['D', 51.7, mixed([8, 50], [17, 52.5])],
    ['F', 51.6, mixed([9, 50], [16, 52.5])],
  ])('%s for %f', (grade, mean, questionnaires) => {
    expect(sus(questionnaires)).toMatchObject({ mean, grade });
  });

  test('leaves out who has no score, and says so', () => {
    const blank = [null, ...best.slice(1)];
    const study = sus([best, blank], { blanks: 'omit' });
    expect(study).toMatchObject({ n: 1, omitted: 1, mean: 100, low: null, grade: 'A+' });
    expect(study?.scores[1]).toBeNull();
    expect(sus([best, blank])).toMatchObject({ n: 2, omitted: 0, mean: 97.5 });
    expect(sus([])).toBeNull();
    expect(sus([blank], { blanks: 'omit' })).toBeNull();
  });

  test('names the questionnaire it refuses', () => {
    expect(() => sus([best, [...best.slice(0, 9), 0]])).toThrow(/questionnaire 2: .*0 to item 10/);
    expect(() => sus([best, best], { confidence: 0 })).toThrow(/confidence/);
    expect(() => sus([], { blanks: 'mean' as 'omit' })).toThrow(/blanks/);
  });
});
