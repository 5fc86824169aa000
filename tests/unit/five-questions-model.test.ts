import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Survey, SurveyWords } from '../../src/instruments/index.ts';
import { MISSING } from '../../src/tabular/intake/collected.ts';
import { glance, openTable } from '../../src/tabular/intake/glance.ts';
import { readTable } from '../../src/tabular/intake/read.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { DEMO } from '../../src/tools/five-questions/demo.ts';
import { fromLink, toLink } from '../../src/tools/five-questions/link.ts';
import { viewFiveQuestions } from '../../src/tools/five-questions/model.ts';
import { slots } from '../../src/tools/five-questions/slots.ts';
import { type FiveState, fromKept, START } from '../../src/tools/five-questions/state.ts';
import {
  addTallies,
  isPossible,
  type ReadAnswers,
  SCALES,
  tallyAnswers,
  tallyRows,
} from '../../src/tools/five-questions/tally.ts';
import type { Words } from '../../src/ui/words.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';
import { FORTY } from './forty-respondents.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const survey = parse(read('surveys/five-questions/survey.yaml')) as Survey;
const wording = parse(read('surveys/five-questions/en.yaml')) as SurveyWords;
const words: Words = { locale: 'en', messages: JSON.parse(read('i18n/en.json')) };
const view = (state: FiveState) => viewFiveQuestions(state, survey, wording, words);
const report = (state: FiveState) => {
  const { report: found } = view(state);
  if (!found) throw new Error('no report');
  return found;
};

const fromRows = (
  rows: readonly (readonly (number | null)[])[],
  part: Partial<FiveState> = {},
) => ({
  ...START,
  table: {
    file: 'a.csv',
    parts: [{ segment: null, wave: null, ...tallyRows(rows, survey.items) }],
    unread: 0,
  },
  ...part,
});
const cellsOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => row.map((answer) => (answer === null ? '' : String(answer))));

const answer = (place: number) => {
  const { min = 0, max = 0 } = SCALES[place] ?? {};
  return fc.option(fc.integer({ min, max }));
};
const anyRows = fc.array(fc.tuple(answer(0), answer(1), answer(2), answer(3), answer(4)), {
  maxLength: 40,
});

describe('the survey', () => {
  test('has the scales that links are held to', () => {
    expect(survey.items.map(({ min, max }) => ({ min, max }))).toEqual(SCALES);
  });

  test.each(LOCALE_CODES)('is worded in %s as its guide words it', (locale) => {
    const own = parse(read(`surveys/five-questions/${locale}.yaml`)) as SurveyWords;
    const guide = read(`docs/${locale}/guides/five-question-survey.mdx`);
    expect(Object.keys(own.items)).toEqual(survey.items.map(({ id }) => id));
    for (const { topic, question, low, high } of Object.values(own.items)) {
      expect(guide).toContain(question);
      expect(guide).toContain(topic);
      expect(guide).toContain(low);
      expect(guide).toContain(high);
    }
    expect(guide).toContain(own.open);
  });
});

