import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criticalZ } from '../../src/metrics/critical-z.ts';
import { DEFAULT_Z } from '../../src/metrics/default-z.ts';
import { newcombe, nps } from '../../src/metrics/index.ts';
import { twoSidedP } from '../../src/metrics/two-sided-p.ts';
import {
  type Figure,
  type FigureValues,
  firstView,
  initialValues,
  isChoice,
  sameValues,
} from '../../src/site/figures/figure.ts';
import { levels } from '../../src/site/figures/models/apology-and-remedy.ts';
import { quarterOf } from '../../src/site/figures/models/engagement-plane.ts';
import { fees, luck } from '../../src/site/figures/models/fee-models.ts';
import { sorted } from '../../src/site/figures/models/flagged-posts.ts';
import { credit } from '../../src/site/figures/models/leaking-code.ts';
import {
  drawnSample,
  holdsTruth,
  sampleOfSize,
} from '../../src/site/figures/models/nps-interval.ts';
import { leavers } from '../../src/site/figures/models/open-market.ts';
import { prices } from '../../src/site/figures/models/prize-worth.ts';
import { twoWays } from '../../src/site/figures/models/retention-or-acquisition.ts';
import { trueShare } from '../../src/site/figures/models/silent-customers.ts';
import { journey } from '../../src/site/figures/models/touchpoint-line.ts';
import { growth, newcomerCost } from '../../src/site/figures/models/voucher-growth.ts';
import { peopleNeeded, seenAtLeastOnce } from '../../src/site/figures/models/watch-a-few.ts';
import { FIGURES, figureById } from '../../src/site/figures/registry.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';
import { contourFromText, contourFromValues } from '../../src/ui/contour.ts';
import type { Words } from '../../src/ui/words.ts';

const wordsOf = (locale: Locale) => ({
  locale,
  messages: JSON.parse(
    readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>,
});

/** The start, every preset, and each input at its ends or options, also all of them at once. */
function statesOf(figure: Figure): FigureValues[] {
  const start = initialValues(figure);
  const ends = figure.inputs.map((input) =>
    (isChoice(input) ? [...input.options] : [input.min, input.max]).map((value) => ({
      [input.id]: value,
    })),
  );
  const all = (last: boolean) =>
    Object.assign({}, ...ends.map((values) => (last ? values.at(-1) : values[0]))) as FigureValues;
  return [
    start,
    ...Object.values(figure.presets ?? {}),
    ...ends.flat().map((value) => ({ ...start, ...value })),
    all(false),
    all(true),
  ];
}

const startOf = (id: string, moved: FigureValues = {}): FigureValues => ({
  ...initialValues(figureById(id)),
  ...moved,
});

/** Words in which "null" is not a number, as it is in Norwegian: what is left of it is a slip. */
const withoutNought = ({ locale, messages }: Words): Words => ({
  locale,
  messages: Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, text.replaceAll('null', '0')]),
  ),
});

