import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cohortRetention } from '../../src/metrics/cohort-retention.ts';
import { compareNps } from '../../src/metrics/compare-nps.ts';
import { cronbachAlpha } from '../../src/metrics/cronbach-alpha.ts';
import { csat } from '../../src/metrics/csat.ts';
import { customerEffort } from '../../src/metrics/customer-effort.ts';
import { customerLifetimeValue } from '../../src/metrics/customer-lifetime-value.ts';
import { meanInterval } from '../../src/metrics/mean-interval.ts';
import { newcombe } from '../../src/metrics/newcombe.ts';
import { nps } from '../../src/metrics/nps.ts';
import { referralGrowth } from '../../src/metrics/referral-growth.ts';
import { retentionRates } from '../../src/metrics/retention-rates.ts';
import { sus } from '../../src/metrics/sus.ts';
import { type SusAnswers, susScore } from '../../src/metrics/sus-score.ts';
import { type ScoreTally, tallyScores } from '../../src/metrics/tally.ts';
import { twoProportions } from '../../src/metrics/two-proportions.ts';
import { wilson } from '../../src/metrics/wilson.ts';
import { seededRandom } from '../../src/ui/contour.ts';
import { DIALECTS, type Dialect, type DialectId, WAREHOUSE } from '../../src/warehouse/index.ts';
import { LAST_MONTH } from '../../src/warehouse/queries/cohorts.ts';
import { SCALES } from '../../src/warehouse/queries/five-questions.ts';
import { npsSql } from '../../src/warehouse/queries/nps.ts';
import { LEAST_DF } from '../../src/warehouse/statistics.ts';
import type { WarehouseText } from '../../src/warehouse/text.ts';
import { type Cell, type Database, openDuckDb, openPostgres } from './warehouse-databases.ts';

/** What a row must hold, by column: a number, a text, or NULL. */
type Expected = Readonly<Record<string, Cell | undefined>>;

const open = new Map<string, Database>();
const RUN = DIALECTS.filter(({ run }) => run);

beforeAll(async () => {
  for (const database of await Promise.all([openDuckDb(), openPostgres()])) {
    open.set(database.dialect, database);
  }
}, 60_000);
afterAll(async () => {
  for (const database of open.values()) await database.close();
});

function database(id: DialectId): Database {
  const found = open.get(id);
  if (!found) throw new Error(`the tests run ${id}, but no such database is open`);
  return found;
}

function dialectOf(id: DialectId): Dialect {
  const found = DIALECTS.find((it) => it.id === id);
  if (!found) throw new Error(`no dialect ${id}`);
  return found;
}

/** Runs the text as the site shows it, and holds every cell against what the metrics say. */
async function expectRows(id: DialectId, text: WarehouseText, rows: readonly Expected[]) {
  const dialect = dialectOf(id);
  const found = await database(id).run(text.sql(dialect));
  expect(found.length, `rows of ${text.id}`).toBe(rows.length);
  for (const [place, row] of rows.entries()) {
    const got = found[place] ?? {};
    expect(Object.keys(got)).toEqual(text.columns(dialect));
    for (const column of text.columns(dialect)) {
      expectCell(got[column], row[column], `${text.id}, row ${place + 1}, ${column}`);
    }
  }
}

function expectCell(got: unknown, wanted: Cell | undefined, where: string) {
  if (wanted === undefined) throw new Error(`the test expects nothing of ${where}`);
  if (typeof wanted !== 'number') {
    expect(got, where).toBe(wanted);
    return;
  }
  expect(got, where).not.toBeNull();
  const difference = Math.abs(Number(got) - wanted);
  // What is 0 or 1 here, such as the end of an interval, is exactly that there.
  const allowed = Number.isInteger(wanted) ? 0 : 1e-9 * Math.abs(wanted);
  expect(difference <= allowed, `${where}: ${String(got)} instead of ${wanted}`).toBe(true);
}

