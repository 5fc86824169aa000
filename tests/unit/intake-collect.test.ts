import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENTS_KEPT } from '../../src/tabular/intake/collect/tally.ts';
import type {
  Answers,
  Collected,
  CollectKind,
  Events,
  Tally,
} from '../../src/tabular/intake/collected.ts';
import { MISSING, NO_NAME } from '../../src/tabular/intake/collected.ts';
import { Ids } from '../../src/tabular/intake/ids.ts';
import type { Plan } from '../../src/tabular/intake/plan.ts';
import { ReadProblem } from '../../src/tabular/intake/problem.ts';
import { readTable } from '../../src/tabular/intake/read.ts';
import type { ReadReport, Slot, SlotKind } from '../../src/tabular/intake/slots.ts';
import { readAmount, readScore, readWeight } from '../../src/tabular/intake/values.ts';

const slot = (id: string, kind: SlotKind, more: Partial<Slot> = {}): Slot => ({
  id,
  kind,
  required: false,
  hints: [],
  ...more,
});
const SCORE = slot('score', 'score', { required: true, min: 0, max: 10 });

/** Reads a table whose columns are the slots in their order. */
async function read(
  text: string,
  slots: readonly Slot[],
  collect: CollectKind,
  more: Partial<Plan> = {},
): Promise<Collected> {
  return readTable(
    text,
    {
      encoding: 'utf-8',
      separator: ';',
      newline: '\n',
      header: false,
      sheet: null,
      dayFirst: true,
      granularity: 'month',
      columns: Object.fromEntries(slots.map(({ id }, i) => [id, i])),
      ...more,
    },
    slots,
    collect,
  );
}
const tally = async (...args: [string, readonly Slot[], Partial<Plan>?]) =>
  (await read(args[0], args[1], 'tally', args[2])) as Tally;
const answers = async (text: string, slots: readonly Slot[], more?: Partial<Plan>) =>
  (await read(text, slots, 'answers', more)) as Answers;
const events = async (text: string, slots: readonly Slot[], more?: Partial<Plan>) =>
  (await read(text, slots, 'events', more)) as Events;
const counts = ({ rows, used, leftOut }: ReadReport) => ({ rows, used, leftOut });

describe('values', () => {
  test.each([
    ['7', 7],
    ['10', 10],
    ['7.0', 7],
    ['7,0', 7],
    [' 7 ', 7],
    ['07', 7],
    ['+7', 7],
    ['\u200e7', 7],
    ['', 'empty'],
    [' ', 'empty'],
    ['brak', 'text'],
    ['7,5', 'fraction'],
    ['11', 'outOfRange'],
    ['-1', 'outOfRange'],
    ['\u22121', 'outOfRange'],
    ['٧', 'foreignDigits'],
    ['7/10', 'text'],
    ['10 - bardzo prawdopodobne', 10],
    ['0 – slett ikke sannsynlig', 0],
    ['1 (aldrig)', 1],
    ['5 = sehr gut', 5],
    ['3. neither', 3],
    ['7: nokså enig', 7],
    ['10 – סביר מאוד', 10],
    ["'7", 7],
    ['="7"', 7],
    ['11 - too much', 'outOfRange'],
    ['3. maj 2026', 'text'],
    ['10-kwi-26', 'text'],
    ['7-8', 'text'],
    ['7 - 8 (ok)', 'text'],
    ['10 people', 'text'],
    ['=CMD("7")', 'text'],
    ['1e1', 'text'],
  ] as const)('score %j', (text, expected) => {
    expect(readScore(text, 0, 10)).toBe(expected);
  });
  test.each([
    ['1,25', 1.25],
    ['0.8', 0.8],
    ['3', 3],
    ['0', 'weight'],
    ['-1', 'weight'],
    ['', 'weight'],
    ['x', 'weight'],
    ['.', 'weight'],
    [',', 'weight'],
  ] as const)('weight %j', (text, expected) => {
    expect(readWeight(text)).toBe(expected);
  });
  test.each([
    ['9,90', 9.9],
    ['9.90', 9.9],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1 234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['€ 9,90', 9.9],
    ['9,90 zł', 9.9],
    ['-5', -5],
    ['₪100', 100],
    ['100 kr.', 100],
    ['\u22125,5', -5.5],
    ['', 'empty'],
    ['free', 'text'],
    ['1.2.3', 'text'],
    ['1234567890123,45', 1_234_567_890_123.45],
    ['12345678901234567', Number('12345678901234567')],
  ] as const)('amount %j', (text, expected) => {
    expect(readAmount(text)).toBe(expected);
  });
  test('the quick way through a number gives what the careful one does', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.nat(9999),
        fc.constantFrom(',', '.'),
        (whole, part, mark) => {
          expect(readAmount(`${whole}${mark}${part}`)).toBe(Number(`${whole}.${part}`));
        },
      ),
    );
  });
});

