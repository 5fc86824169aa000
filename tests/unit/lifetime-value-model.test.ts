import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/site/lib/words.ts';
import { demoFor } from '../../src/tools/lifetime-value/demo.ts';
import { viewValue } from '../../src/tools/lifetime-value/model.ts';
import { fromLink, toLink } from '../../src/tools/lifetime-value/share.ts';
import {
  type FieldName,
  fromKept,
  START,
  type ValueState,
} from '../../src/tools/lifetime-value/state.ts';
import {
  breakEven,
  FIRST_MARGINS,
  newcomerValue,
  payback,
  ratePerPeriod,
  ratePerYear,
  savedValue,
  type Terms,
  valueUpTo,
} from '../../src/tools/lifetime-value/worth.ts';

const words = wordsFor('en');

const LIBRARY: Terms = {
  margin: 30,
  discount: 0.1,
  growth: 0,
  first: 'if-retained',
  periods: null,
};

function state(
  texts: Partial<Record<FieldName, string>>,
  part: Partial<ValueState> = {},
): ValueState {
  return { ...START, ...part, texts: { ...START.texts, ...texts } };
}

const COUNTS = { start: '400', end: '380', acquired: '60' };

/** Everything that is said, shown or put into a file. */
function everything(of: ValueState): string {
  const view = viewValue(of, words);
  return JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'NOT FINITE' : value,
  );
}

describe('worth', () => {
  test('discounts a year as months', () => {
    expect(ratePerPeriod(0.1, 12)).toBeCloseTo(0.0079741404289, 12);
    expect(ratePerYear(ratePerPeriod(0.1, 4), 4)).toBeCloseTo(0.1, 12);
  });

  test('agrees with sums worked out in R', () => {
    const monthly: Terms = {
      margin: 12,
      discount: ratePerPeriod(0.1, 12),
      growth: 0.002,
      first: 'if-retained',
      periods: 24,
    };
    expect(newcomerValue(monthly, 0.97)).toBeCloseTo(188.192692963, 6);
    expect(newcomerValue({ ...monthly, first: 'now' }, 0.97)).toBeCloseTo(195.560173118, 6);
    expect([1, 2, 3].map((t) => valueUpTo(LIBRARY, 0.8, t))).toEqual([
      expect.closeTo(21.81818, 5),
      expect.closeTo(37.68595, 5),
      expect.closeTo(49.22615, 5),
    ]);
  });

  test('finds the first period that pays, and none where none does', () => {
    expect(payback(LIBRARY, 0.8, 40)).toBe(3);
    expect(payback(LIBRARY, 0.8, 0)).toBe(0);
    expect(payback(LIBRARY, 0.8, 80.01)).toBeNull();
    expect(payback({ ...LIBRARY, first: 'now' }, 0.8, 30)).toBe(0);
    expect(payback({ ...LIBRARY, periods: 2 }, 0.8, 40)).toBeNull();
    expect(payback(LIBRARY, 0, 1)).toBeNull();
  });

  test('a gain at the break-even returns exactly what it cost, in every convention', () => {
    for (const first of FIRST_MARGINS) {
      const terms = { ...LIBRARY, first };
      const even = breakEven(terms, 0.8, 3, 40);
      const won = newcomerValue(terms, 0.8) ?? 0;
      expect((even?.pays ?? 0) * (even?.saved ?? 0)).toBeCloseTo(3, 10);
      expect((even?.matches ?? 0) * (even?.saved ?? 0)).toBeCloseTo((3 / 40) * won, 10);
      expect(3 / (even?.matches ?? 0)).toBeCloseTo(even?.evenCost ?? 0, 10);
    }
    expect(breakEven(LIBRARY, 0.8, 3, null)).toMatchObject({ matches: null, evenCost: null });
  });

  test('a customer saved brings what higher retention in one period adds', () => {
    // One period at r + d, then r again: if-retained (r + d)(m + V)/(1 + i), the others
    // certain margin + (r + d)·V/(1 + i).
    const d = 0.01;
    const { margin: m, discount: i } = LIBRARY;
    for (const first of FIRST_MARGINS) {
      const terms = { ...LIBRARY, first };
      const v = newcomerValue(terms, 0.8) ?? 0;
      const certain = first === 'now' ? m : m / (1 + i);
      const once =
        first === 'if-retained'
          ? ((0.8 + d) * (m + v)) / (1 + i)
          : certain + ((0.8 + d) * v) / (1 + i);
      expect(once - v).toBeCloseTo(d * (savedValue(terms, 0.8) ?? 0), 10);
    }
  });

  test('spending that goes on for ever needs the same gain in every period', () => {
    const even = breakEven(LIBRARY, 0.8, 3, null);
    const better = 0.8 + (even?.pays ?? 0);
    const costs = (3 * 1.1) / (1.1 - better);
    expect((newcomerValue(LIBRARY, better) ?? 0) - costs).toBeCloseTo(80, 8);
  });
});