/** Whole numbers from `low` to `high`, and `blank` of them missing. */
function draws(seed: string, n: number, low: number, high: number, blank = 0): (number | null)[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const value = low + Math.floor(random() * (high - low + 1));
    return random() < blank ? null : value;
  });
}

type Answer = readonly [answer: number | null, segment: string | null];

/** Answers in segments: many, few, one class, all the same, all missing, off the scale, none. */
function surveys(low: number, high: number): Record<string, readonly Answer[]> {
  const of = (segment: string | null, answers: readonly (number | null)[]) =>
    answers.map((answer): Answer => [answer, segment]);
  return {
    'several segments, one without a name and one without an answer': [
      ...of('many', draws('many', 400, low, high, 0.05)),
      ...of('some', draws('some', 90, low, high)),
      ...of('few', draws('few', 7, low, high)),
      ...of('high', Array<number>(120).fill(high)),
      ...of('low', Array<number>(95).fill(low)),
      ...of('one', [high - 1]),
      ...of('two alike', [low + 1, low + 1]),
      ...of('blank', [null, null, null]),
      ...of(null, draws('unnamed', 60, low, high)),
    ],
    'values off the scale': [
      ...of('a', [...draws('off', 30, low, high), high + 1, low - 1, low + 0.5, null]),
      ...of('b', [high + 5]),
    ],
    'one answer': of('a', [low]),
    'no answers': of('a', [null]),
    'no rows': [],
    'about the least number for a t interval': [
      ...of('short', draws('short', LEAST_DF, low, high)),
      ...of('enough', draws('enough', LEAST_DF + 1, low, high)),
    ],
    'a large sample': of('a', draws('large', 5000, low, high, 0.01)),
  };
}

/** Rows as GROUPING SETS gives them: segments in order, the unnamed where the database puts it. */
function bySegment(
  answers: readonly Answer[],
  measure: (answers: readonly number[]) => Expected,
  onScale: (answer: number) => boolean,
): Expected[] {
  const names = [...new Set(answers.map(([, segment]) => segment))];
  // Both databases put NULL last.
  names.sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const row = (segment: string | null, overall: number): Expected => {
    const given = answers
      .filter((it) => overall === 1 || it[1] === segment)
      .map(([answer]) => answer)
      .filter((answer) => answer !== null);
    const valid = given.filter(onScale);
    return { segment, overall, off_scale: given.length - valid.length, ...measure(valid) };
  };
  return [...names.map((name) => row(name, 0)), row(null, 1)];
}

const whole = (low: number, high: number) => (answer: number) =>
  Number.isInteger(answer) && answer >= low && answer <= high;

const SURVEY_COLUMNS = (answer: string) => [`${answer} DOUBLE PRECISION`, 'your_segment TEXT'];

