import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/site/lib/words.ts';
import { countEvents, MOST_PERIODS } from '../../src/tools/cohorts/count.ts';
import { DEMO } from '../../src/tools/cohorts/demo.ts';
import { readHand } from '../../src/tools/cohorts/hand.ts';
import { viewCohorts } from '../../src/tools/cohorts/model.ts';
import { firstDay, PERIODS, periodName, periodOf } from '../../src/tools/cohorts/periods.ts';
import { fromLink, toLink } from '../../src/tools/cohorts/share.ts';
import { type CohortsState, fromKept, KINDS, SHOWN, START } from '../../src/tools/cohorts/state.ts';
import { encodeShare } from '../../src/workspace/share.ts';

const words = wordsFor('en');

const PAGE = '200 120 90 80\n180 117 96\n220 154';

const byHand = (hand: string, part: Partial<CohortsState> = {}): CohortsState => ({
  ...START,
  ...part,
  source: 'hand',
  hand,
});

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const events = (rows: readonly (readonly [number, string])[]) => ({
  customerOf: Uint32Array.from(rows, ([customer]) => customer),
  customers: Math.max(...rows.map(([customer]) => customer)) + 1,
  days: Int32Array.from(rows, ([, date]) => day(date)),
});

const ALL = { period: null, withoutFirst: false, withoutLast: false } as const;

describe('periods', () => {
  test('are those of the calendar, for two thousand years', () => {
    for (let at = day('1000-01-01'); at < day('3000-01-01'); at += 11) {
      const date = new Date(at * 86_400_000);
      const month = 12 * date.getUTCFullYear() + date.getUTCMonth();
      if (periodOf(at, 'month') !== month) throw new Error(date.toISOString());
      for (const period of PERIODS) {
        const number = periodOf(at, period);
        if (at < firstDay(number, period) || at >= firstDay(number + 1, period)) {
          throw new Error(`${period} of ${date.toISOString()}`);
        }
      }
    }
    expect(periodOf(day('2026-11-22'), 'year')).toBe(2026);
  });

  test('begin weeks on Monday', () => {
    expect(new Date(firstDay(periodOf(day('2026-11-22'), 'week'), 'week') * 86_400_000)).toEqual(
      new Date('2026-11-16T00:00:00Z'),
    );
  });

  test('have names', () => {
    const name = (period: (typeof PERIODS)[number]) =>
      periodName(periodOf(day('2026-03-12'), period), period, words);
    expect(PERIODS.map(name)).toEqual(['9 Mar 2026', 'Mar 2026', 'Q1 2026', '2026']);
  });
});

describe('countEvents', () => {
  const some = events([
    [0, '2026-01-05'],
    [0, '2026-01-30'],
    [1, '2026-01-09'],
    [1, '2026-04-02'],
    [2, '2026-02-11'],
    [2, '2026-03-01'],
    [3, '2026-04-20'],
  ]);

  test('puts each customer into the period of the first event', () => {
    const { counted } = countEvents(some, { ...ALL, period: 'month' });
    expect(counted).toMatchObject({
      period: 'month',
      classic: [[2, 0, 0, 1], [1, 1, 0], [1]],
      unbounded: [[2, 1, 1, 1], [1, 1, 0], [1]],
      lastDay: day('2026-04-20'),
    });
    expect(counted?.cohorts.map((cohort) => periodName(cohort, 'month', words))).toEqual([
      'Jan 2026',
      'Feb 2026',
      'Apr 2026',
    ]);
  });

  test('chooses weeks for months, months for two years, and longer periods for more', () => {
    const reaching = (end: string) =>
      countEvents(
        events([
          [0, '2020-01-01'],
          [1, end],
        ]),
        ALL,
      ).counted?.period;
    expect(['2020-05-01', '2021-11-30', '2025-10-01', '2044-01-01'].map(reaching)).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ]);
  });

  test('leaves out the first cohort and the last period when told', () => {
    const options = { period: 'month', withoutFirst: true, withoutLast: true } as const;
    expect(countEvents(some, options).counted?.classic).toEqual([[1, 1]]);
    const once = events([[0, '2026-01-05']]);
    expect(countEvents(once, { ...ALL, withoutFirst: true })).toEqual({ problem: 'nothing' });
    expect(countEvents(once, { ...ALL, withoutLast: true })).toEqual({ problem: 'nothing' });
  });

  test('says when there would be more periods than a table can show', () => {
    const years = events([
      [0, '2020-01-01'],
      [1, '2026-01-01'],
    ]);
    expect(countEvents(years, { ...ALL, period: 'month' })).toEqual({
      problem: 'tooMany',
      periods: 73,
      // So that one that cannot be right is seen.
      days: [18_262, 20_454],
    });
    expect(MOST_PERIODS).toBeLessThan(73);
  });
});