describe('viewValue', () => {
  test('tells the tool library’s year as the guide does', () => {
    const { report } = viewValue(demoFor(words), words);
    const said = report?.sentences.join(' ') ?? '';
    expect(report?.headlines.map(({ text }) => text)).toEqual([
      '80',
      '80.0%',
      '5 years',
      '3 years',
    ]);
    for (const part of [
      'between 66.5 and 95.1',
      'leaves 40: a return of 100%',
      'costs 1,200. It pays for itself with a gain in retention of 3 or more percentage points: 12 customers saved, worth 100 each',
      'wins 30 new customers. Keeping does as well with a gain of 6 or more percentage points; one customer saved may then cost 50',
      'With the 10-point gain that you expect, 40 customers are saved at 30 each. Together they are worth 4,000: a return of 233%',
    ]) {
      expect(said).toContain(part);
    }
    const spending = report?.drawings.find(({ id }) => id === 'spending')?.table.rows;
    expect(spending?.map((row) => row.slice(1).map(({ value }) => value))).toEqual([
      [null, 30, 80, 2400, 1200, 1].map((n) => (n === null ? n : expect.closeTo(n, 6))),
      [3, 12, 100, 1200, 0, 0].map((n) => expect.closeTo(n, 6)),
      [6, 24, 100, 2400, 1200, 1].map((n) => expect.closeTo(n, 6)),
      [10, 40, 100, 4000, 2800, 7 / 3].map((n) => expect.closeTo(n, 6)),
    ]);
  });

  test('agrees with the language school of the guide, where winning is better', () => {
    const { report } = viewValue(
      state({ rate: '50', margin: '30', acquisition: '10', keeping: '3' }, { source: 'rate' }),
      words,
    );
    const said = report?.sentences.join(' ');
    expect(said).toContain('worth about 25');
    expect(said).toContain('one customer saved may then cost 20');
    expect(report?.warnings[0]).toContain('no interval');
  });

  test('shows retention before money is entered', () => {
    const { report } = viewValue(state(COUNTS), words);
    expect(report?.sentences[0]).toContain('between 75.8% and 83.6%');
    expect(report?.sentences.at(-1)).toContain('Add the margin');
    expect(report?.drawings.map(({ id }) => id)).toEqual(['churn']);
  });

  test('churn adds up over periods', () => {
    const table = viewValue(state(COUNTS), words).report?.drawings[0]?.table;
    expect(table?.rows[2]?.slice(1, 3).map(({ text }) => text)).toEqual(['51.2%', '48.8%']);
  });

  test('says in words that a value has no end, and gives one for a number of periods', () => {
    const growing = { ...COUNTS, margin: '30', growth: '40' };
    const endless = viewValue(state(growing), words).report;
    expect(endless?.sentences[0]).toContain('no finite value');
    expect(endless?.warnings.join()).toContain('Choose a number of periods');
    expect(endless?.headlines[0]?.name).toBe('Retention');
    const finite = viewValue(state({ ...growing, periods: '5' }, { horizon: 'finite' }), words);
    expect(finite.report?.sentences[0]).toContain('worth about');
    // The margin outgrows the discount at the upper end of the interval only.
    const open = viewValue(state({ ...COUNTS, margin: '30', growth: '33' }), words).report;
    expect(open?.sentences[0]).toContain('upwards without a limit');
  });

  test('a spending that cannot pay says so', () => {
    const said = viewValue(
      state({ ...COUNTS, margin: '30', keeping: '30', acquisition: '5' }),
      words,
    ).report?.sentences.join(' ');
    expect(said).toContain(
      'cannot pay for itself: it would take a gain in retention of 30 or more percentage points',
    );
    expect(said).toContain('at most 20 can be gained');
  });

  test('names what has to be reached rounded up, and what must not be passed rounded down', () => {
    // One customer saved is worth 70 / 0.3, and 3 / that is 1.2857 points, or 5.14 of 400 customers.
    const thirds = { ...COUNTS, margin: '70', keeping: '3', acquisition: '41' };
    const { report } = viewValue(state(thirds), words);
    const text = report?.sentences.join(' ');
    expect(text).toContain('a gain in retention of 1.3 or more percentage points: 5.2 customers');
    // 3 × 186.667 / (41 × 233.333) = 5.854 %; 41 × 233.333 / 186.667 = 51.25
    expect(text).toContain('gain of 5.9 or more percentage points');
    expect(text).toContain('one customer saved may then cost 51.2 at most');
    const spending = report?.drawings.find(({ id }) => id === 'spending')?.table.rows;
    expect(spending?.slice(1).map((row) => [row[1]?.text, row[2]?.text])).toEqual([
      ['1.3', '5.2'],
      ['5.9', '23.5'],
    ]);
    expect(report?.steps.slice(-3).map(({ formula }) => formula.split(' = ')[1])).toEqual([
      '0.01285714 → 1.3',
      '0.05853659 → 5.9',
      '51.25 → 51.2',
    ]);
  });

  test('a gain that is said to suffice can be had', () => {
    // Of 600 a hundred leave: 16.667 points, of which 16.7 cannot be gained.
    const third = { start: '600', end: '500', acquired: '0', margin: '30' };
    const even = (keeping: string) =>
      viewValue(state({ ...third, keeping }), words).report?.sentences.join(' ');
    // A customer saved is worth 30 / (1.1 − 5/6) = 112.5.
    expect(even('18.747')).toContain(
      'with a gain in retention of 16.664 or more percentage points',
    );
    expect(even('18.751')).toContain('of 16.7 or more percentage points, and at most 16.6 can be');
    expect(viewValue(state({ ...third, gain: '16.7' }), words).problems.gain).toContain('16.6');
  });

  test('says what is wrong at its field, and takes it for nothing else', () => {
    const problems = (texts: Partial<Record<FieldName, string>>, part?: Partial<ValueState>) =>
      viewValue(state(texts, part), words).problems;
    expect(problems({ ...COUNTS, acquired: '381' }).acquired).toContain('0 to 380');
    expect(problems({ ...COUNTS, end: '500' }).end).toContain('at most 460');
    expect(problems({ ...COUNTS, start: '0' }).start).toContain('1 or more');
    expect(problems({ ...COUNTS, start: 'many' }).start).toContain('not a number');
    expect(problems({ ...COUNTS, margin: '0' }).margin).toContain('more than 0');
    expect(problems({ ...COUNTS, gain: '25' }).gain).toContain('that is at most 20');
    expect(problems({ rate: '101' }, { source: 'rate' }).rate).toContain('100 or less');
    const wrong = viewValue(state({ ...COUNTS, margin: '30', growth: 'x' }), words);
    expect(wrong.problems.growth).toBeDefined();
    expect(wrong.report?.sentences[0]).not.toContain('worth');
    expect(viewValue(state({ start: '400' }), words).report).toBeNull();
  });

  test('reads decimal commas', () => {
    const { report } = viewValue(state({ ...COUNTS, margin: '30,0', discount: '10,0' }), words);
    expect(report?.headlines[0]?.text).toBe('80');
  });

  test('tells a yearly discount rate by the month, and the other way round', () => {
    const monthly = state({ ...COUNTS, margin: '30' }, { period: 'month' });
    expect(viewValue(monthly, words).discountNote).toContain('0.797%');
    expect(
      viewValue(
        { ...monthly, discountOf: 'period', texts: { ...monthly.texts, discount: '1' } },
        words,
      ).discountNote,
    ).toContain('12.68%');
  });

  test('shows nothing that is no number, whatever is entered', () => {
    const counts = [
      COUNTS,
      { start: '1', end: '0', acquired: '0' },
      { start: '5', end: '5', acquired: '0' },
      { start: '100000000', end: '100000000', acquired: '1' },
    ];
    for (const count of counts) {
      for (const first of FIRST_MARGINS) {
        for (const horizon of ['endless', 'finite'] as const) {
          for (const period of ['month', 'year'] as const) {
            for (const growth of ['', '-100', '100']) {
              for (const discount of ['0', '100']) {
                const shown = everything(
                  state(
                    {
                      ...count,
                      growth,
                      discount,
                      margin: '1000000000000',
                      periods: '600',
                      acquisition: '40',
                      keeping: '3',
                      gain: '0.001',
                    },
                    { first, horizon, period },
                  ),
                );
                expect(shown).not.toMatch(/NaN|Infinity|∞|NOT FINITE|undefined/);
              }
            }
          }
        }
      }
    }
  });
});

