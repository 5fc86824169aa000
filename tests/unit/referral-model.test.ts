import { describe, expect, test } from 'vitest';
import { passesCheck } from '../../src/codes/check-character.ts';
import { bareCode } from '../../src/codes/code.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import { demoFor } from '../../src/tools/referral/demo.ts';
import { viewReferral } from '../../src/tools/referral/model.ts';
import { roomProblems } from '../../src/tools/referral/room.ts';
import {
  fromKept,
  fromLink,
  type NumberName,
  type ReferralState,
  START,
  toLink,
} from '../../src/tools/referral/state.ts';
import { reportSheets } from '../../src/ui/report.ts';

const words = wordsFor('en');
const demo = demoFor(words);

const state = (
  numbers: Partial<Record<NumberName, string>>,
  rest: Partial<ReferralState> = {},
): ReferralState => ({ ...START, ...rest, numbers: { ...START.numbers, ...numbers } });

const said = (of: ReferralState) => viewReferral(of, words).report?.sentences.join(' ') ?? '';

describe('the pastry shop of the guide', () => {
  const { report, planned, problems } = viewReferral(demo, words);

  test('agrees with the guide’s numbers', () => {
    expect(problems).toEqual({});
    expect(planned).toBe(120);
    expect(report?.headlines.map(({ text }) => text)).toEqual(['0.24', '12.6', '2.80', '2']);
    expect(report?.headlines[2]?.note).toContain('5.60');
    expect(report?.headlines[3]?.note).toContain('4');
    const sentences = said(demo);
    expect(sentences).toContain('40 at the start, levels off at 52.6');
    expect(sentences).toContain('2.80: 1.00 for the vouchers');
    expect(sentences).toContain('1.80 for the two rewards');
    expect(sentences).toContain('it takes 2 visits to earn that back');
    expect(sentences).toContain('costs 5.60, and that takes 4 visits');
  });

  test('totals run as in the guide', () => {
    const totals = report?.drawings[0]?.table.rows.map((row) => row[2]?.text);
    expect(totals?.slice(0, 4)).toEqual(['40', '49.6', '51.9', '52.5']);
  });

  test('pays from 3.4% of the vouchers, since 3.3% do not suffice', () => {
    // 0.08 / (6 × 1.40 × 0.5 − 1.80) = 0.08 / 2.40
    expect(said(demo)).toContain('at least 3.4% of the vouchers');
    expect(report?.steps.at(-1)?.formula).toBe(
      '0.08 / (6 × 1.40 × 0.5 − 1.80) = 0.03333333 → 3.4%',
    );
    const close = { ...demo, numbers: { ...demo.numbers, share: '3.35' } };
    expect(said(close)).toContain(
      'at least 3.34% of the vouchers bring somebody, and yours are above',
    );
  });

  test('calls the 8% a supposition, with what 10 of 120 would leave open', () => {
    // R: prop.test(10, 120, correct = FALSE) gives 0.0459 to 0.1467.
    expect(report?.warnings).toHaveLength(1);
    expect(report?.warnings[0]).toContain('from 4.6% to 14.7%');
  });

  test('makes the same sound codes each time', () => {
    expect(demo.codes).toHaveLength(120);
    expect(demo.codes).toEqual(demoFor(words).codes);
    expect(demo.codes.every((code) => passesCheck(bareCode(code)))).toBe(true);
  });

  test('files carry true values', () => {
    const sheets = report && reportSheets(report, { result: 'r', working: 'w' });
    expect(sheets?.[1]?.rows[3]).toEqual([1, 9.6, 49.6, expect.closeTo(49.6, 9)]);
  });
});

