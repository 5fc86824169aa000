import { type FieldRule, readFields } from '../../ui/fields.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { COUNTS, type CountName, type IndicatorsState, type Kind, type OwnRow } from './state.ts';

/** How many, of how many, in one period. */
export interface Rate {
  readonly part: number;
  /** At least 1. */
  readonly whole: number;
}

/** A row of the sheet over all periods. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** What is divided by what, in words. */
  readonly definition: string;
  /** One a period; `null` where it is not known. */
  readonly rates: readonly (Rate | null)[];
}

/** What is typed in the grid, and what it amounts to. */
export interface GridReading {
  /** Names of the periods as they are shown, each only once. */
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  /** What is wrong, in the reader's words, by row and place: `buyers.0`, `own2.whole.1`. */
  readonly problems: Readonly<Record<string, string>>;
  /** Places of the periods in which only some of the comments' three counts are there. */
  readonly halfCounted: readonly number[];
}

/** The rates of the sheet: what is divided by the sum of what. */
const RATES: readonly {
  readonly id: string;
  readonly kind: Kind;
  readonly part: CountName;
  readonly whole: readonly CountName[];
}[] = [
  { id: 'repeat', kind: 'behaviour', part: 'repeat', whole: ['buyers'] },
  { id: 'upsell', kind: 'behaviour', part: 'upsold', whole: ['offered'] },
  { id: 'sharing', kind: 'behaviour', part: 'shares', whole: ['reached'] },
  {
    id: 'positive',
    kind: 'attitude',
    part: 'positive',
    whole: ['positive', 'neutral', 'negative'],
  },
  {
    id: 'negative',
    kind: 'attitude',
    part: 'negative',
    whole: ['positive', 'neutral', 'negative'],
  },
];

/** Counts that cannot exceed another. */
const PART_OF: Readonly<Partial<Record<CountName, CountName>>> = {
  repeat: 'buyers',
  upsold: 'offered',
  shares: 'reached',
};

const COMMENTS = ['positive', 'neutral', 'negative'] as const;
const COUNT: FieldRule = { whole: true, optional: true };
const COUNT_RULES: Readonly<Record<CountName, FieldRule>> = {
  buyers: COUNT,
  repeat: COUNT,
  offered: COUNT,
  upsold: COUNT,
  reached: COUNT,
  shares: COUNT,
  positive: COUNT,
  neutral: COUNT,
  negative: COUNT,
};

/**
 * Reads the grid. An empty field is not known, which is not 0; a field with something wrong in it
 * leaves its rate out rather than being taken for 0.
 */
export function readGrid(state: IndicatorsState, words: Words): GridReading {
  const problems: Record<string, string> = {};
  const columns = state.names.map((_, place) => {
    const { values, problems: wrong } = readFields(at(state, place), COUNT_RULES, words);
    for (const name of COUNTS) {
      const problem = wrong[name] ?? tooMany(values[name], wholeOf(name, values), words);
      if (problem) problems[`${name}.${place}`] = problem;
    }
    return values;
  });
  const rates = RATES.map(({ id, kind, part, whole }) => ({
    id,
    kind,
    name: say(words, `indicators.name.${id}`),
    definition: say(words, `indicators.definition.${id}`),
    rates: columns.map((values) => toRate(values[part], total(whole.map((name) => values[name])))),
  }));
  const own = state.own.map((row, i) => readOwn(row, i, problems, words));
  const names = distinct([...rates, ...own].map(({ name }) => name));
  return {
    periods: periodNames(state.names, words),
    indicators: [...rates, ...own].map((row, i) => ({ ...row, name: names[i] ?? row.name })),
    problems,
    halfCounted: columns.flatMap((values, place) => {
      const known = COMMENTS.filter((name) => values[name] !== null).length;
      return known > 0 && known < COMMENTS.length ? [place] : [];
    }),
  };
}

function at(state: IndicatorsState, place: number): Record<CountName, string> {
  const text = (name: CountName) => state.counts[name][place] ?? '';
  return {
    buyers: text('buyers'),
    repeat: text('repeat'),
    offered: text('offered'),
    upsold: text('upsold'),
    reached: text('reached'),
    shares: text('shares'),
    positive: text('positive'),
    neutral: text('neutral'),
    negative: text('negative'),
  };
}

function readOwn(
  row: OwnRow,
  i: number,
  problems: Record<string, string>,
  words: Words,
): Indicator {
  const rates = row.counts.map((count, place) => {
    const { values, problems: wrong } = readFields(
      { count, whole: row.wholes[place] ?? '' },
      { count: COUNT, whole: COUNT },
      words,
    );
    const countProblem = wrong.count ?? tooMany(values.count, values.whole, words);
    if (countProblem) problems[`own${i}.count.${place}`] = countProblem;
    if (wrong.whole) problems[`own${i}.whole.${place}`] = wrong.whole;
    return toRate(values.count, values.whole);
  });
  return {
    id: `own${i}`,
    name: ownName(row, i, words),
    kind: row.kind,
    definition: say(words, 'indicators.definition.own'),
    rates,
  };
}

/** Name of an own row as it is shown while it has none yet. */
export function ownName(row: OwnRow, i: number, words: Words): string {
  const name = row.name.trim();
  return name || say(words, 'indicators.own.number', { number: formatNumber(words.locale, i + 1) });
}

function wholeOf(name: CountName, values: Readonly<Record<CountName, number | null>>) {
  const whole = PART_OF[name];
  return whole === undefined ? null : values[whole];
}

function tooMany(part: number | null, whole: number | null, words: Words): string | undefined {
  if (part === null || whole === null || part <= whole) return undefined;
  return say(words, 'indicators.problem.part', { max: formatNumber(words.locale, whole) });
}

/** A rate of two counts; of nobody there is none. */
function toRate(part: number | null, whole: number | null): Rate | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  return { part, whole };
}

function total(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Names of periods as they are shown: those without one by their place. */
export function periodNames(names: readonly string[], words: Words): string[] {
  const last = names.length - 1;
  return distinct(
    names.map((name, place) => {
      if (name.trim() !== '') return name.trim();
      if (place === last) return say(words, 'indicators.period.this');
      if (last === 1) return say(words, 'indicators.period.earlier');
      return say(words, 'indicators.period.number', {
        number: formatNumber(words.locale, place + 1),
      });
    }),
  );
}

/** Names told apart by a number where two are the same. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 2; taken.has(free); i++) free = `${name} (${i})`;
    taken.add(free);
    return free;
  });
}
