import type { RetentionRow } from '../../metrics/cohort-retention.ts';
import type { SurvivalCurve, SurvivalStep } from '../../metrics/kaplan-meier.ts';
import { wilson } from '../../metrics/wilson.ts';
import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Comparison, Worked } from './model.ts';
import { pool } from './rows.ts';
import type { CohortsState } from './state.ts';

const NOTHING: TableCell = { text: '', value: null };

/** Retention by cohort and age, shaded; what was not watched yet stays empty. */
export function heatTable({ words, table, names, span, state }: Worked): Drawing {
  const ages = Array.from({ length: span }, (_, i) => i + 1);
  const size = table.cohorts.reduce((sum, row) => sum + row.size, 0);
  const strongest = Math.max(
    ...table.cohorts.flatMap((cells) => ages.map((age) => shading(cells, age, state.shown) ?? 0)),
  );
  const row = (name: string, customers: number, cells: RetentionRow) => [
    { text: name },
    number(customers, words),
    ...ages.map((age) => shownCell(cells, age, state.shown, strongest, words)),
  ];
  return {
    id: 'cohorts',
    title: say(words, `cohorts.table.${table.kind}`),
    table: {
      caption: say(words, `cohorts.caption.${state.shown}`),
      headers: [
        say(words, 'cohorts.col.cohort'),
        say(words, 'cohorts.col.customers'),
        ...ages.map((age) => formatNumber(words.locale, age)),
      ],
      rows: [
        ...table.cohorts.map((cohort, i) => row(names[i] ?? '', cohort.size, cohort)),
        row(say(words, 'cohorts.all'), size, table.all),
      ],
    },
  };
}

/** What the strength of the colour stands for: the share shown, and for customers that of the start. */
function shading(
  { retention, periodRetention }: RetentionRow,
  age: number,
  shown: CohortsState['shown'],
): number | null {
  return (shown === 'step' ? periodRetention[age - 1] : retention[age]) ?? null;
}

function shownCell(
  cells: RetentionRow,
  age: number,
  shown: CohortsState['shown'],
  strongest: number,
  words: Words,
): TableCell {
  const active = cells.active[age];
  if (active === undefined) return NOTHING;
  const value = shading(cells, age, shown);
  if (value === null) return { text: '–', value };
  const heat = strongest === 0 ? 0 : value / strongest;
  return shown === 'count'
    ? { ...number(active, words), heat }
    : { text: formatShare(words.locale, value, 0), value, heat };
}

/** All cohorts as one, at each age those that were watched so long. */
export function pooledCurve({ words, table, span, confidence }: Worked): Drawing {
  const points = Array.from({ length: span + 1 }, (_, age) => {
    const { active, size } = pool(table.cohorts, age);
    return { age, active, size, found: wilson(active, size, { confidence }) };
  });
  const name = say(words, 'cohorts.all');
  return {
    id: 'curve',
    title: say(words, 'cohorts.curve'),
    table: {
      caption: say(words, `cohorts.curve.caption.${table.kind}`),
      headers: [
        say(words, 'cohorts.col.age'),
        say(words, 'cohorts.col.watched'),
        say(words, 'cohorts.col.active'),
        say(words, 'cohorts.col.share'),
        ...ends(confidence, words),
        say(words, 'cohorts.col.step'),
      ],
      rows: points.map(({ age, active, size, found }) => [
        number(age, words),
        number(size, words),
        number(active, words),
        share(found?.share ?? null, words),
        // At the start everybody is there by definition, and there is nothing to be unsure of.
        share(age === 0 ? null : (found?.low ?? null), words),
        share(age === 0 ? null : (found?.high ?? null), words),
        share(age === 0 ? null : (table.all.periodRetention[age - 1] ?? null), words),
      ]),
    },
    chart: {
      kind: 'lines',
      labels: points.map(({ age }) => formatNumber(words.locale, age)),
      series: [
        {
          label: name,
          colour: '--petrol',
          values: points.map(({ found }) => found?.share ?? null),
          low: points.map(({ age, found }) => (age === 0 ? null : (found?.low ?? null))),
          high: points.map(({ age, found }) => (age === 0 ? null : (found?.high ?? null))),
        },
      ],
      ...axis(words),
    },
  };
}