describe('tally', () => {
  test('counts by segment and wave, largest segment first, waves in time', async () => {
    const result = await tally(
      '9;Bergen;1.3.2026\n10;Oslo;2.1.2026\n9;Oslo;3.1.2026\n0;  Oslo ;31.3.2026\n',
      [SCORE, slot('segment', 'category'), slot('wave', 'wave')],
    );
    expect(result.segments).toEqual(['Oslo', 'Bergen']);
    expect(result.waves).toEqual(['2026-01', '2026-03']);
    expect(result.cells.map(({ segment, wave }) => `${segment} ${wave}`)).toEqual([
      'Oslo 2026-01',
      'Oslo 2026-03',
      'Bergen 2026-03',
    ]);
    expect(result.cells[0]?.counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(result.cells[0]?.weights).toEqual(result.cells[0]?.counts);
    expect(result).toMatchObject({ weighted: false, customers: null, commentsFound: 0 });
    expect(counts(result.report)).toEqual({ rows: 4, used: 4, leftOut: {} });
  });

  test('sums weights and their squares', async () => {
    const { cells, weighted, report } = await tally('9;1,5\n9;2\n3;0.5\n9;0\n9;\n', [
      SCORE,
      slot('weight', 'weight'),
    ]);
    expect(weighted).toBe(true);
    expect(cells[0]?.counts[9]).toBe(2);
    expect(cells[0]?.weights[9]).toBe(3.5);
    expect(cells[0]?.squares[9]).toBe(1.5 ** 2 + 4);
    expect(cells[0]?.weights[3]).toBe(0.5);
    expect(counts(report)).toEqual({ rows: 5, used: 3, leftOut: { weight: 2 } });
  });

  test('says of each row left out where and why', async () => {
    const { report } = await tally(
      'Score;Segment\n9;A\nbrak;A\n\n;A\n11;A\n٧;A\n7,5;A\n9\n9;\n',
      [SCORE, slot('segment', 'category')],
      { header: true },
    );
    expect(report.listed).toEqual([
      { row: 3, slot: 'score', text: 'brak', reason: 'text' },
      { row: 5, slot: 'score', text: '', reason: 'empty' },
      { row: 6, slot: 'score', text: '11', reason: 'outOfRange' },
      { row: 7, slot: 'score', text: '٧', reason: 'foreignDigits' },
      { row: 8, slot: 'score', text: '7,5', reason: 'fraction' },
      { row: 9, slot: 'segment', text: '', reason: 'missingCells' },
      { row: 10, slot: 'segment', text: '', reason: 'empty' },
    ]);
    expect(report).toMatchObject({ rows: 8, used: 1 });
  });

  test('a segment or wave that may be empty is none, but a word for a date is not nothing', async () => {
    const { cells, report } = await tally('9;;\n8\n7;;soon\n', [
      SCORE,
      slot('segment', 'category', { mayBeEmpty: true }),
      slot('wave', 'wave', { mayBeEmpty: true }),
    ]);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ segment: null, wave: null });
    expect(counts(report)).toEqual({ rows: 3, used: 2, leftOut: { date: 1 } });
  });

  test('keeps a sample of comments, the same each time, evenly drawn', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `9;comment ${i}`).join('\n');
    const slots = [SCORE, slot('comment', 'text')];
    const first = await tally(rows, slots);
    expect(first.commentsFound).toBe(5000);
    expect(first.comments).toHaveLength(COMMENTS_KEPT);
    expect((await tally(rows, slots)).comments).toEqual(first.comments);
    const numbers = first.comments.map(({ text }) => Number(text.slice(8)));
    const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
    // Drawn evenly its mean lies within 300 of the middle in 997 of 1,000 samples.
    expect(Math.abs(mean - 2500)).toBeLessThan(300);
    expect(new Set(numbers).size).toBe(COMMENTS_KEPT);
  });

  test('gives comments in the order of a draw: its first few are as all of them are', async () => {
    // 600 who gave 1 and 2,400 who gave 9, and of both 200 comments are kept.
    const rows = Array.from({ length: 3000 }, (_, i) => `${i % 5 === 0 ? 1 : 9};comment ${i}`);
    const { comments } = await tally(rows.join('\n'), [SCORE, slot('comment', 'text')]);
    expect(comments).toHaveLength(2 * COMMENTS_KEPT);
    const low = comments.slice(0, 100).filter(({ score }) => score === 1).length;
    // 20 are due of 100; between 8 and 32 in 997 of 1,000 draws.
    expect(low).toBeGreaterThanOrEqual(8);
    expect(low).toBeLessThanOrEqual(32);
  });

  test('counts customers, and those who came again', async () => {
    const { customers } = await tally('9;K1\n8;K2\n7; K1 \n6;K1\nx;K9\n', [
      SCORE,
      slot('customer', 'id'),
    ]);
    expect(customers).toEqual({ distinct: 2, repeated: 1, withinWave: 2 });
  });

  test('tells customers who come again in a wave from those who come in several', async () => {
    const slots = [SCORE, slot('customer', 'id'), slot('wave', 'wave')];
    const plan = { granularity: 'written' } as const;
    const once = await tally('9;K1;A\n8;K2;A\n7;K1;B\n6;K2;B\n', slots, plan);
    expect(once.customers).toEqual({ distinct: 2, repeated: 2, withinWave: 0 });
    const again = await tally('9;K1;A\n8;K1;A\n7;K1;B\n6;K1;A\n', slots, plan);
    expect(again.customers).toEqual({ distinct: 1, repeated: 1, withinWave: 2 });
    const many = Array.from({ length: 3000 }, (_, i) => `9;K${i};A`);
    const twice = await tally(`${[...many, ...many.slice(0, 7)].join('\n')}\n`, slots, plan);
    expect(twice.customers).toEqual({ distinct: 3000, repeated: 7, withinWave: 7 });
    const days = Array.from({ length: 101 }, (_, i) => `9;K1;Day ${i}`).join('\n');
    expect((await tally(`${days}\n`, slots, plan)).customers?.withinWave).toBeNull();
  });

  test('names a column with too many names instead of filling the memory', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `9;name ${i}`).join('\n');
    const reading = tally(rows, [SCORE, slot('segment', 'category')]);
    await expect(reading).rejects.toMatchObject({ code: 'tooManyNames', slot: 'segment' });
    await expect(reading).rejects.toBeInstanceOf(ReadProblem);
  });
});