describe('readHand', () => {
  const rows = (text: string) => readHand(text, 'classic').rows;
  const reason = (text: string, kind: 'classic' | 'unbounded' = 'classic') =>
    readHand(text, kind).problems.map(({ reason: why, line }) => [line, why]);

  test('reads tabs, semicolons, spaces and commas, names and thousands', () => {
    expect(rows('Jan 2026\t1.200\t900\t\t\nFeb 2026;1 100;800')).toEqual([
      { name: 'Jan 2026', active: [1200, 900] },
      { name: 'Feb 2026', active: [1100, 800] },
    ]);
    expect(rows('1,200 900 800\n400, 320, 270\n\n50,40')).toEqual([
      { name: '', active: [1200, 900, 800] },
      { name: '', active: [400, 320, 270] },
      { name: '', active: [50, 40] },
    ]);
  });

  test('names what is wrong with a line, and guesses nothing', () => {
    expect(reason('200 120\nmany')).toEqual([[2, 'noNumbers']]);
    expect(reason('Jan 2026 400 320')).toEqual([[1, 'name']]);
    expect(reason('200;;90')).toEqual([[1, 'empty']]);
    expect(reason('200 x')).toEqual([[1, 'text']]);
    expect(reason('200 -3')).toEqual([[1, 'negative']]);
    expect(reason('200 1.5')).toEqual([[1, 'fraction']]);
    expect(reason('200 ١٢')).toEqual([[1, 'foreignDigits']]);
    expect(reason('200 1000000000')).toEqual([[1, 'tooLarge']]);
    expect(reason('0 0')).toEqual([[1, 'nobody']]);
    expect(reason('\n200 201')).toEqual([[2, 'aboveStart']]);
    expect(reason('200 90 120')).toEqual([]);
    expect(reason('200 90 120', 'unbounded')).toEqual([[1, 'aboveBefore']]);
    expect(reason('200 90\n100 90 80')).toEqual([[2, 'longer']]);
    expect(reason('9\n'.repeat(122))).toEqual([
      [121, 'tooMany'],
      [122, 'tooMany'],
    ]);
  });
});

describe('viewCohorts', () => {
  test('works the example of the page', () => {
    const { report } = viewCohorts(byHand(PAGE), words);
    const said = report?.sentences.join(' ') ?? '';
    expect(said).toContain('Of 600 customers');
    expect(said).toContain('65.2%, with 95% confidence between 61.3% and 68.9%');
    expect(said).toContain(
      '70.0% of the customers in the later cohorts were active and 62.4% of those in the earlier ones',
    );
    expect(said).toContain('+7.6 percentage points, with a 95% interval from −0.3 to +15.2');
    expect(said).toContain('could be chance');
    const curve = report?.drawings.find(({ id }) => id === 'curve')?.table.rows;
    expect(curve?.[2]?.map(({ text }) => text)).toEqual([
      '2',
      '380',
      '186',
      '48.9%',
      '44.0%',
      '54.0%',
      '78.5%',
    ]);
  });

  test('leaves empty what was not watched, and takes it for no 0', () => {
    const table = viewCohorts(byHand(PAGE), words).report?.drawings[0]?.table;
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Cohort 1', '200', '60%', '45%', '40%'],
      ['Cohort 2', '180', '65%', '53%', ''],
      ['Cohort 3', '220', '70%', '', ''],
      ['All cohorts', '600', '65%', '49%', '40%'],
    ]);
    expect(table?.rows[2]?.[3]).toEqual({ text: '', value: null });
    expect(table?.rows[2]?.[2]?.heat).toBe(1);
  });

  test('shows customers, or the share of the period before', () => {
    const row = (shown: CohortsState['shown']) =>
      viewCohorts(byHand(PAGE, { shown }), words)
        .report?.drawings[0]?.table.rows[0]?.slice(2)
        .map(({ text }) => text);
    expect(row('count')).toEqual(['120', '90', '80']);
    expect(row('step')).toEqual(['60%', '75%', '89%']);
  });

  test('tells a real difference from chance', () => {
    const said = (hand: string) => viewCohorts(byHand(hand), words).report?.sentences.join(' ');
    expect(said('1000 400 1\n1000 600')).toContain('do better, by more than chance');
    expect(said('1000 600 1\n1000 400')).toContain('do worse, by more than chance');
    // Two cohorts of which only one was watched so long cannot be compared.
    expect(said('1000 600\n1000')).not.toContain('later cohorts');
  });

  test('warns of small and young cohorts, and of an age that one cohort reached', () => {
    const { report } = viewCohorts(byHand('20 12 8 8 7\n100 60 50\n90 40', { age: '4' }), words);
    expect(report?.warnings.join(' ')).toMatch(/1 cohort has fewer than 30/);
    expect(report?.warnings.join(' ')).toMatch(/The 2 newest cohorts/);
    expect(report?.warnings.join(' ')).toMatch(/only one cohort/);
  });

  test('says at the field which ages can be asked for', () => {
    const at = (age: string) => viewCohorts(byHand(PAGE, { age }), words);
    expect(at('4').ageProblem).toContain('3 or less');
    expect(at('0').ageProblem).toContain('1 or more');
    expect(at('x').ageProblem).toContain('not a number');
    expect(at('4').report?.sentences[0]).toContain('Choose a number of periods');
    expect(viewCohorts(byHand('200'), words).report?.sentences[0]).toContain('only one period');
  });

  test('shows no result while a line is wrong', () => {
    const view = viewCohorts(byHand('200 120\n180 200'), words);
    expect(view.report).toBeNull();
    expect(view.lines).toEqual(['Line 2: 200 is more than the cohort had at its start.']);
    expect(viewCohorts(START, words).waiting).toContain('Bring a table');
  });

  test('follows the silence of the made-up customers', () => {
    const { report } = viewCohorts(DEMO, words);
    const rows = report?.drawings.find(({ id }) => id === 'silence')?.table.rows ?? [];
    const customers = DEMO.counted?.classic?.reduce((sum, row) => sum + (row[0] ?? 0), 0);
    const ended = rows.reduce((sum, row) => sum + (row[1]?.value ?? 0) + (row[2]?.value ?? 0), 0);
    expect(ended).toBe(customers);
    const shares = rows.map((row) => row[3]?.value ?? 0);
    expect(shares.slice(0, 3)).toEqual([1, 1, 1]);
    expect(shares.every((share, i) => i === 0 || share <= (shares[i - 1] ?? 1))).toBe(true);
  });

  test('shows nothing that is no number, whatever is chosen', () => {
    for (const hand of ['1', '1 0', '1 1 1', '5 0 0 0\n4 0 0\n3', '100000000 1 1\n1 1', PAGE]) {
      for (const kind of KINDS) {
        for (const shown of SHOWN) {
          const view = JSON.stringify(
            viewCohorts(byHand(hand, { kind, shown }), words),
            (_, value) =>
              typeof value === 'number' && !Number.isFinite(value) ? 'NOT FINITE' : value,
          );
          expect(view).not.toMatch(/NaN|Infinity|∞|NOT FINITE/);
        }
      }
    }
  });
});

