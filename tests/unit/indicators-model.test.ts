import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/site/lib/words.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { DEMO } from '../../src/tools/indicators/demo.ts';
import {
  addOwn,
  addPeriod,
  removePeriod,
  withCount,
  withText,
} from '../../src/tools/indicators/edits.ts';
import { roundUp, tickDecimals } from '../../src/tools/indicators/figures.ts';
import { viewIndicators } from '../../src/tools/indicators/model.ts';
import { fromLink, toLink } from '../../src/tools/indicators/share.ts';
import {
  commentsIn,
  meaning,
  sortBack,
  sorted,
  sortNext,
  withComments,
} from '../../src/tools/indicators/sorting.ts';
import {
  fromKept,
  type IndicatorsState,
  MOST_PERIODS,
  NO_COMMENTS,
  type Sorting,
  START,
} from '../../src/tools/indicators/state.ts';

const words = wordsFor('en');

/** The example of the tool's page; this year's counts are the guide's. */
const YEARS: IndicatorsState = {
  ...START,
  names: ['2025', '2026'],
  counts: {
    buyers: ['840', '800'],
    repeat: ['252', '280'],
    offered: ['480', '500'],
    upsold: ['54', '60'],
    reached: ['10800', '11500'],
    shares: ['40', '46'],
    positive: ['33', '30'],
    neutral: ['22', '25'],
    negative: ['9', '15'],
  },
};

const view = (state: IndicatorsState) => viewIndicators(state, words);
const drawing = (state: IndicatorsState, id: string) =>
  view(state).report?.drawings.find((it) => it.id === id);
const values = (state: IndicatorsState, id: string) =>
  drawing(state, id)?.table.rows.map((row) => row.map(({ text, value }) => value ?? text));