describe('answers', () => {
  const ITEMS = ['item1', 'item2', 'item3'].map((id) => slot(id, 'score', { min: 1, max: 5 }));

  test('an item that is no answer is missing; the row stays', async () => {
    const result = await answers('1;2;3\n4;;x\n;;\n9;;\n5;1\n', ITEMS);
    expect([...result.values]).toEqual([1, 2, 3, 4, MISSING, MISSING, 5, 1, MISSING]);
    expect(result.missing).toEqual([0, 1, 2]);
    expect(result.invalid).toEqual([0, 0, 1]);
    // A row of nothing but separators is layout.
    expect(counts(result.report)).toEqual({ rows: 4, used: 3, leftOut: { outOfRange: 1 } });
    expect(result.report.badValues).toEqual({ text: 1 });
    expect(result.report.badListed).toEqual([{ row: 2, slot: 'item3', text: 'x', reason: 'text' }]);
  });

  test('knows the segment and wave of each row', async () => {
    const result = await answers('1;1;1;B;2026-02-01\n2;2;2;A;2026-01-01\n3;3;3;;\n', [
      ...ITEMS,
      slot('segment', 'category', { mayBeEmpty: true }),
      slot('wave', 'wave', { mayBeEmpty: true }),
    ]);
    expect(result.segments).toEqual(['B', 'A']);
    expect([...(result.segmentOf ?? [])]).toEqual([0, 1, NO_NAME]);
    expect(result.waves).toEqual(['2026-01', '2026-02']);
    expect([...(result.waveOf ?? [])]).toEqual([1, 0, NO_NAME]);
  });
});

