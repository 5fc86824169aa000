import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/site/build/source-pages.ts';
import { type Example, quantitiesIn } from '../../src/site/examples/example.ts';
import { EXAMPLES } from '../../src/site/examples/registry.ts';
import { computedNumber, fillNumbers } from '../../src/site/examples/written.ts';
import { tryTarget } from '../../src/site/lib/examples.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { fromLink as readCampaign } from '../../src/tools/campaign-codes/state.ts';
import { fromLink as readValue } from '../../src/tools/lifetime-value/share.ts';
import { fromLink } from '../../src/tools/nps/share.ts';
import { fromLink as readReferral } from '../../src/tools/referral/state.ts';
import { readLink } from '../../src/ui/tool-link.ts';
import { decodeShare } from '../../src/workspace/share.ts';

const root = join(import.meta.dirname, '..', '..');
const guides = readPages().filter(({ data }) => data['guide'] !== undefined);
const nameOf = (path: string) => path.slice(path.indexOf('/') + 1);

describe('every guide has its example', () => {
  const names = [...new Set(guides.map(({ path }) => nameOf(path)))].sort();

  test('data, arithmetic and guide are each there', () => {
    const data = readdirSync(join(root, 'content', 'examples')).map((it) => it.slice(0, -5));
    expect(data.sort()).toEqual(names);
    expect([...EXAMPLES.keys()].sort()).toEqual(names);
  });

  test.each([...EXAMPLES])(
    '%s computes finite numbers in every language',
    (_, example: Example) => {
      for (const locale of LOCALE_CODES) {
        for (const [name, { value }] of Object.entries(quantitiesIn(example, locale))) {
          expect(Number.isFinite(value), name).toBe(true);
        }
      }
    },
  );
});

describe.each(guides.map((page) => [page.file, page] as const))('%s', (_, page) => {
  const text = `${page.body}${JSON.stringify(page.data['questions'] ?? '')}`;
  const quoted = [...text.matchAll(/\]\(ex:([\w.-]+)\)/g)].map(([, name = '']) => name);

  test('quotes its example, and only numbers that are computed so', () => {
    expect(new Set(quoted).size).toBeGreaterThanOrEqual(5);
    expect(() => fillNumbers(text, page.locale, nameOf(page.path))).not.toThrow();
  });
});

describe('a number that parts from its example', () => {
  test('is refused with both numbers', () => {
    const part = () => computedNumber('en', 'net-promoter-score', 'now.score', '29.3');
    expect(part).toThrow('"29.3" is written, 28.3 is computed');
  });

  test('is refused where the example has no such quantity, naming those it has', () => {
    const part = () => computedNumber('en', 'net-promoter-score', 'now.scorr', '28.3');
    expect(part).toThrow(/no quantity "now\.scorr".*now\.score/);
  });

  test('may be written with its sign or bare, and with any kind of space', () => {
    const share = (written: string) =>
      computedNumber('nb', 'net-promoter-score', 'now.promoterShare', written);
    expect(share('48,3 %')).toBe('48,3\u00a0%');
    expect(share('48,3')).toBe('48,3');
    expect(() => share('48.3')).toThrow(RangeError);
  });
});

describe('a card opens the tool with the numbers of its guide', () => {
  const cards = guides.flatMap(({ body, path, locale }) =>
    [...body.matchAll(/<Try id="([^"]+)"/g)].map(([, id = '']) => ({ id, path, locale })),
  );

  test.each([
    ['nps-two-quarters', 'net-promoter-score', ['now', 'before']],
    ['nps-small', 'five-question-survey', ['small']],
    ['nps-touchpoint', 'indicators-along-the-journey', ['help', 'delivery']],
    ['nps-service', 'reply-and-recover', ['solved', 'others']],
    ['nps-fee', 'working-with-a-consultancy', ['after', 'before']],
  ] as const)('%s', (id, guide, samples) => {
    const data = JSON.parse(
      readFileSync(join(root, 'content', 'examples', `${guide}.json`), 'utf8'),
    ) as Record<string, Record<string, number>>;
    const { tool, fragment } = tryTarget(id, wordsFor('en'));
    const shared = decodeShare(fragment, fromLink);
    const state = shared.kind === 'payload' ? shared.payload : undefined;
    expect(tool).toBe('nps');
    samples.forEach((sample, i) => {
      const totals = (i === 0 ? state?.first : state?.second)?.totals;
      for (const group of ['promoters', 'passives', 'detractors'] as const) {
        expect(Number(totals?.[group]), `${sample} ${group}`).toBe(data[sample]?.[group]);
      }
    });
    for (const locale of LOCALE_CODES) {
      const places = cards.filter((card) => card.id === id && card.locale === locale);
      expect(places.map(({ path }) => path)).toEqual([`guides/${guide}`]);
    }
  });

  test.each([
    ['value', 'lifetime-value', 'engagement-loyalty-value', readValue],
    ['vouchers', 'referral', 'neighbourhood-pastry-shop', readReferral],
    ['campaign', 'campaign-codes', 'tags-codes-and-credit', readCampaign],
  ] as const)('%s, as made-up data', (id, tool, guide, read) => {
    for (const locale of LOCALE_CODES) {
      const target = tryTarget(id, wordsFor(locale));
      const shared = decodeShare(target.fragment, (payload) => readLink<unknown>(payload, read));
      expect(target.tool).toBe(tool);
      expect(shared).toMatchObject({ kind: 'payload', payload: { demo: true } });
      const places = cards.filter((card) => card.id === id && card.locale === locale);
      expect(places.map(({ path }) => path)).toEqual([`guides/${guide}`]);
    }
  });
});
