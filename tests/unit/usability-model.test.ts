import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sus } from '../../src/metrics/index.ts';
import { MISSING } from '../../src/tabular/intake/collected.ts';
import { DEMO } from '../../src/tools/usability/demo.ts';
import { fromLink, toLink } from '../../src/tools/usability/link.ts';
import { viewUsability } from '../../src/tools/usability/model.ts';
import { fromKept, START, type UsabilityState } from '../../src/tools/usability/state.ts';
import { isPossible, tallySus, tallySusAnswers } from '../../src/tools/usability/tally.ts';
import type { Words } from '../../src/ui/words.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

const words: Words = {
  locale: 'en',
  messages: JSON.parse(
    readFileSync(new URL('../../content/i18n/en.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
};
const view = (state: UsabilityState) => viewUsability(state, words);
const report = (state: UsabilityState) => {
  const { report: found } = view(state);
  if (!found) throw new Error('no report');
  return found;
};

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
/** Mean 71.667, standard deviation 10.408; R 4.2.2's t.test: 65.0535 to 78.2798, p 0.2479 to 68. */
const TWELVE = [72.5, 65, 80, 55, 90, 77.5, 62.5, 70, 85, 67.5, 75, 60];
const byHand = (
  rows: readonly (readonly (number | null)[])[],
  part: Partial<UsabilityState> = {},
): UsabilityState => ({
  ...START,
  cells: rows.map((row) => row.map((answer) => (answer === null ? '' : String(answer)))),
  ...part,
});
const fromTable = (
  rows: readonly (readonly (number | null)[])[],
  part: Partial<UsabilityState> = {},
): UsabilityState => ({
  ...START,
  mode: 'table',
  table: { file: 'a.csv', tally: tallySus(rows), unread: 0 },
  ...part,
});
const twelve = report(byHand(TWELVE.map(worth)));
const values = (id: string, row: number, of = twelve) =>
  of.drawings.find((drawing) => drawing.id === id)?.table.rows[row]?.map(({ value }) => value) ??
  [];

const anyRows = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 10, maxLength: 10 }),
  { maxLength: 20 },
);