describe.each(RUN.map(({ id }) => id))('%s', (id) => {
  const [npsText, differenceText] = WAREHOUSE.nps;

  test.each(Object.entries(surveys(0, 10)))('nps: %s', async (_, answers) => {
    await database(id).load('your_table', SURVEY_COLUMNS('your_score'), answers);
    const measure = (scores: readonly number[]): Expected => {
      const { promoters, passives, detractors, n } = tallyScores(scores);
      const result = nps({ promoters, passives, detractors });
      const { score = null, low = null, high = null } = result ?? {};
      return { n, promoters, passives, detractors, score, low, high };
    };
    await expectRows(id, npsText, bySegment(answers, measure, whole(0, 10)));
  });

  test('nps: names that need quotes', async () => {
    const sql = npsSql(dialectOf(id), {
      table: 'my answers',
      score: 'how likely?',
      segment: 'størrelse',
    });
    const columns = ['"how likely?" INTEGER', '"størrelse" TEXT'];
    await database(id).load('"my answers"', columns, [[9, 'a']]);
    expect(await database(id).run(sql)).toHaveLength(2);
  });

  const waves: Record<string, readonly [readonly number[], readonly number[]]> = {
    'two samples': [numbers('before', 140, 0, 10), numbers('after', 220, 0, 10)],
    'a clear change': [Array<number>(900).fill(2), Array<number>(800).fill(10)],
    'one class against one answer': [Array<number>(40).fill(10), [3]],
    'the same answers': [numbers('same', 50, 0, 10), numbers('same', 50, 0, 10)],
    'nobody before': [[], [1, 9, 10]],
    'nobody after': [[7], []],
    nobody: [[], []],
  };
  test.each(Object.entries(waves))('nps-difference: %s', async (_, [before, after]) => {
    await database(id).load(
      'your_table',
      ['your_score INTEGER', 'your_wave TEXT'],
      [
        ...before.map((score) => [score, 'your_earlier']),
        ...after.map((score) => [score, 'your_later']),
        [10, 'another wave'],
        [null, 'your_later'],
      ],
    );
    const [earlier, later] = [tallyScores(before), tallyScores(after)];
    const result = compareNps(counts(later), counts(earlier));
    await expectRows(id, differenceText, [
      {
        earlier_n: earlier.n || null,
        later_n: later.n || null,
        earlier_score: nps(counts(earlier))?.score ?? null,
        later_score: nps(counts(later))?.score ?? null,
        difference: result?.difference ?? null,
        low: result?.low ?? null,
        high: result?.high ?? null,
        z: result?.z ?? null,
        p: result?.p ?? null,
      },
    ]);
  });

  test.each(Object.entries(surveys(1, 5)))('satisfaction: %s', async (_, answers) => {
    await database(id).load('your_table', SURVEY_COLUMNS('your_rating'), answers);
    const measure = (ratings: readonly number[]): Expected => {
      const result = csat(ratings);
      return {
        n: ratings.length,
        satisfied: result?.satisfied ?? 0,
        mean: meanInterval(ratings)?.mean ?? null,
        share: result?.share ?? null,
        low: result?.low ?? null,
        high: result?.high ?? null,
      };
    };
    await expectRows(id, WAREHOUSE.satisfaction[0], bySegment(answers, measure, whole(1, 5)));
  });

  test.each(Object.entries(surveys(1, 7)))('effort: %s', async (_, answers) => {
    await database(id).load('your_table', SURVEY_COLUMNS('your_answer'), answers);
    const measure = (ratings: readonly number[]): Expected => {
      const result = customerEffort(ratings);
      const easy = ratings.filter((rating) => rating >= 5).length;
      const share = wilson(easy, ratings.length);
      const enough = ratings.length > LEAST_DF;
      return {
        n: ratings.length,
        mean: result?.mean ?? null,
        sd: result?.standardDeviation ?? null,
        se: result?.standardError ?? null,
        mean_low: enough ? (result?.low ?? null) : null,
        mean_high: enough ? (result?.high ?? null) : null,
        easy,
        easy_share: result?.easy ?? null,
        easy_low: share?.low ?? null,
        easy_high: share?.high ?? null,
      };
    };
    await expectRows(id, WAREHOUSE.effort[0], bySegment(answers, measure, whole(1, 7)));
  });

  const [itemsText, alphaText] = WAREHOUSE['five-questions'];
  const [bigger, smaller] = [numbers('bigger', 200, 0, 10), numbers('smaller', 200, 1, 7)];
  const five: Record<string, readonly (readonly (number | null)[])[]> = {
    'answers that go together': bigger.map((a, i) => [
      1 + Math.round((a * 6) / 10),
      a,
      Math.min(10, a + ((smaller[i] ?? 0) % 3)),
      smaller[i] ?? null,
      i % 7 === 0 ? null : 1 + Math.round((a * 6) / 10),
    ]),
    'answers that do not': Array.from({ length: 90 }, (_, i) =>
      SCALES.map(
        ({ lowest, highest }, k) => draws(`${i}/${k}`, 1, lowest, highest, 0.1)[0] ?? null,
      ),
    ),
    'sums that are all equal': [
      [1, 3, 5, 7, 4],
      [7, 3, 5, 1, 4],
      [4, 3, 5, 4, 4],
    ],
    'one item that does not vary': [
      [1, 5, 2, 3, 4],
      [2, 5, 9, 4, 6],
      [5, 5, 7, 7, 2],
    ],
    'values off the scale': [
      [8, 5, 2, 3, 4],
      [2, 5, 9, 4.5, 6],
      [5, 6, 7, 7, 2],
      [3, 1, 7, 2, 2],
    ],
    'one complete row': [
      [5, 6, 7, 7, 2],
      [null, 1, 7, 2, 2],
    ],
    'a question nobody answered': [
      [5, 6, 7, 7, null],
      [1, 1, 7, 2, null],
    ],
  };
  const onItem = (row: readonly (number | null)[]) =>
    row.map((answer, k) => {
      const { lowest, highest } = SCALES[k] ?? SCALES[0];
      return answer !== null && whole(lowest, highest)(answer) ? answer : null;
    });
  test.each(Object.entries(five))('five-questions: %s', async (_, rows) => {
    const columns = [1, 2, 3, 4, 5].map((k) => `your_q${k} DOUBLE PRECISION`);
    await database(id).load('your_table', columns, rows);
    const valid = rows.map(onItem);
    const alpha = cronbachAlpha(
      valid.map((row) =>
        row.map((answer, k) => {
          const { lowest, highest } = SCALES[k] ?? SCALES[0];
          return answer === null ? null : (answer - lowest) / (highest - lowest);
        }),
      ),
    );
    await expectRows(id, alphaText, [{ n: alpha.n, dropped: alpha.dropped, alpha: alpha.alpha }]);
    await expectRows(
      id,
      itemsText,
      SCALES.map(({ item, lowest, highest }, k): Expected => {
        const answers = valid.map((row) => row[k] ?? null).filter((answer) => answer !== null);
        const given = rows.filter((row) => row[k] !== null).length;
        const top = csat(answers, { scale: { min: lowest, max: highest } });
        return {
          item,
          n: answers.length,
          missing: rows.length - given,
          off_scale: given - answers.length,
          mean: meanInterval(answers)?.mean ?? null,
          top_two: top?.satisfied ?? 0,
          top_two_share: top?.share ?? null,
          top_two_low: top?.low ?? null,
          top_two_high: top?.high ?? null,
        };
      }),
    );
  });

  const [repeatText, upsellText] = WAREHOUSE.indicators;
  const orders = orderTables();
  test.each(Object.entries(orders))('repeat-purchase: %s', async (_, rows) => {
    await database(id).load('your_orders', ORDER_COLUMNS, rows);
    await expectRows(
      id,
      repeatText,
      monthsOf(rows).map((period): Expected => {
        const customers = rows.filter(([, date]) => monthOf(date) === period).map(([who]) => who);
        const known = customers.filter((who) => who !== null);
        const buyers = new Set(known).size;
        const repeated = [...new Set(known)].filter(
          (who) => known.indexOf(who) !== known.lastIndexOf(who),
        ).length;
        const rate = wilson(repeated, buyers);
        return {
          period,
          buyers,
          repeat_buyers: repeated,
          unknown_customer: customers.length - known.length,
          rate: rate?.share ?? null,
          low: rate?.low ?? null,
          high: rate?.high ?? null,
        };
      }),
    );
  });

  test('upsell', async () => {
    const random = seededRandom('offers');
    const rows = Array.from({ length: 300 }, (): readonly [number | null, string] => {
      const roll = random();
      return [roll < 0.1 ? null : roll < 0.4 ? 1 : 0, dateOf(Math.floor(random() * 200))];
    });
    const all = [
      ...rows,
      [1, '2027-01-05'] as const,
      [0, '2027-02-28'] as const,
      [null, '2027-03-31'] as const,
    ];
    await database(id).load('your_offers', ['your_accepted INTEGER', 'your_offer_date DATE'], all);
    await expectRows(
      id,
      upsellText,
      monthsOf(all).map((period): Expected => {
        const outcomes = all.filter(([, date]) => monthOf(date) === period).map(([it]) => it);
        const offered = outcomes.filter((it) => it !== null).length;
        const upsold = outcomes.filter((it) => it === 1).length;
        const rate = wilson(upsold, offered);
        return {
          period,
          offered,
          upsold,
          undecided: outcomes.length - offered,
          rate: rate?.share ?? null,
          low: rate?.low ?? null,
          high: rate?.high ?? null,
        };
      }),
    );
    await database(id).load('your_offers', ['your_accepted INTEGER', 'your_offer_date DATE'], []);
    await expectRows(id, upsellText, []);
  });

  const stays: Record<string, readonly (readonly [number | null, number | null])[]> = {
    'many customers': numbers('first', 400, 2010, 2020).map((first, i) => [
      first,
      first + ((i * 7) % 5),
    ]),
    'nobody leaves': [
      [2020, 2023],
      [2021, 2023],
    ],
    'a period with nobody': [
      [1, 2],
      [1, 1],
      [4, 5],
    ],
    'missing and swapped periods': [
      [1, 3],
      [null, 3],
      [2, null],
      [3, 1],
    ],
    'one period only': [
      [7, 7],
      [7, 7],
    ],
    nobody: [],
  };
  test.each(Object.entries(stays))('lifetime-value: %s', async (_, rows) => {
    const columns = ['your_first_period INTEGER', 'your_last_period INTEGER'];
    await database(id).load('your_customers', columns, rows);
    const valid = rows.filter((row): row is readonly [number, number] => {
      const [first, last] = row;
      return first !== null && last !== null && first <= last;
    });
    const from = Math.min(...valid.map(([first]) => first)) + 1;
    const until = Math.max(...valid.map(([, last]) => last));
    const periods =
      valid.length === 0
        ? []
        : Array.from({ length: Math.max(0, until - from + 1) }, (_it, i) => from + i);
    const count = (when: (first: number, last: number) => boolean) =>
      valid.filter(([first, last]) => when(first, last)).length;
    const single = periods.map((period) => ({
      period,
      at_start: count((first, last) => first < period && last >= period - 1),
      at_end: count((first, last) => first <= period && last >= period),
      acquired: count((first) => first === period),
    }));
    const sum = (key: 'at_start' | 'at_end' | 'acquired') =>
      single.reduce((total, row) => total + row[key], 0);
    const together = {
      period: null,
      at_start: sum('at_start'),
      at_end: sum('at_end'),
      acquired: sum('acquired'),
    };
    await expectRows(
      id,
      WAREHOUSE['lifetime-value'][0],
      [...single, together].map((row): Expected => {
        const rates = retentionRates({
          start: row.at_start,
          end: row.at_end,
          acquired: row.acquired,
        });
        return {
          ...row,
          overall: row.period === null ? 1 : 0,
          retention: rates?.retention ?? null,
          churn: rates?.churn ?? null,
          lifetime: rates?.lifetime ?? null,
          lifetime_value:
            rates &&
            customerLifetimeValue({ margin: 30, retention: rates.retention, discount: 0.1 }),
          left_out: rows.length - valid.length,
        };
      }),
    );
  });

  test.each(Object.entries(orders))('cohorts: %s', async (_, rows) => {
    await database(id).load('your_orders', ORDER_COLUMNS, rows);
    const last = LAST_MONTH.year * 12 + LAST_MONTH.month;
    const activity = rows
      .map(([customer, date]) => ({ customer, period: monthNumber(date) }))
      .filter((it): it is { customer: string; period: number } => it.customer !== null)
      .filter(({ period }) => period <= last);
    const classic = cohortRetention(activity, { until: last });
    const unbounded = cohortRetention(activity, { until: last, kind: 'unbounded' });
    await expectRows(
      id,
      WAREHOUSE.cohorts[0],
      (classic?.cohorts ?? []).flatMap(({ cohort, size, active, retention }, i) =>
        active.map((there, age): Expected => {
          const later = unbounded?.cohorts[i];
          return {
            cohort: monthStart(cohort),
            age,
            size,
            active: there,
            retention: retention[age],
            active_or_later: later?.active[age],
            retention_or_later: later?.retention[age],
          };
        }),
      ),
    );
  });

  const referrals: Record<string, readonly [customers: number, joined: readonly (0 | 1 | null)[]]> =
    {
      'some came': [40, [...Array<0>(110).fill(0), ...Array<1>(10).fill(1), null, null]],
      'all came': [3, [1, 1, 1, 1]],
      'nobody came': [12, [0, 0]],
      'none decided': [12, [null]],
      'nobody invited': [12, []],
      'nobody to invite': [0, [1]],
    };
  test.each(Object.entries(referrals))('referral: %s', async (_, [customers, joined]) => {
    const people = Array.from({ length: customers }, (_it, i) => [i]);
    await database(id).load('your_customers', ['your_customer INTEGER'], people);
    await database(id).load(
      'your_invitations',
      ['your_joined INTEGER'],
      joined.map((it) => [it]),
    );
    const decided = joined.filter((it) => it !== null).length;
    const newcomers = joined.filter((it) => it === 1).length;
    const conversion = wilson(newcomers, decided);
    const invitations = customers === 0 ? null : joined.length / customers;
    const growth =
      conversion &&
      invitations !== null &&
      referralGrowth({ customers, invitations, conversion: conversion.share, cycles: 0 });
    await expectRows(id, WAREHOUSE.referral[0], [
      {
        customers,
        sent: joined.length,
        decided,
        newcomers,
        per_customer: invitations,
        conversion: conversion?.share ?? null,
        low: conversion?.low ?? null,
        high: conversion?.high ?? null,
        viral_coefficient: growth ? growth.k : null,
      },
    ]);
  });

  const campaigns: Record<string, readonly [number, number, number, number]> = {
    'a difference': [56, 70, 48, 80],
    'a clear difference': [900, 1000, 10, 1000],
    'the same share': [1, 3, 3, 9],
    'all against none': [5, 5, 0, 7],
    'all in both': [5, 5, 7, 7],
    'none in both': [0, 5, 0, 7],
    'one each': [1, 1, 0, 1],
    'no holdout': [3, 5, 0, 0],
    nobody: [0, 0, 0, 0],
  };
  test.each(Object.entries(campaigns))('campaign-codes: %s', async (_, [a, nA, b, nB]) => {
    const people = (group: string, bought: number, n: number): [string, number | null][] =>
      Array.from({ length: n }, (_it, i) => [group, i < bought ? 1 : 0]);
    await database(id).load(
      'your_table',
      ['your_group TEXT', 'your_bought INTEGER'],
      [
        ...people('your_test', a, nA),
        ...people('your_holdout', b, nB),
        ['your_test', null],
        ['another group', 1],
      ],
    );
    const [first, second] = [wilson(a, nA), wilson(b, nB)];
    const interval = newcombe(a, nA, b, nB);
    const tested = twoProportions(a, nA, b, nB);
    await expectRows(id, WAREHOUSE['campaign-codes'][0], [
      {
        test_n: nA,
        test_bought: a,
        test_rate: first?.share ?? null,
        test_low: first?.low ?? null,
        test_high: first?.high ?? null,
        holdout_n: nB,
        holdout_bought: b,
        holdout_rate: second?.share ?? null,
        holdout_low: second?.low ?? null,
        holdout_high: second?.high ?? null,
        no_outcome: 1,
        difference: interval?.difference ?? null,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        z: tested?.z ?? null,
        p: tested?.p ?? null,
      },
    ]);
  });

  const questionnaires = (seed: string, n: number, blank: number): SusAnswers[] =>
    Array.from({ length: n }, (_, i) => draws(`${seed}/${i}`, 10, 1, 5, blank));
  const studies: Record<string, readonly SusAnswers[]> = {
    'a large study with blanks': questionnaires('sus', 150, 0.03),
    'exactly enough for an interval': questionnaires('enough', LEAST_DF + 1, 0),
    'one too few': questionnaires('short', LEAST_DF, 0),
    'blank ones and one off the scale': [
      ...questionnaires('few', 4, 0.3),
      Array<null>(10).fill(null),
      [6, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 2.5],
    ],
    'all alike': Array.from({ length: 100 }, () => [4, 2, 4, 2, 4, 2, 4, 2, 4, 3]),
    'one person': [[5, 4, 2, 1, 2, 3, 2, 4, 5, 2]],
    'nobody with a score': [Array<null>(10).fill(null)],
    nobody: [],
  };
  const [studyText, scoresText] = WAREHOUSE.usability;
  test.each(Object.entries(studies))('usability: %s', async (_, all) => {
    const columns = Array.from({ length: 10 }, (_it, i) => `your_i${i + 1} DOUBLE PRECISION`);
    await database(id).load(
      'your_table',
      ['your_respondent INTEGER', ...columns],
      all.map((answers, i) => [i, ...answers]),
    );
    const valid = all.filter((answers) => answers.every((it) => it === null || whole(1, 5)(it)));
    const blank = all.filter((answers) => answers.every((it) => it === null)).length;
    const result = sus(valid);
    const enough = (result?.n ?? 0) > LEAST_DF;
    await expectRows(id, studyText, [
      {
        n: result?.n ?? 0,
        all_blank: blank,
        off_scale: all.length - valid.length,
        mean: result?.mean ?? null,
        sd: result?.standardDeviation ?? null,
        se: result?.standardError ?? null,
        low: enough ? (result?.low ?? null) : null,
        high: enough ? (result?.high ?? null) : null,
      },
    ]);
    await expectRows(
      id,
      scoresText,
      all.map((answers, i): Expected => {
        const off = !valid.includes(answers);
        return {
          respondent: i,
          score: off ? null : (susScore(answers)?.score ?? null),
          all_blank: answers.every((it) => it === null) ? 1 : 0,
          off_scale: off ? 1 : 0,
        };
      }),
    );
  });
});