describe('the example of the page', () => {
  test('has the rates and Wilson intervals that R gives', () => {
    // prop.test(x, n, correct = FALSE)$conf.int
    const rates = values(YEARS, 'rates')?.map((row) => row.slice(3)) as number[][];
    const expected = [
      [280, 800, 0.35, 0.31773641, 0.383697253],
      [60, 500, 0.12, 0.0943749, 0.151419599],
      [46, 11_500, 0.004, 0.00300038, 0.005330877],
      [30, 70, 30 / 70, 0.319353089, 0.545221634],
      [15, 70, 15 / 70, 0.13438703, 0.323911863],
    ];
    expected.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(rates[i]?.[j], `row ${i}, column ${j}`).toBeCloseTo(value, 7);
      });
    });
  });

  test('has the moves, adjusted p-values and cases needed that R gives', () => {
    // Newcombe by hand from R's Wilson ends; p.adjust(p, "BH"); power.prop.test with 0.05 / 5.
    const moves = values(YEARS, 'moves') ?? [];
    const expected = [
      [5, 0.4668817, 9.5131245, 0.1531001],
      [0.75, -3.3028486, 4.7805809, 0.7212711],
      [0.02962963, -0.1371809, 0.1950536, 0.7212711],
      [-8.70535714, -24.787013, 8.0163244, 0.5220192],
      [7.36607143, -5.8710093, 20.1026424, 0.5220192],
    ];
    expected.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(moves[i]?.[j + 2], `row ${i}, column ${j}`).toBeCloseTo(value, 6);
      });
    });
    expect(moves.map((row) => row[7])).toEqual([2049, 42_660, 1_020_881, 767, 627]);
    expect(moves.map((row) => row[6])).toEqual([
      'Could be chance among so many rows',
      'Could be chance',
      'Could be chance',
      'Could be chance',
      'Could be chance',
    ]);
  });

  test('is told in words', () => {
    const { report } = view(YEARS);
    expect(report?.sentences[0]).toBe('Each of the 5 moves since ‘2025’ could be chance.');
    expect(report?.sentences[1]).toContain('Benjamini and Hochberg');
    expect(report?.headlines[0]).toEqual({
      name: 'Repeat purchase rate',
      text: '35.0%',
      note: 'Behaviour. Customers with at least two purchases / customers with at least one: 280 of 800. Interval 31.8% to 38.4%.',
    });
    expect(report?.steps[2]?.formula).toContain('p = 0.0306 → 0.1531 (m = 5)');
  });

  test('adds nothing up: there is no figure but the five rates', () => {
    const { report } = view(YEARS);
    expect(report?.headlines.map(({ name }) => name)).toEqual([
      'Repeat purchase rate',
      'Upsell rate',
      'Sharing rate',
      'Positive comments',
      'Negative comments',
    ]);
    expect(report?.sentences.join(' ')).toContain('There is no total score');
  });

  test('alone in its sheet the first move is more than noise', () => {
    const alone: IndicatorsState = {
      ...START,
      names: YEARS.names,
      counts: { ...START.counts, buyers: ['840', '800'], repeat: ['252', '280'] },
    };
    const { report } = view(alone);
    expect(report?.sentences.slice(0, 2)).toEqual([
      'The only move since ‘2025’ is larger than chance alone would easily give: Repeat purchase rate.',
      'Repeat purchase rate rose from 30.0% to 35.0%: +5.0 percentage points, 95% interval +0.5 to +9.5.',
    ]);
    expect(report?.sentences.join(' ')).not.toContain('Benjamini');
    expect(report?.sentences.join(' ')).not.toContain('Negative comments');
    expect(view({ ...alone, confidence: '99' }).report?.sentences[0]).toBe(
      'The only move since ‘2025’ could be chance.',
    );
  });

  test.each([
    ['only the test sees it', ['200', '200'], ['28', '43']],
    ['only the interval sees it', ['200', '200'], ['66', '85']],
  ])('a move of which %s is neither called clear nor chance', (_, buyers, repeat) => {
    const state = { ...START, counts: { ...START.counts, buyers, repeat } };
    expect(drawing(state, 'moves')?.table.rows[0]?.[6]?.text).toBe('Interval and test disagree');
    expect(view(state).report?.sentences.slice(0, 2)).toEqual([
      'No move since ‘Earlier period’ is clearly larger than chance alone would easily give.',
      'Repeat purchase rate: here the interval and the test disagree, so nothing should be built on the move yet.',
    ]);
  });

  test('a test that only the correction turns, and the interval agrees with, is chance', () => {
    const counts = { ...START.counts, buyers: ['200', '200'], repeat: ['28', '43'] };
    const other = { offered: ['100', '100'], upsold: ['50', '51'] };
    const rows = drawing({ ...START, counts: { ...counts, ...other } }, 'moves')?.table.rows;
    expect(rows?.map((row) => row[6]?.text)).toEqual(['Could be chance', 'Could be chance']);
  });

  test('equal rates are no moves, and not counted among them', () => {
    const same: IndicatorsState = {
      ...START,
      names: YEARS.names,
      counts: { ...START.counts, buyers: ['800', '800'], repeat: ['280', '280'] },
    };
    expect(view(same).report?.sentences[0]).toBe(
      'No rate has moved in these counts since ‘2025’. The intervals show how much could have moved unseen.',
    );
    const counts = { ...same.counts, offered: ['480', '500'], upsold: ['54', '60'] };
    expect(view({ ...same, counts }).report?.sentences[0]).toBe(
      'The only move since ‘2025’ could be chance.',
    );
  });

  test('stands in the text of the page with the same numbers', () => {
    const page = readFileSync(
      new URL('../../content/docs/en/tools/indicators.mdx', import.meta.url),
      'utf8',
    );
    for (const part of ['252 of 840', '280 of 800', '0.5 to 9.5', '0.031', '0.153', '2,049']) {
      expect(page).toContain(part);
    }
  });
});