/** The earlier and the later cohorts at one age. */
export function comparisonChart(
  { words, confidence }: Worked,
  age: number,
  { early, late }: Comparison,
): Drawing {
  const sides = [
    { side: early, key: 'early', colour: '--passives' },
    { side: late, key: 'late', colour: '--petrol' },
  ];
  return {
    id: 'halves',
    title: say(words, 'cohorts.halves', { age: formatNumber(words.locale, age) }),
    table: {
      caption: say(words, 'cohorts.halves.caption'),
      headers: [
        say(words, 'cohorts.col.cohorts'),
        say(words, 'cohorts.col.range'),
        say(words, 'cohorts.col.watched'),
        say(words, 'cohorts.col.active'),
        say(words, 'cohorts.col.share'),
        ...ends(confidence, words),
      ],
      rows: sides.map(({ side, key }) => [
        { text: say(words, `cohorts.halves.${key}`) },
        {
          text:
            side.from === side.to
              ? side.from
              : say(words, 'cohorts.range', { from: side.from, to: side.to }),
        },
        number(side.n, words),
        number(side.active, words),
        share(side.share, words),
        share(side.low, words),
        share(side.high, words),
      ]),
    },
    chart: {
      kind: 'intervals',
      items: sides.map(({ side, key, colour }) => ({
        label: say(words, `cohorts.halves.${key}`),
        value: side.share,
        text: formatShare(words.locale, side.share),
        low: side.low,
        high: side.high,
        colour,
      })),
      ...axis(words),
    },
  };
}

/** Share of customers who have not yet fallen silent, by Kaplan and Meier. */
export function silenceCurve(
  { words, span, confidence }: Worked,
  { length, curve }: { readonly length: number; readonly curve: SurvivalCurve },
): Drawing {
  const ages = Array.from({ length: span + 1 }, (_, age) => age);
  const byAge = new Map(curve.steps.map((step) => [step.time, step]));
  let before: SurvivalStep | undefined;
  const found = ages.map((age) => {
    before = byAge.get(age) ?? before;
    return { age, here: byAge.get(age), level: before };
  });
  const values = { n: length, length: formatNumber(words.locale, length) };
  const level = (key: 'survival' | 'low' | 'high') =>
    found.map(({ level: step }) => (step ? step[key] : 1));
  const name = say(words, 'cohorts.silence.series', values);
  return {
    id: 'silence',
    title: say(words, 'cohorts.silence.title', values),
    table: {
      caption: say(words, 'cohorts.silence.caption'),
      headers: [
        say(words, 'cohorts.col.age'),
        say(words, 'cohorts.col.silent'),
        say(words, 'cohorts.col.ended'),
        name,
        ...ends(confidence, words),
      ],
      rows: found.map(({ age, here, level: step }) => [
        number(age, words),
        number(here?.events ?? 0, words),
        number(here?.censored ?? 0, words),
        share(step?.survival ?? 1, words),
        share(step ? step.low : null, words),
        share(step ? step.high : null, words),
      ]),
    },
    chart: {
      kind: 'lines',
      labels: ages.map((age) => formatNumber(words.locale, age)),
      series: [
        {
          label: name,
          colour: '--petrol',
          values: level('survival'),
          low: level('low'),
          high: level('high'),
        },
      ],
      ...axis(words),
    },
  };
}

function ends(confidence: number, words: Words): string[] {
  const values = { confidence: formatShare(words.locale, confidence, 0) };
  return [say(words, 'cohorts.col.low', values), say(words, 'cohorts.col.high', values)];
}

function number(value: number, { locale }: Words): TableCell {
  return { value, text: formatNumber(locale, value) };
}

function share(value: number | null, { locale }: Words): TableCell {
  return value === null ? { text: '–', value } : { value, text: formatShare(locale, value) };
}

function axis({ locale }: Words) {
  return {
    rtl: LOCALES[locale].dir === 'rtl',
    min: 0,
    max: 1,
    tick: (value: number) => formatShare(locale, value, 0),
  };
}