describe('counted vouchers', () => {
  const counted = (used: string, handed = '120', more: Partial<Record<NumberName, string>> = {}) =>
    state(
      {
        start: '40',
        invitations: '3',
        handed,
        used,
        card: '0.08',
        introducer: '0.9',
        newcomer: '0,9',
        margin: '1.40',
        ...more,
      },
      { how: 'counts' },
    );

  test('carry their interval into K and the cost', () => {
    const text = said(counted('10'));
    expect(text).toContain('brings 0.25 new customers (95% interval 0.14 to 0.44)');
    expect(text).toContain('between 4.6% and 14.7%');
    // 0.08 / 0.1467 + 1.80 and 0.08 / 0.0459 + 1.80
    expect(text).toContain('between 2.35 and 3.54');
  });

  test('decide whether it pays only where the whole interval does', () => {
    const long = { visits: '6', anyway: '50' };
    expect(said(counted('40', '120', long))).toContain('yours are above');
    expect(said(counted('5', '120', long))).toContain('do not decide');
    expect(said(counted('1', '400', long))).toContain('yours are below');
    expect(said(counted('10', '120', { visits: '1', anyway: '50' }))).toContain('does not pay');
  });

  test('take retention as visits: 1 / (1 − r)', () => {
    const back = { ...counted('40', '120', { retention: '75' }), stay: 'retention' as const };
    expect(said(back)).toContain('new customer: 4, with a margin of 5.60');
  });

  test('say that nobody came, without a cost out of nothing', () => {
    const text = said(counted('0'));
    expect(text).toContain('No voucher brings a new customer');
    expect(text).toContain('no cost for one new customer');
  });

  test('cannot be more than were handed out', () => {
    const view = viewReferral(counted('121'), words);
    expect(view.problems.used).toContain('More vouchers');
    expect(view.report).toBeNull();
    expect(view.waiting).toContain('Put right what is marked');
  });

  test('warn of few', () => {
    const view = viewReferral(counted('2', '20'), words);
    expect(view.report?.warnings[0]).toContain('Only 20 vouchers');
    // The upper end is 0.30 × 3 = 0.90; with four vouchers each it passes 1.
    expect(said(counted('2', '20', { invitations: '4' }))).toContain(
      'At the upper end K reaches 1 or more',
    );
  });
});

test('a text too long for a voucher is named', () => {
  expect(roomProblems(demo.voucher, words)).toEqual({});
  const long = { ...demo.voucher, business: 'a'.repeat(41), until: 'b'.repeat(31) };
  expect(Object.keys(roomProblems(long, words))).toEqual(['business', 'until']);
  expect(roomProblems(long, words).business).toContain(
    'room for 40 characters here, and this has 41',
  );
});

describe('edges', () => {
  test('a K of 1 or more has no limit, and is not to be planned with', () => {
    const view = viewReferral(state({ start: '10', invitations: '4', share: '50' }), words);
    expect(view.report?.sentences[0]).toContain('Do not plan with it');
    expect(view.report?.warnings.join(' ')).toContain('does not last');
    expect(view.report?.headlines[1]?.text).toBe('1,260');
    const filling = viewReferral(
      state({ start: '10', invitations: '4', share: '50', market: '100' }),
      words,
    );
    expect(filling.report?.drawings[0]?.table.rows.at(-1)?.[3]?.value).toBeLessThanOrEqual(110);
  });

  test('growth is told before there are prices', () => {
    expect(said(state({ start: '40', invitations: '3', share: '8' }))).toContain(
      'Enter every cost',
    );
  });

  test.each([
    ['start', '0'],
    ['start', '4.5'],
    ['invitations', 'many'],
    ['share', '101'],
    ['anyway', '100'],
    ['market', '٣'],
  ] as const)('%s: %s is a problem at its field and never taken for 0', (name, text) => {
    const view = viewReferral(state({ ...demo.numbers, [name]: text }), words);
    expect(view.problems[name]).toBeTruthy();
    expect(view.report).toBeNull();
  });

  test('nothing that is not a number is ever said', () => {
    for (const share of ['0', '0.0001', '8', '100']) {
      for (const money of ['0', '1', '1000000000']) {
        for (const start of ['1', '100000000']) {
          const view = viewReferral(
            state({
              ...demo.numbers,
              share,
              start,
              invitations: '10000',
              card: money,
              introducer: money,
              newcomer: money,
            }),
            words,
          );
          expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|∞|undefined|\{\{/);
        }
      }
    }
  });
});

describe('state', () => {
  test('comes back from a link; codes only within the site', () => {
    expect(fromLink(toLink(demo, true))).toEqual(demo);
    expect(fromLink(toLink(demo, false))).toEqual({ ...demo, codes: [] });
    expect(JSON.stringify(toLink(demo, false))).not.toContain(demo.codes[0]);
    expect(fromKept(JSON.parse(JSON.stringify(demo)))).toEqual(demo);
  });

  test.each([
    undefined,
    null,
    {},
    { n: [] },
    { ...toLink(demo, false), c: '50' },
    { ...toLink(demo, false), n: [1, 2, 3] },
    { ...toLink(demo, true), k: 'codes' },
  ])('takes no garbage: %j', (garbage) => {
    expect(fromLink(garbage)).toBeUndefined();
  });
});