describe('events', () => {
  const SLOTS = [slot('customer', 'id'), slot('date', 'date'), slot('amount', 'number')];

  test('keeps who, when and how much', async () => {
    const result = await events(
      'B;1.1.1970;9,90\nA;3.1.1970 12:00;1.234,50\nB;2. kvartal 1970;-5\n',
      SLOTS,
    );
    expect([...result.customerOf]).toEqual([0, 1, 0]);
    expect(result.customers).toBe(2);
    expect([...result.days]).toEqual([0, 2, 90]);
    expect([...(result.amounts ?? [])]).toEqual([9.9, 1234.5, -5]);
  });

  test('leaves out what has no customer, no date or no amount', async () => {
    const { report } = await events(
      ';1.1.2026;1\nA;;1\nA;soon;1\nA;2026;1\nA;1.1.2026;\nA;1.1.2026;x\nA\n',
      SLOTS,
    );
    expect(report.listed.map(({ slot: where, reason }) => `${where} ${reason}`)).toEqual([
      'customer empty',
      'date empty',
      'date date',
      'date date',
      'amount empty',
      'amount text',
      'date missingCells',
    ]);
  });

  test('an amount that may be empty is no number, and not 0', async () => {
    const { amounts } = await events('A;1.1.2026;\n', [
      ...SLOTS.slice(0, 2),
      slot('amount', 'number', { mayBeEmpty: true }),
    ]);
    expect([...(amounts ?? [])]).toEqual([Number.NaN]);
  });
});

test('used and left out always add up to the rows', async () => {
  const cell = fc.constantFrom('9', '3', '11', '', 'x', '7,5', 'A', '1.1.2026', '"a\nb"', '"', ' ');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 30 }),
      fc.boolean(),
      fc.constantFrom<CollectKind>('tally', 'answers', 'events'),
      async (rows, header, collect) => {
        const slots = {
          tally: [SCORE, slot('segment', 'category'), slot('wave', 'wave', { mayBeEmpty: true })],
          answers: [slot('item1', 'score'), slot('item2', 'score'), slot('segment', 'category')],
          events: [slot('customer', 'id'), slot('date', 'date'), slot('amount', 'number')],
        }[collect];
        const text = `y\n${rows.map((row) => row.join(';')).join('\n')}`;
        const { report } = await read(text, slots, collect, { header });
        const left = Object.values(report.leftOut).reduce((all, n) => all + n, 0);
        expect(report.used + left).toBe(report.rows);
        expect(report.listed).toHaveLength(left);
      },
    ),
    { numRuns: 300 },
  );
});

test('ids are told apart as a map tells them apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 6, unit: 'grapheme' }), { maxLength: 400 }),
      (texts) => {
        const ids = new Ids();
        const map = new Map<string, number>();
        for (const text of texts) {
          const key = text.trim();
          if (!map.has(key)) map.set(key, map.size);
          expect(ids.number(text)).toBe(map.get(key));
        }
        expect(ids.count).toBe(map.size);
      },
    ),
  );
  const many = new Ids();
  for (let i = 0; i < 200_000; i++) many.number(`K${i}`);
  expect(many.count).toBe(200_000);
  for (let i = 0; i < 200_000; i += 999) expect(many.number(`K${i}`)).toBe(i);
});

describe('marks that nobody sees', () => {
  test('make no second segment of the first', async () => {
    const { segments } = await tally(
      '9;\u200fחיפה\n8;חיפה\n7;\u202bחיפה\u202c\n6;\ufeffחיפה\n5;תל\u200b אביב\n4;תל אביב\n',
      [SCORE, slot('segment', 'category')],
    );
    expect(segments).toEqual(['חיפה', 'תל אביב']);
  });
  test('make no second customer of the first', async () => {
    const { customers } = await events(
      '\u200e17;1.2.2026\n17;1.3.2026\n\u202a17\u202c;1.4.2026\n',
      [slot('customer', 'id'), slot('date', 'date')],
    );
    expect(customers).toBe(1);
  });
});