describe('links', () => {
  test('carry every number and choice', () => {
    const sent = state(
      { ...COUNTS, margin: '30,25', discount: '8.5', growth: '-0.0000001', periods: '1.200' },
      { period: 'month', horizon: 'finite', first: 'now', confidence: '99', discountOf: 'period' },
    );
    const got = fromLink(JSON.parse(JSON.stringify(toLink(sent))));
    expect(got).toEqual({
      ...sent,
      texts: { ...sent.texts, margin: '30.25', growth: '-0.0000001', periods: '1200' },
    });
    expect(fromLink(toLink(demoFor(words)))).toEqual(demoFor(words));
    // Neither what cannot be read nor what can be read in two ways becomes another number.
    const texts = { ...demoFor(words).texts, margin: '1,200', keeping: '3 kr', gain: '1.250' };
    expect(fromLink(toLink({ ...demoFor(words), texts }))?.texts).toEqual({
      ...texts,
      gain: '1.25',
    });
    const three = { ...texts, margin: '12.3450' };
    expect(fromLink(toLink({ ...demoFor(words), texts: three }))?.texts.margin).toBe('12.3450');
  });

  test('are refused where they are not ours', () => {
    expect(toLink(START)).toBeNull();
    for (const link of [
      null,
      7,
      [],
      {},
      { ...toLink(demoFor(words)), n: [1] },
      { ...toLink(demoFor(words)), p: 'day' },
    ]) {
      expect(fromLink(link)).toBeUndefined();
    }
  });

  test('what was kept comes back as typed', () => {
    const typed = state({ start: '4oo' });
    expect(fromKept(structuredClone(typed))).toEqual(typed);
    expect(fromKept({ texts: {} })).toBeUndefined();
  });
});