function numbers(seed: string, n: number, low: number, high: number): number[] {
  return draws(seed, n, low, high).filter((value) => value !== null);
}

function counts({ promoters, passives, detractors }: ScoreTally) {
  return { promoters, passives, detractors };
}

type Order = readonly [customer: string | null, date: string];
const ORDER_COLUMNS = ['your_customer TEXT', 'your_order_date DATE'];

function orderTables(): Record<string, readonly Order[]> {
  const random = seededRandom('orders');
  const many = Array.from({ length: 900 }, (): Order => {
    const customer = Math.floor(random() ** 2 * 250);
    const known = random() > 0.04;
    return [known ? `c${customer}` : null, dateOf(Math.floor(random() * 500))];
  });
  return {
    'many orders, some after the last month watched': many,
    'a month without orders, and the ends of months': [
      ['a', '2026-01-31'],
      ['b', '2026-01-01'],
      ['a', '2026-02-01'],
      ['a', '2026-02-28'],
      ['c', '2026-02-28'],
      ['b', '2026-05-31'],
    ],
    'orders without a customer': [
      [null, '2026-06-30'],
      [null, '2026-06-01'],
    ],
    'one order in the last month': [['a', '2026-06-30']],
    'only orders after it': [['a', '2026-07-01']],
    'no orders': [],
  };
}

/** A day in 2025 or later. */
function dateOf(day: number): string {
  return new Date(Date.UTC(2025, 1, 1 + day)).toISOString().slice(0, 10);
}

function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

function monthsOf(rows: readonly (readonly [unknown, string])[]): string[] {
  return [...new Set(rows.map(([, date]) => monthOf(date)))].sort();
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function monthStart(number: number): string {
  const year = Math.floor((number - 1) / 12);
  return `${year}-${String(number - year * 12).padStart(2, '0')}-01`;
}