describe('tallyRows', () => {
  test('counts, and keeps what complete rows amount to', () => {
    const tally = tallyRows(
      [
        [6, 8, 9, 5, 6],
        [4, 7, 6, 3, null],
        [null, null, null, null, null],
        [7, 10, 10, 6, 7],
      ],
      survey.items,
    );
    expect(tally).toMatchObject({ respondents: 3 });
    expect(tally.counts[0]).toEqual([0, 0, 0, 1, 0, 1, 1]);
    expect(tally.complete).toMatchObject({ n: 2, sums: [13, 18, 19, 11, 13] });
    expect(tally.complete.products.slice(0, 6)).toEqual([85, 118, 124, 72, 85, 164]);
  });

  test('parts put together are the whole, and any tally is possible', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (a, b) => {
        const whole = tallyRows([...a, ...b], survey.items);
        const parts = [tallyRows(a, survey.items), tallyRows(b, survey.items)];
        expect(addTallies(parts, survey.items)).toEqual(whole);
        expect(isPossible(whole)).toBe(true);
      }),
    );
  });

  test('who is of no known segment or wave has answered all the same', async () => {
    const text = 'Q1;Q2;Q3;Q4;Q5;Segment;Wave\n6;8;9;5;6;North;2026-01\n4;7;6;3;5;;\n';
    const own = slots(survey);
    const { plan } = await glance(await openTable(text), own);
    const collected = await readTable(text, plan, own, 'answers');
    expect(collected.report).toMatchObject({ rows: 2, used: 2 });
    if (collected.kind !== 'answers') throw new Error('no answers');
    const parts = tallyAnswers(collected, survey.items);
    expect(parts.map(({ wave, segment }) => [wave, segment])).toEqual([
      ['2026-01', 'North'],
      [null, null],
    ]);
    expect(view({ ...START, table: { file: 'a.csv', parts, unread: 0 } }).respondents).toBe(2);
  });

  test('a table is split by wave and segment', () => {
    const rows = [
      [6, 8, 9, 5, 6],
      [4, 7, 6, 3, MISSING],
      [7, 10, 10, 6, 7],
    ];
    const answers: ReadAnswers = {
      rows: 3,
      values: Uint8Array.from(rows.flat()),
      segmentOf: Uint16Array.of(1, 0, 1),
      segments: ['North', 'South'],
      waveOf: Uint16Array.of(1, 0, 1),
      waves: ['2026-01', '2026-02'],
    };
    const parts = tallyAnswers(answers, survey.items);
    expect(parts.map(({ wave, segment, respondents }) => [wave, segment, respondents])).toEqual([
      ['2026-01', 'North', 1],
      ['2026-02', 'South', 2],
    ]);
    const state = { ...START, table: { file: 'a.csv', parts, unread: 0 } };
    expect(view({ ...state, segment: 'South' }).respondents).toBe(2);
    expect(view({ ...state, segment: 'North', wave: '2026-02' })).toMatchObject({
      report: null,
      waiting: words.messages['fiveQuestions.waiting.none'],
    });
  });
});