describe.each(FIGURES.map((figure) => [figure.id, figure] as const))('figure %s', (_, figure) => {
  test.each(LOCALE_CODES)('draws and says something in every corner (%s)', (locale) => {
    const words = withoutNought(wordsOf(locale));
    for (const state of statesOf(figure)) {
      const { drawing, reading } = figure.view(state, words);
      expect(drawing + reading, JSON.stringify(state)).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(drawing).not.toContain('style=');
      expect(drawing).not.toMatch(/(?:width|height)="-/);
      expect(reading.length).toBeGreaterThan(20);
      expect(reading).not.toContain('{{');
    }
  });

  test('draws the same for the same values', () => {
    const words = wordsOf('en');
    for (const state of statesOf(figure)) {
      expect(figure.view(state, words)).toEqual(figure.view({ ...state }, words));
    }
  });

  test('answers to each input, in the drawing or in words', () => {
    const words = wordsOf('en');
    for (const input of figure.inputs) {
      const options = isChoice(input) ? input.options : [input.min, input.max];
      const views = options.map((value) => {
        const view = figure.view({ ...initialValues(figure), [input.id]: value }, words);
        return view.drawing + view.reading;
      });
      expect(new Set(views).size, input.id).toBe(options.length);
    }
  });

  test('starts on a step of each slider, and so do its presets', () => {
    for (const values of [initialValues(figure), ...Object.values(figure.presets ?? {})]) {
      expect(figure.inputs.map(({ id }) => id)).toEqual(
        expect.arrayContaining(Object.keys(values)),
      );
      for (const input of figure.inputs) {
        const value = values[input.id];
        if (value === undefined) continue;
        if (isChoice(input)) {
          expect(input.options).toContain(value);
          continue;
        }
        const steps = (Number(value) - input.min) / input.step;
        expect(steps, input.id).toBeCloseTo(Math.round(steps), 9);
        expect(value).toBeGreaterThanOrEqual(input.min);
        expect(value).toBeLessThanOrEqual(input.max);
      }
    }
  });
});

describe('mirrored drawings', () => {
  const MIRRORED = [
    'apology-and-remedy',
    'engagement-plane',
    'flagged-posts',
    'leaking-code',
    'open-market',
    'retention-or-acquisition',
    'silent-customers',
    'touchpoint-line',
    'watch-a-few',
  ];
  /** Places across, in per cents or in the units of the drawing's own box. */
  const across = (drawing: string) =>
    [...drawing.matchAll(/<(?:circle|line)[^>]*? (?:cx|x1)="([\d.]+)%/g)].map((m) => Number(m[1]));

  test.each(MIRRORED)('%s begins where reading begins', (id) => {
    const figure = figureById(id);
    const english = figure.view(initialValues(figure), wordsOf('en')).drawing;
    const hebrew = figure.view(initialValues(figure), wordsOf('he')).drawing;
    expect(hebrew).not.toBe(english);
    expect(across(hebrew)).toHaveLength(across(english).length);
  });

  test.each(['apology-and-remedy', 'touchpoint-line', 'watch-a-few'])(
    '%s is the same drawing seen in a mirror',
    (id) => {
      const figure = figureById(id);
      const [english, hebrew] = (['en', 'he'] as const).map((locale) =>
        [
          ...figure
            .view(initialValues(figure), wordsOf(locale))
            .drawing.matchAll(/<circle[^>]*? cx="([\d.]+)%/g),
        ].map((match) => Number(match[1])),
      );
      expect(english?.length).toBeGreaterThan(1);
      for (const [i, place] of (english ?? []).entries()) {
        expect(100 - (hebrew?.[i] ?? 0)).toBeCloseTo(place, 1);
      }
    },
  );

  test.each(['nps-interval', 'voucher-growth', 'prize-worth'])(
    '%s runs left to right in every language',
    (id) => {
      const figure = figureById(id);
      const [english, hebrew] = (['en', 'he'] as const).map((locale) =>
        across(figure.view(initialValues(figure), wordsOf(locale)).drawing),
      );
      expect(hebrew).toEqual(english);
    },
  );
});

describe('the numbers that the guides quote', () => {
  test('open market: 23 leave, 18 of them forced', () => {
    expect(leavers(startOf('open-market'))).toEqual({
      forced: 18,
      habitual: 3,
      economic: 2,
      affective: 0,
    });
  });

  test('silent customers: 80 % said, 66 % true', () => {
    expect(trueShare(startOf('silent-customers'))).toBeCloseTo(0.66, 12);
  });

  test('vouchers: K 0.24, and never past 52.6', () => {
    const { k, totals, limit, cardsEach } = growth(startOf('voucher-growth'));
    expect(k).toBeCloseTo(0.24, 12);
    expect(totals.slice(0, 4).map((total) => Math.round(total * 10) / 10)).toEqual([
      40, 49.6, 51.9, 52.5,
    ]);
    expect(limit).toBeCloseTo(52.6316, 4);
    expect(growth(startOf('voucher-growth', { vouchers: 10, used: 10 })).limit).toBeNull();
    expect(cardsEach).toBeCloseTo(12.5, 9);
    // 12.5 cards at 8p and two coffees at 90p, at a margin of £1.40 a visit.
    expect(newcomerCost('en', 12.5, 1)).toMatchObject({ all: 2.8, visits: 2 });
    // The nephew's £3 off for both.
    expect(newcomerCost('en', 12.5, 3 / 0.9)).toMatchObject({ visits: 5 });
  });

  test('vouchers: neighbours run out, and nobody is won twice', () => {
    for (const [neighbours, most] of [50, 100, 200, 500].entries()) {
      const { totals } = growth(startOf('voucher-growth', { vouchers: 10, used: 40, neighbours }));
      expect(totals.at(-1)).toBeLessThanOrEqual(40 + most + 1e-9);
      expect([...totals].sort((a, b) => a - b)).toEqual(totals);
    }
    const near = growth(startOf('voucher-growth', { neighbours: 6 })).totals.at(-1) ?? 0;
    expect(near).toBeGreaterThan(52);
    expect(near).toBeLessThan(52.63);
    expect(growth(startOf('voucher-growth', { used: 0 })).cardsEach).toBeNull();
  });

  test('retention: 2,400 against 4,000, even at 50; in the second trade winning wins', () => {
    const { winning, keeping, even } = twoWays(startOf('retention-or-acquisition'));
    expect(winning.people).toBe(30);
    expect(winning.each).toBeCloseTo(80, 9);
    expect(winning.total).toBeCloseTo(2400, 9);
    expect(keeping.people).toBe(40);
    expect(keeping.each).toBeCloseTo(100, 9);
    expect(keeping.total).toBeCloseTo(4000, 9);
    expect(even).toBeCloseTo(50, 9);
    const second = twoWays(figureById('retention-or-acquisition').presets?.['second'] ?? {});
    expect(second.winning.total).toBeCloseTo(3000, 9);
    expect(second.keeping.total).toBeCloseTo(2000, 9);
  });

  test('where keeping costs what makes it even, it brings as much as winning', () => {
    const even = twoWays(startOf('retention-or-acquisition', { keepingCost: 50 }));
    expect(even.keeping.total).toBeCloseTo(even.winning.total, 9);
  });

  test('watching: 5 people see 84 % and 41 %, and 16 are needed', () => {
    expect(seenAtLeastOnce(5, 0.31)).toBeCloseTo(0.84, 2);
    expect(seenAtLeastOnce(5, 0.1)).toBeCloseTo(0.41, 2);
    expect(peopleNeeded(0.1)).toBe(16);
    expect(seenAtLeastOnce(16, 0.1)).toBeGreaterThanOrEqual(0.8);
    expect(seenAtLeastOnce(15, 0.1)).toBeLessThan(0.8);
  });

  test('touchpoints: 2.5 short at getting help', () => {
    const gaps = journey(startOf('touchpoint-line')).map(({ place, gap }) => [place, gap]);
    expect(gaps.at(-1)).toEqual(['help', -2.5]);
    expect(Math.min(...gaps.map(([, gap]) => Number(gap)))).toBe(-2.5);
  });

  test('codes: 340 credited, 40 caused with zero in the interval, 4,080 against −540', () => {
    const result = credit(startOf('leaking-code'));
    expect(result.credited).toBe(340);
    expect(result.caused).toBeCloseTo(40, 9);
    const interval = newcombe(320, 4000, 280, 4000);
    expect(result.low).toBeCloseTo(4000 * (interval?.low ?? 0), 9);
    expect(result.high).toBeCloseTo(4000 * (interval?.high ?? 0), 9);
    expect(result.low).toBeLessThan(0);
    expect(result.creditedMargin).toBe(4080);
    expect(result.causedMargin).toBeCloseTo(-540, 9);
    expect(credit(startOf('leaking-code', { size: 4 })).low).toBeGreaterThan(0);
  });

  test('prizes: 5, 7.50 and 9 for one contribution', () => {
    const worked = prices(startOf('prize-worth'));
    expect([worked.perEntry, worked.perAdditional, worked.perLasting]).toEqual([5, 7.5, 9]);
    expect(prices(startOf('prize-worth', { entries: 60 })).perAdditional).toBeNull();
    expect(prices(startOf('prize-worth', { entries: 80, after: 40 })).perLasting).toBeNull();
  });

  test('posts: 245 flagged of which 51, 9 missed', () => {
    expect(sorted(startOf('flagged-posts'))).toMatchObject({
      complaints: 60,
      found: 51,
      wrong: 194,
      flagged: 245,
      missed: 9,
      left: 1755,
    });
  });

  test('a reply: down to 3.0 and back to 5.45; on the same day, to where it was', () => {
    const reached = levels(startOf('apology-and-remedy'));
    expect(reached.map((level) => Number(level.toFixed(2)))).toEqual([5.5, 3, 3.6, 5, 5.45]);
    const sameDay = levels(startOf('apology-and-remedy', { days: 0 }));
    expect(sameDay.at(-1)).toBeCloseTo(5.5, 12);
    const again = levels(startOf('apology-and-remedy', { failures: 2 }));
    expect(again.at(-1)).toBeCloseTo(5.5 - 3.5 + 2.45 / 2, 12);
  });

  test('nothing lifts a customer above where she was, and the scale has two ends', () => {
    for (const state of statesOf(figureById('apology-and-remedy'))) {
      const reached = levels(state);
      expect(Math.max(...reached)).toBeLessThanOrEqual(5.5 + 1e-9);
      expect(Math.min(...reached)).toBeGreaterThanOrEqual(1);
    }
  });

  test('fees: equal at the start, 12,000 for twenty days, 4,500 for a quarter of the result', () => {
    expect(fees(startOf('fee-models'))).toEqual({ fixed: 9000, daily: 9000, share: 9000 });
    expect(fees(startOf('fee-models', { days: 20 })).daily).toBe(12000);
    expect(fees(startOf('fee-models', { extra: 10000 })).share).toBe(4500);
    expect(luck(150)).toBeCloseTo(0.3, 2);
    for (const answers of [50, 150, 600, 2400]) {
      const z = 5 / (100 * Math.sqrt((2 * 0.7) / answers));
      expect(luck(answers)).toBeCloseTo(twoSidedP(z) / 2, 8);
    }
  });
});

describe('the plane', () => {
  const at = (engagement: number, commitment: number) => quarterOf({ engagement, commitment });

  test('has a customer in each quarter, and nobody between two', () => {
    expect([at(1, 6), at(6, 6), at(5, 5), at(6, 5)]).toEqual([
      'regular',
      'ally',
      'passer',
      'reviewer',
    ]);
  });

  test('stands still where it is only looked at', () => {
    const plane = figureById('engagement-plane');
    const { drawing } = firstView(plane, wordsOf('en'), true);
    expect(drawing).not.toContain('<svg');
    expect(drawing).not.toContain('lit');
  });
});

describe('samples drawn by lot', () => {
  test('are the same each time, and differ from draw to draw', () => {
    expect(drawnSample(120, 3)).toEqual(drawnSample(120, 3));
    const seen = new Set(
      Array.from({ length: 20 }, (_, i) => JSON.stringify(drawnSample(120, i + 1))),
    );
    expect(seen.size).toBeGreaterThan(15);
  });

  test('grow: a larger sample holds the smaller one', () => {
    const [small, large] = [drawnSample(60, 7), drawnSample(240, 7)];
    expect(small.promoters + small.passives + small.detractors).toBe(60);
    for (const group of ['promoters', 'passives', 'detractors'] as const) {
      expect(large[group]).toBeGreaterThanOrEqual(small[group]);
    }
  });

  test('hold the true score about nineteen times in twenty', () => {
    for (const n of [12, 120, 1200]) {
      const held = Array.from({ length: 400 }, (_, i) => nps(drawnSample(n, 100 + i))).filter(
        (result) => result && holdsTruth(result),
      ).length;
      expect(held / 400).toBeGreaterThan(0.92);
      expect(held / 400).toBeLessThan(0.985);
    }
  });

  test('keep the shares of the example when none is drawn', () => {
    expect(sampleOfSize(120)).toEqual({ promoters: 58, passives: 38, detractors: 24 });
  });
});

test('figures draw 95 % intervals with the quantile of that confidence', () => {
  expect(DEFAULT_Z).toBeCloseTo(criticalZ(0.95), 14);
});

test('values are the same whatever their order', () => {
  expect(sameValues({ a: 1, b: 'x' }, { b: 'x', a: 1 })).toBe(true);
  expect(sameValues({ a: 1, b: 'x' }, { b: 'y', a: 1 })).toBe(false);
});

describe('contours', () => {
  test('the same text draws the same hill, another text another', () => {
    expect(contourFromText('guides/a')).toEqual(contourFromText('guides/a'));
    expect(contourFromText('guides/a')).not.toEqual(contourFromText('guides/b'));
  });

  test('a ridge reaches as far as its value is high', () => {
    const [outline = ''] = contourFromValues([1, 0, 0, 0, 0], { size: 200 });
    const ys = [...outline.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=C|Z)/g)].map((match) =>
      Number(match[2]),
    );
    expect(Math.min(...ys)).toBeLessThan(10);
    expect(Math.max(...ys)).toBeLessThan(130);
  });
});
