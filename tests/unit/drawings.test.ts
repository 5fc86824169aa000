import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURES, figureById } from '../../src/site/figures/registry.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const messagesOf = (locale: Locale) =>
  JSON.parse(file(`content/i18n/${locale}.json`)) as Record<string, string>;
const example = (name: string) => JSON.parse(file(`content/examples/${name}.json`));

const view = (id: string, locale: Locale) =>
  figureById(id).view({}, { locale, messages: messagesOf(locale) });
const drawn = (id: string) => view(id, 'en').drawing;

const lettered = (html: string) => html.replace(/<[^>]+>/g, ' ');
const numbers = (text: string) => text.match(/\d+(?:[.,\u00a0\u202f]\d+)*/g) ?? [];
/** Strokes in the paths that carry exactly these classes: a stroke begins with a move. */
const strokes = (html: string, classes: string) =>
  [...html.matchAll(/<path class="([^"]*)" d="([^"]*)"/g)]
    .filter(([, found]) => found === classes)
    .reduce((sum, [, , d = '']) => sum + (d.match(/M/g) ?? []).length, 0);

/** Drawings on a sheet of their own; the others belong to the movable figures. */
const SHEETS = FIGURES.filter((figure) => {
  if (figure.inputs.length > 0) return false;
  return view(figure.id, 'en').drawing.startsWith('<div class="map">');
}).map(({ id }) => id);

test('there are ten drawings that stand still', () => {
  expect(SHEETS).toHaveLength(10);
});

describe.each(SHEETS)('drawing %s', (id) => {
  test.each(LOCALE_CODES)('no number is drawn that the reading does not say (%s)', (locale) => {
    const { drawing, reading } = view(id, locale);
    const said = new Set(numbers(reading));
    expect(numbers(lettered(drawing)).filter((number) => !said.has(number))).toEqual([]);
  });

  test('the reading is one to three sentences', () => {
    const { reading } = view(id, 'en');
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(reading)];
    expect(sentences.length).toBeLessThanOrEqual(3);
  });

  test('says every word it has', () => {
    const asked = new Set<string>([`figure.${id}.title`]);
    const messages = new Proxy(messagesOf('en'), {
      get: (target, key: string) => {
        asked.add(key);
        return target[key];
      },
    });
    figureById(id).view({}, { locale: 'en', messages });
    const own = Object.keys(messagesOf('en')).filter((key) => key.startsWith(`figure.${id}.`));
    expect(own.filter((key) => !asked.has(key))).toEqual([]);
  });

  test('can be turned over: no words among the shapes, no side named', () => {
    const { drawing } = view(id, 'en');
    expect(drawing).not.toMatch(/<text|<tspan|text-anchor/);
    expect(drawing.match(/<[^>]+>/g)?.join('')).not.toMatch(/\b(left|right|ltr|rtl)\b/);
    expect(drawing).not.toMatch(/ style=|#[0-9a-f]{3,6}"/);
  });
});

test('their style names no side either', () => {
  const rules = file('src/site/styles/drawings.css').replace(/\/\*[\s\S]*?\*\//g, '');
  expect(rules).not.toMatch(/\b(left|right)\b|#[0-9a-f]{3}/);
  expect(rules).toMatch(/\[dir='rtl'\] \.map svg:not\(\.still\) \{\s*scale: -1 1;/);
});

describe('what is drawn is as many as the example says', () => {
  test('three conversations: a dot for every hundred who were shown the advert', () => {
    const { reached } = example('from-broadcast-to-dialogue');
    // One dot more is the sign in the key.
    expect(strokes(drawn('three-conversations'), 'dots soft')).toBe(reached / 100 + 1);
  });

  test('two directions: a strand for each regular', () => {
    const { regulars, stayed, promises } = example('what-is-customer-commitment');
    const drawing = drawn('two-directions');
    expect(strokes(drawing, 'hot thin')).toBe(stayed);
    expect(strokes(drawing, 'hot thin fade')).toBe(regulars - stayed);
    expect(promises.kept + promises.partly + promises.broken).toBe(promises.made);
  });

  test('who meets the customer: all buyers by tens', () => {
    const { sold, registered, reachable, replies } = example('engaging-at-a-distance');
    const [buyers = ''] =
      drawn('who-meets-the-customer').match(/<svg[^>]*class="buyers">.*?<\/svg>/) ?? [];
    expect(strokes(buyers, 'dots hot big')).toBe(replies / 10);
    expect(strokes(buyers, 'dots big')).toBe((reachable - replies) / 10);
    expect(buyers.match(/<circle/g)).toHaveLength((registered - reachable) / 10);
    expect(strokes(buyers, 'dots soft')).toBe((sold - registered) / 10);
  });

  test('say, hear, do: a mark for each problem', () => {
    const { problems, told, solved } = example('communicate-listen-serve');
    const [triangle = ''] = drawn('say-hear-do').match(/<svg.*?<\/svg>/) ?? [];
    expect(strokes(triangle, 'dots huge')).toBe(solved);
    expect(triangle.match(/<circle class="strong"/g)).toHaveLength(told - solved);
    expect(triangle.match(/<circle class="hot thin"/g)).toHaveLength(problems - told);
  });

  test('signal to deletion: a line for each signal, then for each person', () => {
    const { signals, people, agreed } = example('find-engaged-customers');
    const [first = '', second = '', ...others] =
      drawn('signal-to-deletion').match(/<svg.*?<\/svg>/g) ?? [];
    const total = Object.values<number>(signals).reduce((sum, count) => sum + count, 0);
    expect(strokes(first, 'hot thin')).toBe(total);
    expect(strokes(second, 'thin')).toBe(agreed);
    expect(strokes(second, 'hot thin')).toBe(people - agreed);
    expect(others.map((svg) => strokes(svg, 'thin'))).toEqual([agreed, agreed, agreed, agreed]);
  });

  test('promise and proof: partly, kept, kept, broken', () => {
    const states = [...drawn('promise-and-proof').matchAll(/class="state">.*?<\/svg>([^<]+)</g)];
    expect(states.map(([, state]) => state)).toEqual(['partly kept', 'kept', 'kept', 'broken']);
  });

  test('four questions: the totals are those of the grid', () => {
    const { grid, agree, differ, blank } = example('customer-centric-culture');
    const answers = Object.values<string[]>(grid).flat();
    const count = (state: string) => answers.filter((answer) => answer === state).length;
    expect([count('agree'), count('differ'), count('blank')]).toEqual([agree, differ, blank]);
    expect(view('four-questions', 'en').reading).toContain('2, 4, 2 and 1');
  });
});
