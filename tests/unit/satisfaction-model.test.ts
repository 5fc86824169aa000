import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csat, meanInterval } from '../../src/metrics/index.ts';
import type { Tally } from '../../src/tabular/intake/collected.ts';
import { corrected } from '../../src/tools/rating/segments.ts';
import { fromTally } from '../../src/tools/rating/table.ts';
import { demoFor } from '../../src/tools/satisfaction/demo.ts';
import { viewSatisfaction } from '../../src/tools/satisfaction/model.ts';
import {
  emptySatisfaction,
  fromKept,
  fromLink,
  type SatisfactionEntry,
  type SatisfactionState,
  START,
  toLink,
} from '../../src/tools/satisfaction/state.ts';
import { reportSheets } from '../../src/ui/report.ts';
import type { Words } from '../../src/ui/words.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

const words: Words = {
  locale: 'en',
  messages: JSON.parse(
    readFileSync(new URL('../../content/i18n/en.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
};

const counts = (...given: (number | string)[]): SatisfactionEntry => ({
  ...emptySatisfaction(),
  counts: Array.from({ length: 11 }, (_, answer) => String(given[answer - 1] ?? '')),
});
const totals = (satisfied: string, all: string): SatisfactionEntry => ({
  ...emptySatisfaction('totals'),
  satisfied,
  all,
});
const list = (text: string): SatisfactionEntry => ({ ...emptySatisfaction('list'), list: text });
const view = (part: Partial<SatisfactionState>) => viewSatisfaction({ ...START, ...part }, words);

/** The example of the page. */
const EXAMPLE = { first: counts(6, 9, 18, 52, 35), second: counts(9, 14, 22, 41, 24) };

const TALLY: Tally = {
  kind: 'tally',
  min: 1,
  max: 5,
  cells: [
    { segment: 'Øst', wave: '2026-1', counts: [1, 2, 7, 20, 20], weights: [], squares: [] },
    { segment: 'Vest', wave: '2026-1', counts: [5, 8, 10, 27, 20], weights: [], squares: [] },
    { segment: 'Øst', wave: '2026-2', counts: [2, 3, 5, 20, 20], weights: [], squares: [] },
    { segment: 'Vest', wave: '2026-2', counts: [5, 8, 10, 27, 20], weights: [], squares: [] },
    { segment: null, wave: '2026-2', counts: [0, 0, 0, 3, 1], weights: [], squares: [] },
  ],
  segments: ['Øst', 'Vest'],
  waves: ['2026-1', '2026-2'],
  weighted: false,
  comments: [{ score: 1, text: 'x'.repeat(900), segment: 'Vest', wave: '2026-2' }],
  commentsFound: 1,
  customers: null,
  report: { rows: 250, used: 247, leftOut: { empty: 3 }, listed: [] },
};
const fromTable = { source: 'table', table: fromTally(TALLY, 'answers.csv') } as const;

test('rows left out are told of, and no reason is made up for them', () => {
  // A date, a segment or a weight may have been it as well as the answer.
  expect(view(fromTable).report?.warnings).toContainEqual(
    '3 of 250 rows of the table were left out. The reasons are listed where the table was read.',
  );
});

test('answers in no wave are told of: whoever looks at one does not see them', () => {
  const warned = (cells: Tally['cells']) =>
    view({ source: 'table', table: fromTally({ ...TALLY, cells }, 'answers.csv') }).report
      ?.warnings ?? [];
  const unknown = { segment: null, wave: null, counts: [1, 0, 1, 2, 3], weights: [], squares: [] };
  expect(warned([...TALLY.cells, unknown])).toContainEqual(
    expect.stringMatching(/^7 answers have no wave/),
  );
  expect(warned(TALLY.cells)).not.toContainEqual(expect.stringMatching(/no wave/));
});

describe('the example of the page', () => {
  const { report } = view({ first: EXAMPLE.first });

  test('gives share and interval as R does', () => {
    // R: prop.test(87, 120, correct = FALSE)
    expect(report?.headlines[0]).toMatchObject({
      name: 'Satisfied (4–5)',
      text: '72.5%',
      note: '95% interval: 63.9% to 79.7%',
    });
    expect(report?.sentences[0]).toContain('87 of 120 answers');
    const row = report?.drawings.find(({ id }) => id === 'intervals')?.table.rows[0];
    expect(row?.[2]?.value).toBeCloseTo(0.63907034, 8);
    expect(row?.[3]?.value).toBeCloseTo(0.79697103, 8);
  });

  test('gives the mean with its t interval, and says what a mean takes for granted', () => {
    // R: t.test(rep(1:5, c(6, 9, 18, 52, 35)))
    expect(report?.headlines[1]).toMatchObject({
      text: '3.84',
      note: '95% interval: 3.65 to 4.04',
    });
    expect(report?.sentences.join(' ')).toContain('convention');
  });

  test('shows its working, ending where the result does', () => {
    const formulas = report?.steps.map(({ formula }) => formula) ?? [];
    expect(formulas[0]).toBe('52 + 35 = 87');
    expect(formulas[1]).toBe('p = 87 / 120 = 0.7250');
    expect(formulas).toContain('0.7180207 ± 0.07895035 → 0.6391 … 0.7970');
    expect(formulas.join()).toContain('461 / 120 = 3.842');
  });

  test('compares two periods', () => {
    const compared = view(EXAMPLE).report;
    // R: prop.test(c(87, 65), c(120, 110), correct = FALSE); Newcombe (1998) from the two Wilsons.
    expect(compared?.sentences[0]).toBe(
      'The share of satisfied answers is higher in ‘This period’ than in ‘Earlier period’, by more than chance alone would easily give.',
    );
    expect(compared?.sentences[1]).toMatch(/\+13\.4.*\+1\.2 to \+25\.2.*p\u00a0=\u00a00\.032/);
    const row = compared?.drawings.find(({ id }) => id === 'difference')?.table.rows[0];
    expect(row?.map(({ value }) => value).slice(1)).toEqual([
      expect.closeTo(13.40909, 4),
      expect.closeTo(1.1594382, 6),
      expect.closeTo(25.2032398, 6),
      expect.closeTo(2.1457599, 6),
      expect.closeTo(0.03189214, 7),
    ]);
    expect(view({ ...EXAMPLE, confidence: '99' }).report?.sentences[0]).toContain(
      'could be chance',
    );
  });

  test('says nothing of a difference on which interval and test disagree', () => {
    const pair = (a: readonly [string, string], b: readonly [string, string]) =>
      view({
        first: { ...emptySatisfaction('totals'), satisfied: a[0], all: a[1] },
        second: { ...emptySatisfaction('totals'), satisfied: b[0], all: b[1] },
      }).report?.sentences;
    // R: prop.test(c(17, 11), c(18, 16), correct = FALSE), p 0.0498; Newcombe −0.0076 to 0.5046.
    const [verdict, figures] = pair(['17', '18'], ['11', '16']) ?? [];
    expect(verdict).toMatch(/^The interval and the test disagree/);
    expect(figures).toMatch(/−0\.8 to \+50\.5 points; p\u00a0=\u00a00\.050/);
    expect(pair(['17', '18'], ['10', '16'])?.[0]).toContain('is higher');
    expect(pair(['17', '18'], ['12', '16'])?.[0]).toContain('could be chance');
  });

  test('warns where the interval of a mean ends off the scale', () => {
    // R: t.test(c(4, 5, 5))$conf.int is 3.23 to 6.10.
    const warnings = (...given: number[]) => view({ first: counts(...given) }).report?.warnings;
    expect(warnings(0, 0, 0, 1, 2)?.join(' ')).toContain('the mean reaches beyond the scale');
    expect(warnings(2, 1)?.join(' ')).toContain('the mean reaches beyond the scale');
    expect(warnings(6, 9, 18, 52, 35)).toEqual([]);
  });

  test('says how many answers a margin needs', () => {
    // 1.959964² × 0.725 × 0.275 / 0.05² = 306.3; with ½: 384.1.
    expect(view(EXAMPLE).needed).toContain('307 answers');
    expect(view(EXAMPLE).needed).toContain('385');
    expect(view({ margin: '5' }).needed).toContain('385');
    expect(view({ margin: '0' })).toMatchObject({ needed: null });
    expect(view({ margin: 'x' }).marginProblem).toContain('50');
  });

  test('is what csat and meanInterval say of the answers one by one', () => {
    const answers = [6, 9, 18, 52, 35].flatMap((count, k) => new Array<number>(count).fill(k + 1));
    const one = csat(answers);
    const mean = meanInterval(answers);
    const row = report?.drawings.find(({ id }) => id === 'intervals')?.table.rows[0];
    expect(row?.slice(1, 4).map(({ value }) => value)).toEqual([one?.share, one?.low, one?.high]);
    expect(report?.headlines[1]?.text).toBe(mean?.mean.toFixed(2));
  });
});

describe('what counts as satisfied', () => {
  test('is a choice that is said beside the result', () => {
    const { report } = view({ first: EXAMPLE.first, top: '1' });
    expect(report?.headlines[0]).toMatchObject({ name: 'Satisfied (5)', text: '29.2%' });
    expect(report?.drawings[0]?.table.rows[3]?.[1]?.text).toBe('Not satisfied');
  });

  test('goes by the scale', () => {
    const first = counts(1, 1, 1, 1, 2, 3, 1);
    expect(view({ first, scale: '7', top: '3' }).report?.headlines[0]).toMatchObject({
      name: 'Satisfied (5–7)',
      text: '60.0%',
    });
    // What was typed for 6 and 7 waits for the scale to come back.
    expect(view({ first }).report?.headlines[0]?.text).toBe('50.0%');
  });
});

describe('two totals', () => {
  test('give the share and no mean', () => {
    const { report } = view({ first: totals('87', '120') });
    expect(report?.headlines.map(({ text }) => text)).toEqual(['72.5%', '120']);
    expect(report?.drawings[0]?.table.rows).toHaveLength(2);
    expect(report?.sentences.join(' ')).not.toContain('convention');
  });

  test('may be compared with counts', () => {
    const { report } = view({ first: EXAMPLE.first, second: totals('65', '110') });
    expect(report?.sentences[1]).toContain('+13.4');
    expect(report?.drawings[0]?.table.rows.map(([name]) => name?.text)).toEqual([
      'Satisfied',
      'Not satisfied',
    ]);
  });

  test('are refused where they cannot be', () => {
    const wrong = view({ first: totals('130', '120') });
    expect(wrong.report).toBeNull();
    expect(wrong.first.totals.satisfied).toContain('130 of 120');
    expect(wrong.waiting).toContain('Put right');
    expect(view({ first: totals('12', '-1') }).first.totals.all).toContain('negative');
    expect(view({ first: totals('0', '0') }).report).toBeNull();
    expect(view({ first: totals('12', '') }).report).toBeNull();
  });
});

describe('counts and lists', () => {
  test('stop at a field with something wrong rather than taking it for 0', () => {
    const wrong = view({ first: counts(1, 'many', 3) });
    expect(wrong.report).toBeNull();
    expect(wrong.first.ratings.problems).toEqual({ s2: 'text' });
  });

  test('take Polish thousands and a decimal comma for what they are', () => {
    expect(
      view({ first: counts('', '', '1.200', '1 200', '') }).report?.headlines.at(-1)?.text,
    ).toBe('2,400');
    expect(view({ first: counts('2,5') }).first.ratings.problems).toEqual({ s1: 'fraction' });
  });

  test('say what a list leaves out', () => {
    const { first, report } = view({ first: list('5 4 4 6 x 1') });
    expect(first.ratings.leftOut.map(({ problem }) => problem)).toEqual(['outOfRange', 'text']);
    expect(report?.headlines.at(-1)?.text).toBe('4');
  });

  test('have nothing to say of nothing', () => {
    expect(view({})).toMatchObject({ report: null });
    expect(view({ first: counts(0, 0, 0, 0, 0) }).waiting).toContain('no answers');
    expect(view({ first: list('x') }).waiting).toContain('Put right');
  });
});

describe('warnings', () => {
  test('name the period with few answers, and that all are alike', () => {
    const { report } = view({ first: counts(0, 0, 0, 0, 4) });
    expect(report?.warnings[0]).toContain('only 4 answers');
    expect(report?.warnings[1]).toContain('every answer is the same');
    expect(report?.headlines[1]?.note).toContain('all answers are alike');
    expect(view({ first: totals('40', '40') }).report?.warnings).toHaveLength(1);
    expect(view({ first: counts(0, 0, 0, 20, 20) }).report?.warnings[0]).toContain('one side');
  });

  test('one answer has a mean and no interval', () => {
    const { report } = view({ first: counts(0, 0, 0, 0, 1) });
    expect(report?.headlines[1]?.note).toContain('no interval');
    expect(report?.sentences[0]).toContain('1 of 1 answer counts');
  });

  test('everybody on one side in both: nothing can be said, and nothing is NaN', () => {
    const { report } = view({ first: totals('40', '40'), second: totals('30', '30') });
    expect(report?.sentences[0]).toContain('Nothing can be said');
    const text = JSON.stringify(reportSheets(report as never, { result: 'r', working: 'w' }));
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

describe('a table', () => {
  const { report } = view(fromTable);

  test('compares its latest wave with the one before', () => {
    expect(report?.sentences[0]).toContain('‘2026-2’');
    expect(report?.headlines.at(-1)?.text).toBe('124');
    expect(report?.warnings.join(' ')).toContain('3 of 250 rows');
  });

  test('sets its segments side by side in alphabetical order, those without one last', () => {
    const rows = report?.drawings.find(({ id }) => id === 'segments')?.table.rows;
    expect(rows?.map(([name]) => name?.text)).toEqual(['Øst', 'Vest', 'No segment given']);
    // R: prop.test(c(40, 51), c(50, 74), correct = FALSE)$p.value
    expect(rows?.[0]?.[5]?.value).toBeCloseTo(0.17078971, 7);
    // Three comparisons: Holm multiplies the smallest by three.
    const ps = rows?.map((row) => row[5]?.value ?? 1) ?? [];
    const least = ps.indexOf(Math.min(...ps));
    expect(rows?.[least]?.[6]?.value).toBeCloseTo(3 * Math.min(...ps), 10);
    expect(report?.sentences.at(-1)).toContain('3 comparisons');
    expect(report?.sentences.at(-1)).toContain('Holm');
  });

  test('does not correct where two segments make one comparison', () => {
    const { table } = fromTable;
    const cells = table.cells.filter(({ segment }) => segment !== null);
    const two = view({ ...fromTable, table: { ...table, cells } }).report;
    const rows = two?.drawings.find(({ id }) => id === 'segments')?.table.rows ?? [];
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row[6]?.value).toBe(row[5]?.value);
    expect(two?.sentences.at(-1)).toContain('1 comparison ');
  });

  test('can be looked at as one, and corrected otherwise', () => {
    const all = view({
      ...fromTable,
      table: { ...fromTable.table, now: null, before: null },
      correction: 'bh',
    }).report;
    expect(all?.headlines.at(-1)?.text).toBe('244');
    expect(all?.sentences.at(-1)).toContain('Benjamini');
    expect(all?.sentences[0]).toContain('All waves together');
  });

  test('read on another scale is not taken for this one', () => {
    const other = view({ ...fromTable, scale: '7' });
    expect(other.report).toBeNull();
    expect(other.waiting).toContain('from 1 to 7');
    expect(view({ source: 'table' }).waiting).toContain('Read a table');
  });

  test('keeps its comments short', () => {
    expect(fromTable.table.comments[0]?.text.length).toBeLessThan(420);
  });
});

test('a test that gave no p-value takes no part in the correction', () => {
  expect(corrected([0.01, null, 0.04, 0.03], 'holm')).toEqual([
    expect.closeTo(0.03),
    null,
    expect.closeTo(0.06),
    expect.closeTo(0.06),
  ]);
  expect(corrected([null], 'bh')).toEqual([null]);
});

describe('a link', () => {
  const back = (state: SatisfactionState) =>
    decodeShare(encodeShare(toLink(state, false), Number.POSITIVE_INFINITY), fromLink);

  test.each<[string, Partial<SatisfactionState>]>([
    ['counts', EXAMPLE],
    ['totals', { first: totals('87', '120'), second: { ...totals('65', '110'), name: 'Oslo' } }],
    ['a field with something wrong', { first: counts(1, 'many', 3) }],
    ['another scale', { first: counts(1, 1, 1, 1, 2, 3, 1), scale: '7', top: '3' }],
    ['a table', { ...fromTable, correction: 'bh' }],
  ])('carries %s', (_name, part) => {
    const state = { ...START, ...part };
    const shared = back(state);
    expect(shared.kind).toBe('payload');
    if (shared.kind !== 'payload') return;
    const said = (of: SatisfactionState) => JSON.stringify(viewSatisfaction(of, words).report);
    expect(said(shared.payload)).toBe(said(state));
    expect(shared.payload.first.counts).toEqual(state.first.counts);
  });

  test('shrinks a list to its counts', () => {
    const shared = back({ ...START, first: list('5 4 4 1') });
    expect(shared.kind === 'payload' && shared.payload.first.counts.slice(1, 6)).toEqual([
      '1',
      '0',
      '0',
      '2',
      '1',
    ]);
  });

  test('carries no name of a file and no comment', () => {
    expect(JSON.stringify(toLink({ ...START, ...fromTable }, false))).not.toMatch(/answers|xxx/);
  });

  test('of nothing is none, and garbage is not ours', () => {
    expect(toLink(START, false)).toBeNull();
    const good = toLink({ ...START, ...EXAMPLE }, false) as Record<string, unknown>;
    const table = toLink({ ...START, ...fromTable }, false) as Record<string, unknown>;
    const x = table['x'] as Record<string, unknown>;
    for (const bad of [
      null,
      7,
      'x',
      [],
      {},
      { ...good, s: '6' },
      { ...good, t: '3' },
      { ...good, a: { n: '', f: [1, 2, 3] } },
      { ...good, a: { n: '', f: [-1, 2, 3, 4, 5] } },
      { ...good, c: '50' },
      { ...table, s: '7' },
      { ...table, x: { ...x, c: [[9, 0, 1, 1, 1, 1, 1]] } },
      { ...table, x: { ...x, c: [[0, 0, 1, 1, 1, 1, -4]] } },
      { ...table, x: { ...x, r: [1, 0, 5, -1] } },
    ]) {
      expect(fromLink(bad), JSON.stringify(bad)).toBeUndefined();
    }
  });
});

test('what was kept comes back, and nothing else does', () => {
  for (const state of [START, { ...START, ...EXAMPLE }, { ...START, ...fromTable }]) {
    expect(fromKept(JSON.parse(JSON.stringify(state)))).toEqual(state);
  }
  expect(fromKept({ ...START, first: { ...START.first, counts: [] } })).toBeUndefined();
  expect(fromKept({ ...START, top: '3' })).toBeUndefined();
});

test('the made-up data say something, and fit into a link', () => {
  const state = demoFor(words);
  const { report } = viewSatisfaction(state, words);
  expect(demoFor(words)).toEqual(state);
  expect(report?.drawings.map(({ id }) => id)).toEqual([
    'distribution',
    'intervals',
    'difference',
    'segments',
  ]);
  expect(report?.warnings.join(' ')).toContain('1 of 4 segments');
  expect(() => encodeShare(['demo', toLink(state, false)])).not.toThrow();
});

test('a hundred million answers are no trouble', () => {
  const most = '100000000';
  const { report } = view({
    first: counts(most, most, most, most, most),
    second: totals('1', '3'),
  });
  const text = JSON.stringify(report);
  expect(report?.headlines[0]?.text).toBe('40.0%');
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});
