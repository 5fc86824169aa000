import { describe, expect, test } from 'vitest';
import { glance, openTable } from '../../src/tabular/intake/glance.ts';
import { HINTS, itemHints } from '../../src/tabular/intake/hints.ts';
import { readTable } from '../../src/tabular/intake/read.ts';
import type { Slot } from '../../src/tabular/intake/slots.ts';

const NPS: readonly Slot[] = [
  { id: 'score', kind: 'score', required: true, min: 0, max: 10, hints: HINTS.score },
  { id: 'segment', kind: 'category', required: false, hints: HINTS.segment },
  { id: 'wave', kind: 'wave', required: false, hints: HINTS.wave },
  { id: 'weight', kind: 'weight', required: false, hints: HINTS.weight },
  { id: 'comment', kind: 'text', required: false, hints: HINTS.comment },
  { id: 'customer', kind: 'id', required: false, hints: HINTS.customer },
];
const ORDERS: readonly Slot[] = [
  { id: 'customer', kind: 'id', required: true, hints: HINTS.customer },
  { id: 'date', kind: 'date', required: true, hints: HINTS.date },
  { id: 'amount', kind: 'number', required: false, hints: HINTS.amount },
];
const look = async (text: string, slots = NPS) => glance(await openTable(text), slots);

describe('columns are found by their names', () => {
  test.each([
    [
      'en',
      'Response ID,Date,NPS score,Weight,Region,Comment\n17,2026-04-01,9,1.2,North,ok\n18,2026-04-02,3,0.8,South,\n',
    ],
    [
      'nb',
      'Kundenummer;Dato;Poeng;Vekt;Kundegruppe;Kommentar\n17;01.04.2026;9;1,2;Privat;fint\n18;02.04.2026;3;0,8;Bedrift;\n',
    ],
    [
      'pl',
      'Nr klienta;Data;Ocena NPS;Waga;Województwo;Komentarz\n17;01.04.2026;9;1,2;Mazowieckie;ok\n18;02.04.2026;3;0,8;Śląskie;\n',
    ],
    [
      'da',
      'Kundenr.;Dato;Vurdering;Vægt;Afdeling;Bemærkning\n17;01.04.2026;9;1,2;Nord;fint\n18;02.04.2026;3;0,8;Syd;\n',
    ],
    [
      'he',
      'מספר לקוח;תאריך;הציון;משקל;סניף;הערות\n17;01/04/2026;9;1.2;חיפה;טוב\n18;22/04/2026;3;0.8;אילת;\n',
    ],
  ])('%s', async (_, text) => {
    const { plan } = await look(text);
    expect(plan.header).toBe(true);
    expect(plan.columns).toEqual({
      customer: 0,
      wave: 1,
      score: 2,
      weight: 3,
      segment: 4,
      comment: 5,
    });
  });

  test('a name whose values do not fit is passed over', async () => {
    const { plan } = await look('Score group,Score\nPromoter,9\nDetractor,3\n');
    expect(plan.columns['score']).toBe(1);
  });

  test('a number that happens to lie on the scale is no score where a better name stands', async () => {
    const { plan } = await look('Response ID,NPS score\n1,9\n2,3\n3,10\n');
    expect(plan.columns).toMatchObject({ score: 1, customer: 0 });
  });

  test('a name alone is enough where the values are bad', async () => {
    const { plan } = await look('Comment,Score\nx,n/a\ny,n/a\nz,9\n');
    expect(plan.columns).toMatchObject({ score: 1, comment: 0 });
  });

  test('orders', async () => {
    const { plan } = await look(
      'Zamówienie;Klient;Data zakupu;Kwota brutto\nA;K1;3.4.2026;1.234,50 zł\nB;K2;4.4.2026;9,90 zł\n',
      ORDERS,
    );
    expect(plan.columns).toEqual({ customer: 1, date: 2, amount: 3 });
  });

  test('items stand in their order', async () => {
    const items = [1, 2, 3].map(
      (n): Slot => ({
        id: `item${n}`,
        kind: 'score',
        required: true,
        min: 1,
        max: 5,
        hints: itemHints(n),
      }),
    );
    const named = await look('Q3;Q1;Q2\n1;2;3\n4;5;1\n', items);
    expect(named.plan.columns).toEqual({ item1: 1, item2: 2, item3: 0 });
    const unnamed = await look('Oslo;1;2;3\nBergen;4;5;1\n', items);
    expect(unnamed.plan.columns).toEqual({ item1: 1, item2: 2, item3: 3 });
  });
});

