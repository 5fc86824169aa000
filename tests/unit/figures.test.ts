import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { initialValues } from '../../src/site/figures/figure.ts';
import { leavers } from '../../src/site/figures/models/open-market.ts';
import { trueShare } from '../../src/site/figures/models/silent-customers.ts';
import { growth } from '../../src/site/figures/models/voucher-growth.ts';
import { FIGURES } from '../../src/site/figures/registry.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { contourFromText, contourFromValues } from '../../src/ui/contour.ts';

describe.each(FIGURES.map((figure) => [figure.id, figure] as const))('figure %s', (_, figure) => {
  test.each(LOCALE_CODES)(
    'draws and says something at both ends of every slider (%s)',
    (locale) => {
      const messages = JSON.parse(
        readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8'),
      ) as Record<string, string>;
      const words = { locale, messages };
      const start = initialValues(figure);
      const states = [
        start,
        ...figure.inputs.flatMap((input) => [
          { ...start, [input.id]: input.min },
          { ...start, [input.id]: input.max },
        ]),
        ...Object.values(figure.presets ?? {}),
      ];
      for (const state of states) {
        const { drawing, reading } = figure.view(state, words);
        expect(drawing + reading).not.toMatch(/NaN|Infinity|undefined/);
        expect(drawing).not.toContain('style=');
        expect(reading.length).toBeGreaterThan(20);
      }
    },
  );
});

describe('the numbers that the guides quote', () => {
  test('open market: 23 leave, 18 of them forced', () => {
    expect(leavers({ notice: 60, trouble: 50 })).toEqual({
      forced: 18,
      habitual: 3,
      economic: 2,
      affective: 0,
    });
  });

  test('silent customers: 80 % said, 66 % true', () => {
    expect(trueShare({ response: 30, answering: 80, silent: 60 })).toBeCloseTo(0.66, 12);
  });

  test('vouchers: K 0.24, and never past 52.6', () => {
    const { k, totals, limit } = growth({ vouchers: 3, used: 8 });
    expect(k).toBeCloseTo(0.24, 12);
    expect(totals.slice(0, 4).map((total) => Math.round(total * 10) / 10)).toEqual([
      40, 49.6, 51.9, 52.5,
    ]);
    expect(limit).toBeCloseTo(52.6316, 4);
    expect(growth({ vouchers: 10, used: 10 }).limit).toBeNull();
  });
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