describe('the grid', () => {
  const first = { ...START, counts: { ...START.counts, buyers: ['', '10'], repeat: ['', '3'] } };

  test('waits for a pair of counts in the last period', () => {
    expect(view(START).report).toBeNull();
    expect(view({ ...START, counts: { ...START.counts, buyers: ['5', ''] } }).report).toBeNull();
    expect(view(START).waiting).toContain('last column');
  });

  test('takes an empty field for not known, and 0 for 0', () => {
    expect(view(first).report?.sentences[0]).toContain('rates without moves');
    expect(drawing(first, 'moves')).toBeUndefined();
    const none = { ...START, counts: { ...START.counts, buyers: ['', '10'], repeat: ['', '0'] } };
    expect(view(none).report?.headlines[0]?.text).toBe('0.0%');
    const nobody = { ...START, counts: { ...START.counts, buyers: ['', '0'], repeat: ['', '0'] } };
    expect(view(nobody).report).toBeNull();
  });

  test('wants all three counts of comments', () => {
    const counts = { ...START.counts, positive: ['', '5'], negative: ['', '2'] };
    expect(view({ ...START, counts }).report).toBeNull();
    const both = { ...counts, buyers: ['', '10'], repeat: ['', '3'] };
    expect(view({ ...START, counts: both }).report?.warnings).toContain(
      'Comments are left out for This period: all three counts are needed, and 0 is a count.',
    );
  });

  test.each([
    [
      'many',
      'This is not a number. Please write it with the digits 0–9 alone, without a unit and without separators between thousands.',
    ],
    ['-3', 'A count cannot be negative. Allowed are whole numbers from 0 up.'],
    ['7.5', 'A count has no decimals. Allowed are whole numbers from 0 up.'],
    ['٧', 'Please write the number with the digits 0–9.'],
    ['11', 'This cannot be more than 10, the number it is a part of.'],
  ])('says what is wrong with %j at its place, and leaves the rate out', (text, problem) => {
    const { problems, report, waiting } = view({
      ...first,
      ...withCount(first, 'repeat', 1, text),
    });
    expect(problems).toEqual({ 'repeat.1': problem });
    expect(report).toBeNull();
    expect(waiting).toContain('Put right');
  });

  test('says so where a wrong field leaves out a rate and others stand', () => {
    const { report } = view({ ...YEARS, ...withCount(YEARS, 'upsold', 0, '481') });
    expect(report?.headlines).toHaveLength(5);
    expect(values({ ...YEARS, ...withCount(YEARS, 'upsold', 0, '481') }, 'moves')).toHaveLength(4);
    expect(report?.warnings.join(' ')).toContain('not a count');
  });

  test('warns where few cases stand behind a rate', () => {
    expect(view(first).report?.warnings).toEqual([
      'Fewer than 30 cases stand behind Repeat purchase rate, so the interval is wide.',
    ]);
  });

  test('names periods by their place while they have no name, each only once', () => {
    expect(view(START).periods).toEqual(['Earlier period', 'This period']);
    expect(view(addPeriod(START)).periods).toEqual(['Period 1', 'Period 2', 'This period']);
    expect(view({ ...START, names: ['May', 'May'] }).periods).toEqual(['May', 'May (2)']);
  });

  test('grows to twelve periods and shrinks to one, with every row', () => {
    let state = YEARS;
    for (let i = 0; i < 20; i++) state = addPeriod(state);
    expect(state.names).toHaveLength(MOST_PERIODS);
    expect(fromKept(state)).toEqual(state);
    for (let i = 0; i < 20; i++) state = removePeriod(state, 1);
    expect(state.names).toEqual(['2025']);
    expect(state.counts.buyers).toEqual(['840']);
    expect(view(state).base).toBeNull();
    expect(view(state).report?.sentences[0]).toContain('rates without moves');
  });

  test('keeps the period it compares with when another is removed', () => {
    const four = addPeriod(addPeriod(YEARS));
    expect(removePeriod({ ...four, base: 1 }, 0).base).toBe(0);
    expect(removePeriod({ ...four, base: 1 }, 1).base).toBeNull();
    expect(removePeriod({ ...four, base: 2 }, 3).base).toBeNull();
    expect(removePeriod({ ...four, base: 0 }, 3).base).toBe(0);
    const sorting = { ...NO_COMMENTS, period: 3 };
    expect(removePeriod({ ...four, sorting }, 0).sorting.period).toBe(2);
  });

  test('has rows of the reader’s own', () => {
    const state = { ...YEARS, ...addOwn(YEARS) };
    const [row] = state.own;
    if (!row) throw new Error('no row was added');
    const own = { ...row, name: 'Opened', counts: ['10', '40'], wholes: ['100', '100'] };
    const filled: IndicatorsState = { ...state, own: [{ ...own, kind: 'attitude' }] };
    expect(view(filled).report?.headlines.at(-1)).toMatchObject({ name: 'Opened', text: '40.0%' });
    expect(view(filled).report?.sentences[0]).toBe(
      'Larger than chance alone would easily give, among 6 moves since ‘2025’: Opened.',
    );
    expect(view({ ...filled, own: [{ ...own, counts: ['10', '140'] }] }).problems).toEqual({
      'own0.count.1': 'This cannot be more than 100, the number it is a part of.',
    });
    expect(view({ ...filled, own: [{ ...own, name: ' ' }] }).report?.headlines.at(-1)?.name).toBe(
      'Own row 1',
    );
  });
});