describe('links', () => {
  test('carry the counts that are shown, within what chat programs let through', () => {
    const link = toLink(DEMO);
    expect(encodeShare(link).length).toBeLessThan(1900);
    const got = fromLink(JSON.parse(JSON.stringify(link)));
    expect(got?.counted?.classic).toEqual(DEMO.counted?.classic);
    expect(got?.counted?.cohorts).toEqual(DEMO.counted?.cohorts);
    expect(got?.counted?.unbounded).toBeNull();
    const said = (state: CohortsState | undefined) =>
      state && viewCohorts(state, words).report?.sentences;
    expect(said(got)).toEqual(said(DEMO));
    // Asked for what the link did not carry, the tool shows what it has and says so.
    const other = got && viewCohorts({ ...got, kind: 'unbounded' }, words).report;
    expect(other?.warnings.join()).toContain('other count only');
  });

  test('within the site carry all of it', () => {
    expect(fromLink(toLink(DEMO, true))).toEqual(DEMO);
    expect(fromLink(toLink(byHand(PAGE)))).toEqual(byHand(PAGE));
  });

  test('are refused where they are not ours', () => {
    expect(toLink(START)).toBeNull();
    expect(toLink(byHand('  '))).toBeNull();
    const link = toLink(DEMO);
    const t = link?.t;
    for (const bad of [
      null,
      [],
      { ...link, t: undefined },
      { ...link, t: { ...t, c: 'a.b/' } },
      { ...link, t: { ...t, c: '5.9' } },
      { ...link, t: { ...t, c: undefined } },
      { ...link, t: { ...t, u: 3 } },
      { ...link, t: { ...t, c: t?.c?.replace(/^\w+/, 'zzzzzzzzzzzzz') } },
      { ...link, t: { ...t, s: [[3, 'zzzzzzzzzzzzz', '0']] } },
      { ...link, l: 4 },
    ]) {
      expect(fromLink(bad)).toBeUndefined();
    }
  });

  test('what was kept comes back, and what was damaged does not', () => {
    expect(fromKept(structuredClone(DEMO))).toEqual(DEMO);
    const counted = DEMO.counted && { ...DEMO.counted, classic: [[1]] };
    expect(fromKept({ ...DEMO, counted })).toBeUndefined();
  });
});