describe('viewFiveQuestions', () => {
  const forty = report(fromRows(FORTY, { asked: '100' }));
  const table = (id: string, of = forty) => of.drawings.find((drawing) => drawing.id === id)?.table;
  const values = (id: string, row: number, of = forty) =>
    table(id, of)?.rows[row]?.map(({ value }) => value ?? null) ?? [];
  const near = (found: readonly (number | null)[], expected: readonly number[]) => {
    expected.forEach((value, i) => {
      expect(found[i] ?? 9e9).toBeCloseTo(value, 8);
    });
  };

  test('means and intervals are those of R', () => {
    near(values('means', 0).slice(5), [4.775, 4.44718659651, 5.10281340349, 0.62916666667]);
    near(values('means', 1).slice(5), [6.525, 5.95940880595, 7.09059119405, 0.6525]);
    near(values('means', 4).slice(5), [4.65, 4.32168695683, 4.97831304317, 0.60833333333]);
  });

  test('high answers and Wilson’s intervals are those of R', () => {
    near(values('high-answers', 0).slice(2), [8, 0.2, 0.104999897254, 0.347573063464]);
    near(values('high-answers', 1).slice(2), [5, 0.125, 0.0545950025095, 0.2611211983885]);
  });

  test('the lowest beside the others is R’s paired t with a quarter of the error each', () => {
    expect(forty.sentences[0]).toContain('When things go wrong');
    expect(forty.sentences[0]).toMatch(/^No question stands out/);
    near(values('lowest', 0).slice(1), [-0.0208333333333, -0.1052664456931, 0.0635997790264]);
    near(values('lowest', 3).slice(1), [-0.0541666666667, -0.1444705236679, 0.0361371903346]);
  });

  test('alpha and what it is without each question are those of R', () => {
    expect(forty.headlines.map(({ text }) => text)).toEqual(['40', '−37.5', '0.70']);
    expect(forty.headlines[2]?.note).toBe('0.52 to 0.82 at 95% confidence');
    near(values('alpha', 0).slice(1), [0.54800927136, 0.60845950151]);
  });

  test('the silent: 8 of 40 high among 100 asked is 8% to 68%', () => {
    near(values('silent', 0).slice(1), [0.2, 0.08, 0.68]);
    expect(forty.sentences.join(' ')).toContain('between 8.0% and 68.0%');
    expect(forty.headlines[0]?.note).toBe('40.0% of the 100 asked');
  });

  test('the guide’s example: 300 of 1,000 answer, 80% satisfied, so 24% to 94%', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [i < 240 ? 6 : 4, 8, 8, 5, 5]);
    near(
      values('silent', 0, report(fromRows(rows, { asked: '1000' }))).slice(1),
      [0.8, 0.24, 0.94],
    );
  });

  test('names the lowest only where it is below each of the others', () => {
    const rows = FORTY.map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => [
      a,
      b,
      c,
      Math.max(1, d - 3),
      e,
    ]);
    expect(report(fromRows(rows)).sentences[0]).toMatch(/^Talk about ‘Promise’ first/);
    const two = FORTY.map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => [
      a,
      b,
      c,
      Math.max(1, d - 3),
      Math.max(1, e - 3),
    ]);
    const [verdict = ''] = report(fromRows(two)).sentences;
    expect(verdict).toMatch(/^No single question is clearly the lowest/);
    expect(verdict).toMatch(
      /distance to these could be chance: ‘(Promise|When things go wrong)’\./,
    );
  });

  test('a difference that is the same in everybody counts once they are eight', () => {
    const alike = (n: number) => report(fromRows(new Array<number[]>(n).fill([6, 9, 9, 2, 6])));
    expect(alike(7).sentences[0]).toMatch(/^No question stands out/);
    expect(alike(8).sentences[0]).toMatch(/^Talk about ‘Promise’ first/);
    expect(values('lowest', 0, alike(8)).slice(2)).toEqual([null, null]);
  });

  test('alpha is not shown below 30 complete rows, and says why', () => {
    const few = report(fromRows(FORTY.slice(0, 29)));
    expect(few.headlines).toHaveLength(2);
    expect(few.sentences.join(' ')).toContain('there are 29');
    expect(few.warnings.join(' ')).toContain('29 people are few');
    expect(table('alpha', few)).toBeUndefined();
    expect(report(fromRows(FORTY.slice(0, 30))).headlines).toHaveLength(3);
  });

  test('a question coded the wrong way round is pointed at', () => {
    const turned = FORTY.map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => [8 - a, b, 10 - c, d, 8 - e]);
    const said = report(fromRows(turned)).warnings.join(' ');
    expect(said).toContain('Alpha is below zero');
    expect(said).toContain('‘Satisfaction’ runs against');
  });

  test('missing answers are counted, shared out and warned of', () => {
    const gaps = FORTY.map((row, i) => (i < 12 ? [...row.slice(0, 4), null] : row));
    const found = report(fromRows([...gaps, [null, null, null, null, null]]));
    expect(values('means', 4, found).slice(2, 5)).toEqual([28, 12, 0.3]);
    expect(found.warnings.join(' ')).toContain('30% of those who answered skipped');
    expect(found.sentences.join(' ')).toContain('the 28 people who answered all five');
  });

  test('waves: moves are tested together', () => {
    const { parts } = DEMO.table ?? { parts: [] };
    expect(parts).toHaveLength(3);
    const shown = report(DEMO);
    expect(table('waves', shown)?.rows).toHaveLength(3);
    expect(shown.sentences.join(' ')).toMatch(/‘Promise’ has fallen by 0\.\d\d/);
    const moves = table('moves', shown)?.rows ?? [];
    for (const row of moves) expect(row[4]?.value ?? 9).toBeLessThanOrEqual(1);
    expect(table('moves', report({ ...DEMO, wave: '2026-03' }))).toBeUndefined();
  });

  test('by hand: cells are answers, and what is none stops the result at its place', () => {
    const rows = [...FORTY.slice(0, 9), [6, null, 9, 5, 6]];
    const hand = view({ ...START, mode: 'hand', cells: cellsOf(rows) });
    expect(hand.report?.headlines[0]?.text).toBe('10');
    expect(hand.signs[1]?.said.join(' ')).toContain('1 answer is missing');
    const cells = [...cellsOf(rows), ['8', '11', 'x', '2,5', '٣']];
    const wrong = view({ ...START, mode: 'hand', cells });
    expect(wrong.report).toBeNull();
    expect(wrong.grid.wrong.map(({ item, problem }) => [item, problem])).toEqual([
      [0, 'outOfRange'],
      [1, 'outOfRange'],
      [2, 'text'],
      [3, 'fraction'],
      [4, 'foreignDigits'],
    ]);
    expect(wrong.waiting).toBe(words.messages['fiveQuestions.waiting.wrong']);
  });

  test('fewer asked than answered is an error at the field, and no rate', () => {
    const found = view(fromRows(FORTY, { asked: '39' }));
    expect(found.askedProblem).toContain('40 people answered');
    expect(found.report?.headlines[0]?.note).toBe('How many were asked is not known.');
    expect(view(fromRows(FORTY, { asked: 'many' })).askedProblem).toBe(
      'This is not a number. Please write it with the digits 0–9 alone, without a unit and without separators between thousands.',
    );
  });

  test('nothing is NaN or infinite, whatever the answers', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('', '50', '40'), (rows, asked) => {
        const found = view(fromRows(rows, { asked }));
        const text = JSON.stringify([found.report, found.signs]);
        expect(text).not.toMatch(/NaN|Infinity|∞|undefined/);
        for (const drawing of found.report?.drawings ?? []) {
          for (const { value } of drawing.table.rows.flat()) {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
        }
      }),
    );
  });

  test('one person, and one question, have no interval and no comparison', () => {
    const one = report(fromRows([[6, 8, 9, 5, 6]]));
    expect(one.sentences[0]).toBe(words.messages['fiveQuestions.verdict.none']);
    const only = report(fromRows(FORTY.map(([a = 0]) => [a, null, null, null, null])));
    expect(only.headlines).toHaveLength(1);
  });
});