describe('drawings', () => {
  test('lines begin with three periods, and a gap is a gap', () => {
    const two = view(YEARS).report?.drawings ?? [];
    expect(two.filter(({ chart }) => chart).map(({ id }) => id)).toEqual(['moves']);
    expect(values(YEARS, 'repeat')?.[0]?.slice(4)).toEqual([252, 840]);
    const drawn = view(DEMO).report?.drawings.map(({ id }) => id);
    expect(drawn).toEqual([
      'moves',
      'rates',
      'periods',
      'repeat',
      'upsell',
      'sharing',
      'positive',
      'negative',
    ]);
    const gap = { ...DEMO, ...withCount(DEMO, 'buyers', 2, '') };
    const chart = drawing(gap, 'repeat')?.chart;
    if (chart?.kind !== 'lines') throw new Error('no lines');
    expect(chart.series[0]?.values[2]).toBeNull();
    expect(chart.series[0]?.low?.[2]).toBeNull();
    expect(values(gap, 'repeat')?.[2]?.slice(1)).toEqual(new Array(5).fill('–'));
  });

  test('whiskers stay inside the axis, which starts at 0', () => {
    for (const { chart } of view(DEMO).report?.drawings ?? []) {
      if (chart?.kind !== 'lines') continue;
      expect(chart.min).toBe(0);
      for (const high of chart.series[0]?.high ?? []) {
        expect(high).toBeLessThanOrEqual(chart.max ?? 0);
      }
    }
  });

  test('an axis ends on a round number', () => {
    for (const [value, top] of [
      [0.0062, 0.008],
      [0.38, 0.4],
      [0.5, 0.5],
      [37.4, 40],
      [0, 1],
      [100, 100],
    ] as const) {
      expect(roundUp(value), String(value)).toBeCloseTo(top, 10);
    }
    expect([0.4, 0.008, 0.0008].map(tickDecimals)).toEqual([0, 1, 2]);
  });

  test('compares with the period chosen', () => {
    expect(drawing(DEMO, 'moves')?.title).toBe('Moves since ‘2026-09’');
    expect(drawing({ ...DEMO, base: 0 }, 'moves')?.title).toBe('Moves since ‘2026-03’');
  });
});

test('whatever is counted, nothing is NaN or without end', () => {
  const count = fc.oneof(
    fc.constant(''),
    fc.constant('0'),
    fc.integer({ min: 0, max: 100_000_000 }).map(String),
    fc.integer({ min: 0, max: 5 }).map(String),
  );
  const row = fc.array(count, { minLength: 3, maxLength: 3 });
  const keys = Object.keys(START.counts) as (keyof typeof START.counts)[];
  fc.assert(
    fc.property(fc.array(row, { minLength: 9, maxLength: 9 }), (rows) => {
      const counts = { ...START.counts };
      keys.forEach((key, i) => {
        counts[key] = rows[i] ?? [];
      });
      const { report } = view({ ...START, names: ['', '', ''], counts });
      for (const { table, chart } of report?.drawings ?? []) {
        for (const { value } of table.rows.flat()) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
        expect(Number.isFinite(chart?.max ?? 0)).toBe(true);
      }
      expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|∞/);
    }),
    { numRuns: 150 },
  );
});

