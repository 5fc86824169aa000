import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tally } from '../../src/tabular/intake/collected.ts';
import { viewBench } from '../../src/tools/nps/bench-view.ts';
import { demoFor } from '../../src/tools/nps/demo.ts';
import { emptyPeriod } from '../../src/tools/nps/input.ts';
import { viewNps } from '../../src/tools/nps/model.ts';
import { groupsOn, SCALE_IDS, SCALES } from '../../src/tools/nps/scale.ts';
import { fromLink, toLink } from '../../src/tools/nps/share.ts';
import { fromKept, type NpsState, START } from '../../src/tools/nps/state.ts';
import { tableOf } from '../../src/tools/nps/table.ts';
import type { Words } from '../../src/ui/words.ts';
import { encodeShare, LONGEST_FRAGMENT } from '../../src/workspace/share.ts';

const words: Words = {
  locale: 'en',
  messages: JSON.parse(
    readFileSync(new URL('../../content/i18n/en.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
};

/** Promoters, passives and detractors as counts from 0 to 10. */
const counts = (promoters: number, passives: number, detractors: number) => [
  ...[0, 0, 0, detractors, 0, 0, 0],
  ...[passives, 0],
  ...[0, promoters],
];

interface Made {
  readonly segment?: string;
  readonly wave?: string;
  readonly counts: readonly number[];
  readonly weight?: number;
}

function tally(cells: readonly Made[], more: Partial<Tally> = {}): Tally {
  const names = (key: 'segment' | 'wave') => [
    ...new Set(cells.flatMap((cell) => (cell[key] === undefined ? [] : [cell[key]]))),
  ];
  const rows = cells.flatMap((cell) => cell.counts).reduce((sum, count) => sum + count, 0);
  return {
    kind: 'tally',
    min: 0,
    max: 10,
    cells: cells.map(({ segment = null, wave = null, counts: own, weight = 1 }) => ({
      segment,
      wave,
      counts: own,
      weights: own.map((count) => count * weight),
      squares: own.map((count) => count * weight * weight),
    })),
    segments: names('segment'),
    waves: names('wave'),
    weighted: cells.some(({ weight }) => weight !== undefined),
    comments: [],
    commentsFound: 0,
    customers: null,
    report: { rows: rows + 3, used: rows, leftOut: { text: 3 }, listed: [] },
    ...more,
  };
}

function stateOf(made: Tally, more: Partial<NpsState> = {}): NpsState {
  return { ...START, first: emptyPeriod('table'), table: tableOf(made, 'export.csv'), ...more };
}

const show = (state: NpsState) => {
  const view = viewNps(state, words, viewBench);
  return { view, bench: view.bench, report: view.report };
};

const waves = tally([
  { segment: 'A', wave: '1', counts: counts(580, 380, 240) },
  { segment: 'B', wave: '1', counts: counts(44, 40, 26) },
  { segment: 'A', wave: '2', counts: counts(720, 300, 180) },
  { segment: 'B', wave: '2', counts: counts(48, 38, 24) },
  { segment: 'A', wave: '3', counts: counts(715, 305, 180) },
  { segment: 'B', wave: '3', counts: counts(40, 42, 28) },
]);

describe('a table', () => {
  test('is looked at whole or wave by wave', () => {
    expect(show(stateOf(waves)).view.first.result?.n).toBe(3930);
    const last = show(stateOf(waves, { wave: 2 }));
    expect(last.view.first.result?.n).toBe(1310);
    expect(last.view.first.result?.score).toBeCloseTo((100 * (755 - 208)) / 1310, 9);
    expect(last.view.distribution?.table.rows).toHaveLength(11);
    // A place that is not there takes all.
    expect(show(stateOf(waves, { wave: 9 })).view.first.result?.n).toBe(3930);
  });

  test('waits while numbers are typed by hand', () => {
    const state = { ...stateOf(waves), first: emptyPeriod() };
    expect(show(state)).toMatchObject({ bench: null, report: null });
    expect(toLink(state, false)).not.toHaveProperty('t');
  });

  test('warns of few answers before all else', () => {
    const onFive = tally([{ counts: [0, 0, 0, 0, 3] }], { min: 1, max: 5 });
    const warnings = show(stateOf(onFive)).report?.warnings;
    expect(warnings?.[0]).toMatch(/^Only 3 answers/);
    expect(warnings).toHaveLength(3);
  });

  test('says how many answers are in no wave: no wave and no line through them has those', () => {
    const warnings = (cells: readonly Made[]) => show(stateOf(tally(cells))).report?.warnings;
    const own = counts(50, 30, 20);
    const waves = [
      { counts: own, wave: '1' },
      { counts: own, wave: '2' },
    ];
    expect(warnings(waves)).toEqual([]);
    expect(warnings([...waves, { counts: counts(2, 0, 1) }])).toEqual([
      expect.stringMatching(/^3 answers have no wave/),
    ]);
    expect(warnings([{ counts: own, wave: '1' }, { counts: counts(1, 0, 0) }])).toEqual([
      expect.stringMatching(/^1 answer has no wave/),
    ]);
    // A table without waves lacks none.
    expect(warnings([{ counts: own }])).toEqual([]);
  });

  test('says that customers who answered twice break the rules', () => {
    const warnings = (cells: readonly Made[], withinWave: number | null) =>
      show(stateOf(tally(cells, { customers: { distinct: 97, repeated: 3, withinWave } }))).report
        ?.warnings;
    const one = { counts: counts(50, 30, 20) };
    expect(warnings([one], 4)).toEqual([expect.stringMatching(/^4 answers .*same wave already/)]);
    const two = [
      { ...one, wave: '1' },
      { ...one, wave: '2' },
    ];
    expect(warnings(two, 0)).toEqual([expect.stringMatching(/^3 of 97 .*several waves/)]);
    expect(warnings(two, 1)).toHaveLength(2);
    expect(warnings(two, null)).toHaveLength(1);
  });
});

describe('segments', () => {
  test('are compared with the rest, not with a total that holds them', () => {
    const { bench } = show(stateOf(waves, { wave: 0 }));
    const row = bench?.segments?.against.table.rows[0];
    expect(row?.[0]?.text).toBe('A');
    // 580/380/240 against 44/40/26: 28.333… − 16.363….
    expect(row?.[1]?.value).toBeCloseTo(28.3333 - 16.3636, 3);
    expect(row?.[6]?.text).toBe('could be chance');
    expect(bench?.segments?.sentences).toEqual([
      'No segment stands out: each difference from the rest could be chance.',
    ]);
  });

  test('are not corrected where two of them make one comparison', () => {
    const made = tally([
      { segment: 'A', counts: counts(60, 25, 15) },
      { segment: 'B', counts: counts(48, 28, 24) },
    ]);
    const rows = show(stateOf(made)).bench?.segments?.against.table.rows ?? [];
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row[5]?.value).toBe(row[4]?.value);
    // The two tell the same from both sides.
    expect(rows[0]?.[1]?.value).toBe(-Number(rows[1]?.[1]?.value));
  });

  test('of a single answer are not told from the rest against what it says', () => {
    const made = tally([
      { segment: 'One', counts: counts(1, 0, 0) },
      { segment: 'Many', counts: counts(99_500, 0, 500) },
      { segment: 'More', counts: counts(99_500, 0, 500) },
    ]);
    const rows = show(stateOf(made, { correction: 'bh', confidence: '80' })).bench?.segments
      ?.against.table.rows;
    const one = rows?.find((row) => row[0]?.text === 'One');
    expect(one?.[1]?.value).toBeCloseTo(1, 9);
    expect(Number(one?.[5]?.value)).toBeLessThan(0.2);
    expect(one?.[6]?.text).toBe('could be chance');
  });

  test('stand by size or by name, and never by score', () => {
    const made = tally([
      { segment: 'Zoo', counts: counts(90, 5, 5) },
      { segment: 'Ant', counts: counts(10, 10, 30) },
      { segment: 'Mew', counts: counts(40, 20, 10) },
    ]);
    const names = (order: 'size' | 'name') =>
      show(stateOf(made, { order })).bench?.segments?.drawing.table.rows.map((row) => row[0]?.text);
    expect(names('size')).toEqual(['Zoo', 'Mew', 'Ant']);
    expect(names('name')).toEqual(['Ant', 'Mew', 'Zoo']);
  });

  test('are marked less readily by Holm than by Benjamini–Hochberg', () => {
    const made = tally([
      { segment: 'A', counts: counts(195, 150, 155) },
      { segment: 'B', counts: counts(238, 150, 112) },
      { segment: 'C', counts: counts(180, 160, 160) },
      { segment: 'D', counts: counts(238, 140, 122) },
      { segment: 'E', counts: counts(215, 145, 140) },
    ]);
    const corrected = (correction: 'holm' | 'bh') =>
      show(stateOf(made, { correction })).bench?.segments?.against.table.rows.map((row) =>
        Number(row[5]?.value),
      ) ?? [];
    const [holm, bh] = [corrected('holm'), corrected('bh')];
    expect(holm).toHaveLength(5);
    holm.forEach((p, i) => {
      expect(bh[i]).toBeLessThanOrEqual(p);
    });
    expect(holm.filter((p) => p < 0.05).length).toBeLessThan(bh.filter((p) => p < 0.05).length);
  });

  test('without a segment stand apart, and one segment is no comparison', () => {
    const made = tally([{ segment: 'A', counts: counts(9, 5, 5) }, { counts: counts(9, 5, 5) }]);
    expect(show(stateOf(made)).bench?.segments?.drawing.table.rows[1]?.[0]?.text).toBe(
      'No segment given',
    );
    const one = tally([{ segment: 'A', counts: counts(9, 5, 5) }]);
    expect(show(stateOf(one)).bench?.segments).toBeNull();
  });
});

describe('waves', () => {
  const { bench } = show(stateOf(waves));

  test('mark the moves that the samples could have seen, and say of the rest that they could be chance', () => {
    expect(bench?.waves?.sentences[0]).toMatch(/^1 to 2: \+\d.*The rise is larger.*p < 0\.001/);
    expect(bench?.waves?.sentences[1]).toMatch(
      /^2 to 3: −1\.3 points .*could be chance.*needed about [\d,]+ answers; there were 1,310/,
    );
    const chart = bench?.waves?.waves.chart;
    expect(chart?.kind === 'lines' && chart.series[0]?.marked).toEqual([1]);
  });

  test('say how many answers would have been needed, always more than there were', () => {
    for (const correction of ['holm', 'bh'] as const) {
      for (const segment of [null, 0, 1]) {
        const moves = show(stateOf(waves, { correction, segment })).bench?.waves?.moves.table.rows;
        for (const row of moves ?? []) {
          if (row[7]?.text !== 'could be chance') continue;
          expect(Number(row[6]?.value)).toBeGreaterThan(segment === 1 ? 110 : 1200);
        }
      }
    }
  });

  test('show one segment over time', () => {
    const own = show(stateOf(waves, { segment: 1 })).bench?.waves;
    expect(own?.waves.table.rows[0]?.[1]?.value).toBe(110);
    expect(own?.waves.title).toContain('B');
  });

  test('draw the benchmark dashed', () => {
    const chart = show(stateOf(waves, { benchmark: '30', benchmarkSource: 'our plan' })).bench
      ?.waves?.waves.chart;
    expect(chart?.kind === 'lines' && chart.series[1]).toMatchObject({
      label: 'our plan',
      dashed: true,
      values: [30, 30, 30],
    });
  });

  test('leave out a wave without answers, and have no move with only one', () => {
    const gap = tally([
      { segment: 'A', wave: '1', counts: counts(9, 5, 5) },
      { segment: 'B', wave: '2', counts: counts(9, 5, 5) },
      { segment: 'A', wave: '3', counts: counts(9, 5, 5) },
    ]);
    const moves = show(stateOf(gap, { segment: 0 })).bench?.waves?.moves.table.rows;
    expect(moves?.map((row) => row[0]?.text)).toEqual(['1 to 3']);
    const one = tally([{ wave: '1', counts: counts(9, 5, 5) }]);
    expect(show(stateOf(one)).bench?.waves).toBeNull();
  });
});

describe('weights', () => {
  const made = tally([
    { segment: 'A', counts: counts(50, 30, 20), weight: 0.5 },
    { segment: 'B', counts: counts(20, 30, 50), weight: 2.5 },
  ]);

  test('are told with what they cost', () => {
    const { view, report } = show(stateOf(made));
    // (0.5·30 − 2.5·30) / 300.
    expect(view.first.result?.score).toBeCloseTo(-20, 9);
    // 300² / (100·0.25 + 100·6.25).
    expect(view.first.result?.effective).toBeCloseTo(138.46, 2);
    expect(report?.sentences[1]).toMatch(/weighted score. Without weights it is 0\.0 .*200.*138/);
    expect(view.steps.some(({ formula }) => formula.includes('(Σw)² / Σw²'))).toBe(true);
    const plain = show(stateOf(made, { weighted: false }));
    expect(plain.view.first.result?.score).toBe(0);
    expect(plain.report?.sentences[1]).toMatch(/without weights. The weighted score is −20\.0/);
  });

  test('raise the number of answers needed, also at the worst, before all customers limit it', () => {
    const needed = (more: Partial<NpsState>) =>
      show(stateOf(made, more)).view.needed?.match(/[\d,]+(?= answers)|(?<=up to )[\d,]+/g);
    // R: ceiling((qnorm(.975)^2*V/.05^2 - 3)*d), d = 200/138.4615, V = 0.66 and 1.
    expect(needed({})).toEqual(['1,461', '2,216']);
    // R: n0 <- (qnorm(.975)^2*V/.05^2 - 3)*d; ceiling(n0/(1 + (n0 - 1)/1000))
    expect(needed({ population: '1000' })).toEqual(['594', '690']);
  });

  test('survive a link', () => {
    const state = stateOf(made);
    const back = fromLink(JSON.parse(JSON.stringify(toLink(state, false))));
    expect(back?.table).toEqual({ ...state.table, name: '' });
  });

  test('survive a link also where they are the same throughout a segment', () => {
    // Eight digits of 8 × ⅓ and of 8 × ⅑ say that eight answers are worth more than eight.
    for (let n = 1; n <= 60; n++) {
      const even = tally([
        { segment: 'A', counts: counts(n, 0, 0), weight: 1 / 3 },
        { segment: 'B', counts: counts(0, n, n), weight: Math.PI },
      ]);
      const state = stateOf(even);
      const back = fromLink(JSON.parse(JSON.stringify(toLink(state, false))));
      const [here, there] = [state, back ?? START].map((one) => show(one));
      expect(there?.report?.headlines).toEqual(here?.report?.headlines);
      expect(there?.report?.sentences).toEqual(here?.report?.sentences);
    }
  });

  test('of the few are not lost beside those of the many', () => {
    const made = tally([
      { segment: 'Many', counts: counts(400_000, 3, 7), weight: 700.3 },
      { segment: 'Few', counts: counts(2, 1, 1), weight: 0.013 },
    ]);
    const rows = show(stateOf(made)).bench?.segments?.against.table.rows;
    // Compared with each other, both ways, with what four and all the others are worth.
    expect(rows?.map((row) => row[1]?.value)).toEqual([
      expect.closeTo((100 * 399_993) / 400_010 - 25, 9),
      expect.closeTo(25 - (100 * 399_993) / 400_010, 9),
    ]);
    expect(rows?.[0]?.[4]?.value).toBeCloseTo(Number(rows?.[1]?.[4]?.value), 12);
  });

  test('keep the name of their file only within the site', () => {
    const state = stateOf(made);
    expect(JSON.stringify(toLink(state, false))).not.toContain('export.csv');
    expect(fromLink(toLink(state, false, true))).toMatchObject({ table: { name: 'export.csv' } });
  });
});

describe('own numbers', () => {
  const typed: NpsState = {
    ...START,
    first: {
      ...emptyPeriod(),
      totals: { promoters: '58', passives: '38', detractors: '24' },
    },
  };

  test('the number of all customers narrows the interval, and cannot be too small', () => {
    const { view, report } = show({ ...typed, population: '400' });
    expect(view.first.result?.low).toBeGreaterThan(13.9);
    expect(view.first.result?.high).toBeLessThan(41.4);
    expect(report?.sentences[1]).toContain('30.0% of 400 customers answered');
    expect(show({ ...typed, population: '100' }).view.problems.population).toMatch(/120 answers/);
    expect(show({ ...typed, population: '120' }).view.first.sentence).toContain('28.3 and 28.3');
  });

  test('a benchmark needs its source, and is tested', () => {
    expect(show({ ...typed, benchmark: '40' }).view.problems.benchmarkSource).toMatch(/where/);
    expect(show({ ...typed, benchmarkSource: 'x' }).view.problems.benchmark).toBeDefined();
    expect(show({ ...typed, benchmark: '400' }).view.problems.benchmark).toMatch(/−100 to 100/);
    const tested = show({ ...typed, benchmark: '40', benchmarkSource: 'plan 2026' });
    expect(tested.view.benchmark.sentence).toMatch(/could be chance \(p = 0\.077\)/);
    expect(tested.view.intervals?.chart).toMatchObject({ reference: 40 });
    const low = show({ ...typed, benchmark: '0', benchmarkSource: 'plan 2026' });
    expect(low.view.benchmark.sentence).toMatch(/above the benchmark/);
  });

  test('a goal is counted in whole people', () => {
    const { sentences } = show({ ...typed, goal: '40' }).view.goal;
    expect(sentences[0]).toContain('14 passives');
    expect(sentences[1]).toContain('14 detractors');
    expect(sentences[2]).toContain('24 new promoters');
    expect(sentences[3]).toMatch(/a rise from today’s 28\.3 to 40 could still be chance/);
    expect(show({ ...typed, goal: '50' }).view.goal.sentences.at(-1)).toMatch(
      /Beside today’s 28\.3, a rise to 50 would be larger than chance/,
    );
    expect(show({ ...typed, goal: '90' }).view.goal.sentences[0]).toMatch(/Even if every passive/);
    expect(show({ ...typed, goal: '20' }).view.goal.sentences).toEqual([
      'The score to reach, 20, is reached already.',
    ]);
  });
});

describe('another scale', () => {
  test('is cut into three groups that cover it', () => {
    for (const id of SCALE_IDS) {
      const { min, max } = SCALES[id];
      const ones = Array.from({ length: max - min + 1 }, () => 1);
      const { promoters, passives, detractors } = groupsOn(SCALES[id], ones);
      expect(promoters + passives + detractors).toBe(max - min + 1);
      expect(Math.min(promoters, passives, detractors)).toBeGreaterThan(0);
    }
  });

  test('is never called a Net Promoter Score', () => {
    const made: Tally = { ...tally([{ counts: [5, 5, 10, 20, 40] }]), min: 1, max: 5 };
    const { report } = show(stateOf(made));
    expect(report?.headlines[0]).toMatchObject({ name: 'Score on another scale', text: '25.0' });
    expect(report?.warnings[0]).toMatch(/from 1 to 5.*promoters: 5; as passives: 4.*1–3/);
    const said = [...(report?.sentences ?? []), ...(report?.headlines ?? []).map((h) => h.name)];
    expect(said.join()).not.toMatch(/Net Promoter|NPS/);
  });
});

describe('made-up data', () => {
  const demo = demoFor(words);

  test('hold real moves and noise, and are the same every time', () => {
    expect(demoFor(words)).toEqual(demo);
    const readings = (segment: number) =>
      show({ ...demo, segment }).bench?.waves?.moves.table.rows.map((row) => row[7]?.text);
    expect(readings(0)).toEqual(['could be chance', 'down', 'could be chance']);
    expect(readings(1)).toEqual(['up', 'could be chance', 'could be chance']);
    expect(readings(2)).toEqual(['could be chance', 'could be chance', 'could be chance']);
  });

  test('fit into a link and come back whole', () => {
    expect(encodeShare(['demo', toLink(demo, false)]).length).toBeLessThan(LONGEST_FRAGMENT);
    expect(fromLink(JSON.parse(JSON.stringify(toLink(demo, false))))).toEqual(demo);
  });
});

describe('what is kept', () => {
  test('comes back as it was, settings too', () => {
    const state = stateOf(waves, { wave: 1, segment: 0, order: 'name', correction: 'bh' });
    expect(fromKept(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each([
    [
      'a cell of a segment that is not there',
      { s: '0-10', g: [], k: [[0, -1, ...counts(1, 1, 1)]] },
    ],
    ['too few counts', { s: '0-10', g: ['A'], k: [[0, -1, 1, 2, 3]] }],
    ['a negative count', { s: '0-10', g: ['A'], k: [[0, -1, ...counts(-1, 1, 1)]] }],
    ['a scale that is not ours', { s: '0-100', g: ['A'], k: [] }],
  ])('refuses a link with %s', (_, table) => {
    const link = { c: '95', w: false, m: '5', t: { v: [], w: false, r: 3, d: null, ...table } };
    expect(fromLink(link)).toBeUndefined();
  });
});

test('nothing is NaN, infinite or without words, however thin the data', () => {
  const thin = [
    tally([{ segment: 'A', wave: '1', counts: counts(1, 0, 0) }]),
    tally([
      { segment: 'A', wave: '1', counts: counts(1, 0, 0) },
      { segment: 'B', wave: '2', counts: counts(0, 0, 1) },
    ]),
    tally([
      { segment: 'A', wave: '1', counts: counts(5, 0, 0), weight: 3 },
      { segment: 'B', wave: '2', counts: counts(5, 0, 0), weight: 3 },
    ]),
    tally([{ counts: counts(0, 0, 0) }]),
  ];
  for (const made of thin) {
    for (const method of ['wald', 'adjusted-wald'] as const) {
      for (const population of ['', '2', '10']) {
        const state = stateOf(made, {
          method,
          population,
          goal: '100',
          benchmark: '50',
          benchmarkSource: 'us',
        });
        expect(JSON.stringify(show(state).report)).not.toMatch(/NaN|∞|Infinity|\{\{|undefined/);
      }
    }
  }
});