describe('viewUsability', () => {
  test('the example of the page: 4, 2, 4, 1, 4, 2, 5, 2, 4, 2 is 80', () => {
    const one = report(byHand([[4, 2, 4, 1, 4, 2, 5, 2, 4, 2]]));
    expect(one.headlines).toEqual([{ name: 'Score of one person', text: '80.0' }]);
    expect(one.sentences[0]).toContain('no study');
    expect(one.steps[0]?.formula).toBe('2.5 × (20 + 21 − 9) = 80.0');
    expect(JSON.stringify(one)).not.toMatch(/grade [A-F]/);
  });

  test('mean, interval and test are those of R', () => {
    expect(twelve.headlines.map(({ text }) => text)).toEqual(['71.7', '\u2066C … B+\u2069', '12']);
    expect(twelve.headlines[0]?.note).toBe('65.1 to 78.3 at 95% confidence');
    const [, mean, low, high] = values('mean', 0);
    expect(mean).toBeCloseTo(71.66666667, 7);
    expect(low).toBeCloseTo(65.05352929, 7);
    expect(high).toBeCloseTo(78.27980404, 7);
    expect(twelve.sentences[0]).toContain('from grade C to grade B+');
    expect(twelve.sentences[1]).toContain('from 41 to 84');
    expect(twelve.sentences[2]).toContain('68 could be chance');
    expect(twelve.steps.at(-1)?.formula).toBe('t = (71.66667 − 68) / 3.004626 = 1.22, p = 0.248');
  });

  test('a benchmark is passed only beyond chance', () => {
    const above = report(byHand(TWELVE.map(worth), { benchmark: '60' }));
    expect(above.sentences[2]).toContain('above the benchmark of 60');
    const below = report(byHand(TWELVE.map(worth), { benchmark: '80,5' }));
    expect(below.sentences[2]).toContain('below the benchmark of 80.5');
    const none = report(byHand(TWELVE.map(worth), { benchmark: '' }));
    expect(none.sentences.join(' ')).not.toContain('benchmark');
    expect(view(byHand(TWELVE.map(worth), { benchmark: '101' })).benchmarkProblem).toBe(
      'This must be 100 or less.',
    );
  });

  test('a study as a whole agrees with sus(), typed in or from a table', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('centre' as const, 'omit' as const), (rows, blanks) => {
        const expected = sus(rows, { blanks });
        for (const state of [
          byHand(rows.length > 0 ? rows : [worth(50)], { blanks }),
          fromTable(rows, { blanks }),
        ]) {
          if (rows.length === 0 && state.mode === 'hand') continue;
          const found = view(state).report;
          expect(found === null).toBe(expected === null);
          if (!found || !expected) continue;
          expect(found.headlines[0]?.text).toBe(
            new Intl.NumberFormat('en', {
              minimumFractionDigits: 1,
              maximumFractionDigits: 1,
            }).format(expected.mean),
          );
          const split = /comes to ([\d.]+) and ‘learnable’ \(Q4 and Q10\) to ([\d.]+)\./.exec(
            found.sentences.at(-1) ?? '',
          );
          expect(Math.abs(Number(split?.[1]) - expected.usable)).toBeLessThan(0.0501);
          expect(Math.abs(Number(split?.[2]) - expected.learnable)).toBeLessThan(0.0501);
        }
      }),
    );
  });

  test('many blanks are warned of, a single one is not', () => {
    const half = Array.from({ length: 20 }, () => [4, 2, 4, 2, 4, null, null, null, null, null]);
    const warned = report(byHand(half)).warnings.join(' ');
    expect(warned).toContain('50% of all answers are such threes');
    const one = [[null, ...best.slice(1)], worth(70), worth(80)];
    expect(report(byHand(one)).warnings.join(' ')).not.toContain('such threes');
  });

  test('a blank counts as 3 or leaves the person out, and is said', () => {
    const rows = [[null, ...best.slice(1)], worth(70), worth(80)];
    const centre = report(byHand(rows));
    expect(centre.warnings.join(' ')).toContain('Each blank counts as 3');
    expect(values('people', 0, centre).slice(1)).toEqual([95, expect.any(Number), 100, 1]);
    const omit = report(byHand(rows, { blanks: 'omit' }));
    expect(omit.warnings.join(' ')).toContain('is left out of the scores');
    expect(omit.headlines[0]?.text).toBe('75.0');
    expect(values('people', 0, omit)[1]).toBeNull();
    expect(view(byHand([rows[0] ?? []], { blanks: 'omit' }))).toMatchObject({
      report: null,
      waiting: words.messages['usability.waiting.blank'],
    });
  });

  test('ten times the same answer is pointed at, and so is a width of 0', () => {
    const same = report(byHand([new Array<number>(10).fill(4), worth(50)]));
    expect(same.warnings.join(' ')).toContain('1 person gave all ten statements the same answer');
    expect(same.warnings.join(' ')).toContain('Everybody has the same score');
  });

  test('an interval beyond the scale is cut, and this is said', () => {
    const cut = report(byHand([worth(100), worth(80)]));
    expect(cut.headlines[0]?.note).toBe('0.0 to 100.0 at 95% confidence');
    expect(cut.headlines[1]?.text).toBe('\u2066F … A+\u2069');
    expect(cut.warnings.join(' ')).toContain('cut at its end');
  });

  test('what is no answer stops the result at its place', () => {
    const wrong = view({
      ...byHand([worth(70)]),
      cells: [['6', '0', 'x', '2,5', '', '', '', '', '', '']],
    });
    expect(wrong.report).toBeNull();
    expect(wrong.grid.wrong.map(({ problem }) => problem)).toEqual([
      'outOfRange',
      'outOfRange',
      'text',
      'fraction',
    ]);
  });

  test('statements show what they add, turned round where they speak against', () => {
    const two = report(byHand([best, best.map((answer) => 6 - answer)]));
    expect(values('items', 0, two).slice(2, 5)).toEqual([2, 3, 2]);
    expect(values('items', 1, report(byHand([best]))).slice(2, 5)).toEqual([1, 1, 4]);
  });

  test('nothing is NaN or infinite, whatever the answers', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = view(fromTable(rows)).report;
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|∞|undefined/);
        for (const { value } of found?.drawings.flatMap(({ table }) => table.rows.flat()) ?? []) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  test('a table is counted as it stands', () => {
    const answers = {
      rows: 2,
      values: Uint8Array.from([...best, ...worth(70).slice(0, 9), MISSING]),
    };
    const tally = tallySusAnswers(answers);
    expect(tally).toEqual(tallySus([best, [...worth(70).slice(0, 9), null]]));
    expect(isPossible(tally)).toBe(true);
  });
});

describe('links', () => {
  const through = (state: UsabilityState) => {
    const shared = decodeShare(encodeShare(toLink(state)), fromLink);
    return shared.kind === 'payload' ? shared.payload : undefined;
  };

  test('carry what was typed, right or wrong, and what a table amounts to', () => {
    expect(through(DEMO)).toEqual(DEMO);
    const wrong = { ...START, cells: [['six', '', '', '', '', '', '', '', '', '']] };
    expect(through(wrong)).toEqual(wrong);
    const table = { ...fromTable(TWELVE.map(worth)), cells: START.cells };
    expect(through(table)).toEqual(table);
    expect(fromKept(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  test('that nobody could have made are refused', () => {
    const link = JSON.parse(JSON.stringify(toLink(fromTable(TWELVE.map(worth)))));
    expect(fromLink(link)).toBeDefined();
    expect(
      fromLink({ ...link, t: { ...link.t, tally: { ...link.t.tally, alike: 13 } } }),
    ).toBeUndefined();
    expect(
      fromLink({ ...link, t: { ...link.t, tally: { ...link.t.tally, items: [] } } }),
    ).toBeUndefined();
    for (const garbage of [
      null,
      3,
      'x',
      [],
      {},
      { h: ['678'], o: true, b: '', c: '95' },
      { h: [], o: true, b: '', c: '95' },
    ]) {
      expect(fromLink(garbage)).toBeUndefined();
    }
  });
});