describe('dates that only a spreadsheet knows', () => {
  test('are waves where the name says so', async () => {
    const { plan, wavesAreDates } = await look('Data;Ocena\n46054;9\n46085,5;8\n46113;7\n');
    expect(plan).toMatchObject({ columns: { wave: 0, score: 1 }, granularity: 'month' });
    expect(wavesAreDates).toBe(true);
  });
  test('are numbers where none does', async () => {
    const { plan } = await look('Kod;Ocena\n46054;9\n46085;8\n46113;7\n');
    expect(plan.columns).toMatchObject({ wave: null, score: 1 });
    const orders = await look('A;B;C\nx;40000;3.4.2026\ny;50000;4.4.2026\n', ORDERS);
    expect(orders.plan.columns).toMatchObject({ customer: 0, date: 2 });
  });
});

test('a date that no name points to is found behind other columns', async () => {
  const { plan } = await look('Oslo;9;01.02.2026\nBergen;8;02.02.2026\n');
  expect(plan).toMatchObject({ header: false, columns: { score: 1, wave: 2 } });
});

describe('the first row', () => {
  test('is data where it is like the others', async () => {
    const { plan } = await look('Oslo;9\nBergen;3\n');
    expect(plan).toMatchObject({ header: false, columns: { score: 1 } });
  });
  test('names the columns where it has words over numbers', async () => {
    expect((await look('By;Xyz\nOslo;9\nBergen;3\n')).plan.header).toBe(true);
  });
  test('a single column of scores has none', async () => {
    expect((await look('9\n3\n10\n')).plan).toMatchObject({ header: false, columns: { score: 0 } });
  });
  test('is what the reader says', async () => {
    const table = await openTable('Oslo;9\nBergen;3\n');
    expect((await glance(table, NPS, { header: true })).columns[1]?.name).toBe('9');
  });
});

describe('a title above the names', () => {
  const table = 'Ocena;Segment;Data\n9;A;01.02.2026\n8;B;01.03.2026\n';
  test.each([
    ['alone', `Raport NPS 2026\n\n${table}`, 1],
    ['with separators', `Raport NPS 2026;;\n;;\n${table}`, 1],
    ['with the day it was made', `Raport\nData:;2026-03-01\n${table}`, 2],
    [
      'that names groups of columns',
      'Respondent;;Ankieta;;\nNr;Region;Ocena;Data;Uwagi\n1;A;9;01.02.2026;x\n',
      1,
    ],
  ])('%s is passed over', async (_, text, above) => {
    const seen = await look(text);
    expect(seen.above).toBe(above);
    expect(seen.plan).toMatchObject({ header: true, above });
    expect(seen.columns[seen.plan.columns['score'] ?? -1]?.name).toBe('Ocena');
    const read = await readTable(text, seen.plan, NPS, 'tally');
    expect(read.report).toMatchObject({ rows: read.report.used, leftOut: {} });
  });

  test('is a row again where the reader says so', async () => {
    const text = `Raport NPS 2026;;\n${table}`;
    for (const header of [true, false]) {
      const { plan, above } = await glance(await openTable(text), NPS, { header });
      expect({ above, plan: plan.above, header: plan.header }).toEqual({
        above: 1,
        plan: 0,
        header,
      });
    }
  });

  test.each([
    ['names in the first row', table],
    ['names for some columns only', 'Ocena;;\n9;Oslo;ok\n8;Bergen;Segment feedback\n'],
    ['a first row that lacks cells', '9;\n8;Oslo\n7;Bergen\n'],
    ['two rows of names', 'Q1;Q2;Q3\nOcena;Segment;Data\n9;A;01.02.2026\n'],
    ['nothing but text', 'Tytuł\nSegment;Uwagi\nA;x\nB;y\n'],
  ])('is not seen in %s', async (_, text) => {
    expect((await look(text)).above).toBe(0);
  });
});

test('shows three values of each column, and no more than is needed to know them', async () => {
  const { columns } = await look(`Score;Why\n9;${'x'.repeat(500)}\n9;b\n8;c\n7;d\n6;e\n`);
  expect(columns[0]).toEqual({ name: 'Score', samples: ['9', '8', '7'] });
  expect(columns[1]?.samples[0]).toHaveLength(60);
});

test('keeps what the reader has corrected', async () => {
  const table = await openTable('Score;Date\n9;3/4/2026\n8;5/6/2026\n');
  const first = await glance(table, NPS);
  expect(first).toMatchObject({ datesAmbiguous: true, wavesAreDates: true });
  const told = await glance(table, NPS, {
    dayFirst: false,
    granularity: 'year',
    columns: { score: 0, wave: 1 },
  });
  expect(told.plan).toMatchObject({
    dayFirst: false,
    granularity: 'year',
    columns: { score: 0, wave: 1 },
  });
});