describe('a link', () => {
  test('brings back the same numbers', () => {
    const state = { ...DEMO, base: 2, confidence: '90' as const };
    expect(fromLink(JSON.parse(JSON.stringify(toLink(state))))).toEqual(state);
  });

  test('brings back what is no number as it was typed', () => {
    const state: IndicatorsState = {
      ...YEARS,
      names: ['', 'מאי'],
      ...withCount(YEARS, 'shares', 0, 'about 40'),
      own: [{ name: '=1+1', kind: 'attitude', counts: ['-1', ''], wholes: ['', '7,5'] }],
    };
    expect(fromLink(JSON.parse(JSON.stringify(toLink(state))))).toEqual(state);
  });

  test('carries no comments, and nothing where nothing is typed', () => {
    const sorting = { text: 'I am Ada and I am cross', marks: '3', period: 0 };
    expect(JSON.stringify(toLink({ ...YEARS, sorting }))).not.toContain('Ada');
    expect(toLink({ ...START, sorting })).toBeNull();
    expect(toLink({ ...START, names: withText(START.names, 0, 'May') })).not.toBeNull();
  });

  test('of another shape is refused', () => {
    const good = toLink(YEARS);
    for (const bad of [
      null,
      [],
      'x',
      {},
      { ...good, c: '50' },
      { ...good, b: 1 },
      { ...good, b: -1 },
      { ...good, n: ['a'] },
      { ...good, v: good?.v.slice(1) },
      { ...good, v: good?.v.map((row, i) => (i === 3 ? [1] : row)) },
      { ...good, v: good?.v.map(() => [1.5, -2]) },
      { ...good, o: [['x', 2, [1, 2], [3, 4]]] },
    ]) {
      expect(fromLink(bad), JSON.stringify(bad)).toBeUndefined();
    }
    fc.assert(fc.property(fc.jsonValue(), (value) => fromLink(value) === undefined));
  });
});

describe('a kept state', () => {
  test('comes back as it was typed', () => {
    const state = { ...DEMO, sorting: { text: 'a\nb', marks: '1', period: 2 } };
    expect(fromKept(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test('of another shape is refused', () => {
    for (const bad of [
      undefined,
      { ...START, names: [] },
      { ...START, names: ['one'] },
      { ...START, base: 1 },
      { ...START, sorting: { ...NO_COMMENTS, period: 2 } },
      { ...START, sorting: { ...NO_COMMENTS, marks: '14' } },
    ]) {
      expect(fromKept(bad)).toBeUndefined();
    }
  });
});

describe('sorting by hand', () => {
  const three: Sorting = { text: ' good \r\n\n so so\nbad\n', marks: '', period: null };

  test('counts what the reader decides, and nothing else', () => {
    expect(commentsIn(three.text)).toEqual(['good', 'so so', 'bad']);
    let sorting = three;
    for (const key of ['1', '2', '3', '3']) sorting = { ...sorting, ...meaning(key)?.(sorting) };
    expect(sorted(sorting)).toEqual({ positive: 1, neutral: 1, negative: 1 });
    expect(sorted(sortBack(sorting))).toEqual({ positive: 1, neutral: 1, negative: 0 });
    expect(meaning('4')).toBeUndefined();
    expect(meaning('Enter')).toBeUndefined();
    expect(sortBack(three).marks).toBe('');
  });

  test('goes on where it was when comments are added, and only as far as they are the same', () => {
    const sorting = { ...three, marks: '123' };
    expect(withComments(sorting, 'good\nso so\nbad\nmore').marks).toBe('123');
    expect(withComments(sorting, 'good\nquite good\nbad').marks).toBe('1');
    expect(withComments(sorting, '').marks).toBe('');
    expect(sortNext(withComments(sorting, 'good\nso so\nbad\nmore'), 'neutral').marks).toBe('1232');
  });
});

test('the sheet is said in every language that has its words', () => {
  for (const locale of LOCALE_CODES) {
    const messages = JSON.parse(
      readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>;
    if (!messages['indicators.grid']) continue;
    const { report } = viewIndicators(DEMO, { locale, messages });
    expect(report?.sentences.length).toBeGreaterThan(3);
  }
});