describe('links', () => {
  const through = (state: FiveState) => {
    const shared = decodeShare(encodeShare(toLink(state)), fromLink);
    return shared.kind === 'payload' ? shared.payload : undefined;
  };

  test('carry what a table amounts to, under the length that chat programs cut at', () => {
    expect(through(DEMO)).toEqual(DEMO);
    expect(fromKept(JSON.parse(JSON.stringify(DEMO)))).toEqual(DEMO);
  });

  test('carry what was typed by hand, right or wrong', () => {
    const state = {
      ...START,
      mode: 'hand' as const,
      cells: cellsOf(FORTY.slice(0, 9)),
      asked: 'x',
    };
    expect(through(state)).toEqual(state);
    const wrong = { ...state, cells: [['eleven', '', '', '', '']] };
    expect(through(wrong)).toEqual(wrong);
  });

  test('that nobody could have made are refused', () => {
    const link = JSON.parse(JSON.stringify(toLink(fromRows(FORTY)))) as { t: unknown[][][] };
    const altered = (change: (part: unknown[]) => void) => {
      const copy = structuredClone(link);
      change((copy.t[2] as unknown[][])[0] ?? []);
      return fromLink(copy);
    };
    expect(altered(() => {})).toBeDefined();
    expect(altered((part) => part.splice(2, 1, 3))).toBeUndefined();
    expect(altered((part) => part.splice(4, 1, 41))).toBeUndefined();
    expect(altered((part) => part.splice(6, 1, new Array(15).fill(1)))).toBeUndefined();
    expect(altered((part) => part.splice(3, 1, [[1], [1], [1], [1], [1]]))).toBeUndefined();
    for (const garbage of [null, 5, 'x', [], {}, { s: null, w: null, a: '', c: '97' }]) {
      expect(fromLink(garbage)).toBeUndefined();
    }
  });
});
