import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { customerEffort } from '../../src/metrics/index.ts';
import type { Tally } from '../../src/tabular/intake/collected.ts';
import { demoFor } from '../../src/tools/effort/demo.ts';
import { viewEffort } from '../../src/tools/effort/model.ts';
import {
  type EffortState,
  fromKept,
  fromLink,
  START,
  toLink,
} from '../../src/tools/effort/state.ts';
import { easeCounts, easeOf, FORMS } from '../../src/tools/effort/version.ts';
import { emptyEntry, type RatingEntry } from '../../src/tools/rating/entry.ts';
import { fromTally } from '../../src/tools/rating/table.ts';
import { reportSheets } from '../../src/ui/report.ts';
import type { Words } from '../../src/ui/words.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

const words: Words = {
  locale: 'en',
  messages: JSON.parse(
    readFileSync(new URL('../../content/i18n/en.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
};

const counts = (...given: (number | string)[]): RatingEntry => ({
  ...emptyEntry(),
  counts: Array.from({ length: 11 }, (_, answer) => String(given[answer - 1] ?? '')),
});
const list = (text: string): RatingEntry => ({ ...emptyEntry('list'), list: text });
const view = (part: Partial<EffortState>) => viewEffort({ ...START, ...part }, words);
const rowOf = (report: ReturnType<typeof view>['report'], id: string, row: number) =>
  report?.drawings.find((drawing) => drawing.id === id)?.table.rows[row]?.map(({ value }) => value);

/** The example of the page. */
const EXAMPLE = {
  first: counts(3, 5, 9, 14, 32, 41, 16),
  second: counts(6, 11, 14, 19, 30, 24, 6),
};

describe('the example of the page', () => {
  const { report } = view({ first: EXAMPLE.first });

  test('gives mean and shares with their intervals as R does', () => {
    // R: t.test(rep(1:7, c(3, 5, 9, 14, 32, 41, 16))); prop.test(89, 120, correct = FALSE)
    expect(report?.headlines).toMatchObject([
      { text: '5.12', note: '95% interval: 4.86 to 5.38' },
      { text: '74.2%', note: '95% interval: 65.7% to 81.2%' },
      // Adjusted Wald by hand: ¾, 1½ and ¾ added.
      { text: '+60.0', note: '95% interval: +45.7 to +71.4' },
      { text: '120' },
    ]);
    expect(rowOf(report, 'intervals', 0)).toEqual([
      undefined,
      expect.closeTo(5.1166667, 6),
      expect.closeTo(4.8565825, 6),
      expect.closeTo(5.3767509, 6),
      120,
    ]);
    expect(report?.sentences[0]).toMatch(/5\.12.*7 is the easiest.*4\.86 and 5\.38/);
  });

  test('is what customerEffort says of the answers one by one', () => {
    const given = [3, 5, 9, 14, 32, 41, 16];
    const answers = given.flatMap((count, k) => new Array<number>(count).fill(k + 1));
    const one = customerEffort(answers);
    const eases = easeCounts(given, FORMS['2']);
    expect([eases.easy / 120, eases.hard / 120]).toEqual([one?.easy, one?.hard]);
    expect(rowOf(report, 'intervals', 0)?.slice(1, 4)).toEqual(
      [one?.mean, one?.low, one?.high].map((value) => expect.closeTo(value ?? 0, 10)),
    );
  });

  test('compares two periods by the means and by the order', () => {
    const compared = view(EXAMPLE).report;
    // R: t.test(x, y); wilcox.test(x, y), whose W is divided by the pairs.
    expect(compared?.sentences[0]).toBe(
      'It was easier in ‘This period’ than in ‘Earlier period’, by more than chance alone would easily give.',
    );
    expect(compared?.sentences[1]).toMatch(/\+0\.73.*\+0\.34 to \+1\.13; p\u00a0<\u00a00\.001/);
    expect(compared?.sentences[2]).toMatch(/63\.7%.*easier/);
    expect(rowOf(compared, 'difference', 0)).toEqual([
      undefined,
      expect.closeTo(0.7348485, 6),
      expect.closeTo(0.33936842, 6),
      expect.closeTo(1.13032855, 6),
      expect.closeTo(0.00031344802, 9),
    ]);
    expect(rowOf(compared, 'difference', 1)).toEqual([
      undefined,
      expect.closeTo(0.63738636, 7),
      null,
      null,
      expect.closeTo(0.00022873994, 9),
    ]);
  });

  test('shows its working, ending where the result does', () => {
    const formulas = view(EXAMPLE).report?.steps.map(({ formula }) => formula) ?? [];
    expect(formulas[0]).toContain('614 / 120 = 5.117');
    expect(formulas).toContain('89 / 120 = 74.2%');
    expect(formulas).toContain('100 × (89 − 17) / 120 = +60.0');
    expect(formulas.join()).toMatch(/t = 0\.7348485 \/ 0\.\d+ = \+3\.66; df = 220\.3/);
    expect(formulas).toContain('8,413.5 / (120 × 110) = 0.637');
  });
});

describe('the direction', () => {
  test('turns with the form of the question', () => {
    expect([1, 2, 3, 4, 5].map((answer) => easeOf(answer, FORMS['1']))).toEqual([
      'easy',
      'easy',
      'middle',
      'hard',
      'hard',
    ]);
    const part = {
      version: '1',
      first: counts(20, 30, 25, 15, 10),
      second: counts(10, 20, 30, 25, 15),
    } as const;
    const { report } = view(part);
    // R: t.test p = 0.00423, wilcox.test p = 0.00358, W/pairs = 0.38375.
    expect(report?.sentences[0]).toContain('It was easier in ‘This period’');
    expect(report?.sentences[2]).toMatch(/38\.4%.*more effort/);
    expect(rowOf(report, 'difference', 0)?.[4]).toBeCloseTo(0.004229655, 8);
    expect(rowOf(report, 'difference', 1)?.[4]).toBeCloseTo(0.003584834, 8);
    expect(report?.headlines[0]?.name).toContain('low is good');
    const turned = view({ ...part, first: part.second, second: part.first }).report;
    expect(turned?.sentences[0]).toContain('It was harder in ‘This period’');
  });

  test('changes nothing of what was typed', () => {
    const first = counts(1, 1, 1, 1, 1, 9, 9);
    expect(view({ first, version: '1' }).report?.headlines.at(-1)?.text).toBe('5');
    expect(view({ first }).report?.headlines.at(-1)?.text).toBe('23');
  });
});

describe('the verdict', () => {
  test('is held back where the two tests disagree', () => {
    // R: t.test p = 0.0721, wilcox.test p = 0.0337.
    const { report } = view({
      first: counts(4, 0, 1, 3, 8, 15, 9),
      second: counts(2, 3, 6, 7, 6, 12, 4),
    });
    expect(report?.sentences[0]).toContain('two tests disagree');
    expect(rowOf(report, 'difference', 0)?.[4]).toBeCloseTo(0.07213209, 7);
    expect(rowOf(report, 'difference', 1)?.[4]).toBeCloseTo(0.03369107, 7);
  });

  test('says chance where both could be, and nothing where nothing varies', () => {
    const same = view({ first: EXAMPLE.first, second: EXAMPLE.first }).report;
    expect(same?.sentences[0]).toContain('could be chance');
    expect(same?.sentences[2]).toContain('50.0%');
    const flat = view({ first: counts('', '', '', '', 40), second: counts('', '', '', '', 50) });
    expect(flat.report?.sentences[0]).toContain('Nothing can be said');
    const text = JSON.stringify(
      flat.report && reportSheets(flat.report, { result: 'r', working: 'w' }),
    );
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

describe('few and odd answers', () => {
  test('one answer has no interval', () => {
    const { report } = view({ first: counts('', '', '', '', '', '', 1) });
    expect(report?.headlines[0]).toMatchObject({
      text: '7.00',
      note: 'one answer has no interval',
    });
    expect(report?.sentences[0]).toContain('cannot be worked out');
    expect(report?.warnings[0]).toContain('only 1 answer.');
  });

  test('answers that are all alike have no interval of the mean', () => {
    const { report } = view({ first: counts('', '', '', '', '', '', 40) });
    expect(report?.headlines[0]?.note).toContain('all answers are alike');
    expect(rowOf(report, 'intervals', 0)?.slice(2, 4)).toEqual([null, null]);
    expect(report?.warnings.join(' ')).toContain('every answer is the same');
  });

  test('an interval beyond the scale is said to be one', () => {
    const { report } = view({ first: list('7 7 6') });
    expect(report?.warnings.join(' ')).toContain('beyond the scale');
  });

  test('what is wrong stops the result and is named', () => {
    expect(view({ first: counts(1, '-2') })).toMatchObject({
      report: null,
      first: { problems: { s2: 'negative' } },
    });
    expect(view({ first: list('8 9') }).waiting).toContain('Put right');
    expect(view({ first: list('7 8 x') }).first.leftOut).toHaveLength(2);
    expect(view({}).waiting).toContain('Enter');
  });

  test('a hundred million answers are no trouble', () => {
    const most = counts(...new Array<string>(7).fill('100000000'));
    const { report } = view({ first: most, second: most });
    expect(report?.headlines[0]?.text).toBe('4.00');
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('a table', () => {
  const tally: Tally = {
    kind: 'tally',
    min: 1,
    max: 7,
    cells: [
      { segment: 'Web', wave: 'A', counts: [1, 2, 3, 5, 9, 9, 4], weights: [], squares: [] },
      { segment: 'App', wave: 'A', counts: [0, 1, 2, 4, 9, 14, 9], weights: [], squares: [] },
    ],
    segments: ['Web', 'App'],
    waves: ['A'],
    weighted: false,
    comments: [],
    commentsFound: 0,
    customers: null,
    report: { rows: 72, used: 72, leftOut: {}, listed: [] },
  };
  const state = { ...START, source: 'table', table: fromTally(tally, 'ces.csv') } as const;

  test('sets segments side by side by their means', () => {
    const { report, segmented } = viewEffort(state, words);
    const rows = report?.drawings.find(({ id }) => id === 'segments')?.table.rows;
    expect(segmented).toBe(true);
    expect(rows?.map(([name]) => name?.text)).toEqual(['App', 'Web']);
    // Two groups: the one against the other, twice.
    expect(rows?.[0]?.[5]?.value).toBeCloseTo(rows?.[1]?.[5]?.value ?? 0, 12);
    expect(report?.warnings).toEqual([]);
  });

  test('comes back by a link', () => {
    const shared = decodeShare(encodeShare(toLink(state, false)), fromLink);
    expect(shared.kind === 'payload' && viewEffort(shared.payload, words).report).toBeTruthy();
  });
});

describe('a link', () => {
  test.each<[string, Partial<EffortState>]>([
    ['counts and names', { ...EXAMPLE, second: { ...EXAMPLE.second, name: 'Ålesund' } }],
    ['the older form', { version: '1', first: counts(20, 30, 25, 15, 10), confidence: '90' }],
    ['a field with something wrong', { first: counts(1, 'many', 3) }],
  ])('carries %s', (_name, part) => {
    const state = { ...START, ...part };
    const shared = decodeShare(encodeShare(toLink(state, false)), fromLink);
    expect(shared.kind).toBe('payload');
    if (shared.kind !== 'payload') return;
    const said = (of: EffortState) => JSON.stringify(viewEffort(of, words).report);
    expect(said(shared.payload)).toBe(said(state));
    expect(shared.payload.first.counts).toEqual(state.first.counts);
  });

  test('of nothing is none, and garbage is not ours', () => {
    expect(toLink(START, false)).toBeNull();
    const good = toLink({ ...START, ...EXAMPLE }, false) as Record<string, unknown>;
    for (const bad of [
      null,
      [],
      {},
      { ...good, v: '3' },
      { ...good, v: '1' },
      { ...good, a: { n: '', f: [1.5, 0, 0, 0, 0, 0, 0] } },
      { ...good, k: 'none' },
    ]) {
      expect(fromLink(bad), JSON.stringify(bad)).toBeUndefined();
    }
  });
});

test('what was kept comes back, and nothing else does', () => {
  for (const state of [START, { ...START, ...EXAMPLE }]) {
    expect(fromKept(JSON.parse(JSON.stringify(state)))).toEqual(state);
  }
  expect(fromKept({ ...START, first: { ...START.first, mode: 'totals' } })).toBeUndefined();
});

test('the made-up data say something, and fit into a link', () => {
  const state = demoFor(words);
  expect(demoFor(words)).toEqual(state);
  expect(viewEffort(state, words).report?.headlines).toHaveLength(5);
  expect(() => encodeShare(['demo', toLink(state, false)])).not.toThrow();
});
