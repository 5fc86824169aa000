import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Instrument, InstrumentWords } from '../../src/instruments/index.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { viewCommitment } from '../../src/tools/commitment/model.ts';
import type { Words } from '../../src/ui/words.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const instrument = parse(read('instruments/five-kinds/instrument.yaml')) as Instrument;
const wordingOf = (locale: string) =>
  parse(read(`instruments/five-kinds/${locale}.yaml`)) as InstrumentWords;
const wordsOf = (locale: (typeof LOCALE_CODES)[number]): Words => ({
  locale,
  messages: JSON.parse(read(`i18n/${locale}.json`)) as Record<string, string>,
});

/** All items of a scale answered alike. */
const flat = (values: Record<string, number | null>) =>
  Object.fromEntries(instrument.items.map((item) => [item.id, values[item.scale] ?? null]));

const view = (
  values: Record<string, number | null>,
  locale: (typeof LOCALE_CODES)[number] = 'en',
) => viewCommitment(instrument, wordingOf(locale), flat(values), wordsOf(locale));

describe('viewCommitment', () => {
  const profile = { affective: 6, normative: 4, economic: 3, forced: 2, habitual: 5 };

  test('orders the kinds by strength and never adds them up', () => {
    const { kinds, summary } = view(profile);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'affective',
      'habitual',
      'normative',
      'economic',
      'forced',
    ]);
    expect(summary).toEqual(['Strongest: Affective (6.0 of 7).', 'Weakest: Forced (2.0).']);
    expect(JSON.stringify(view(profile))).not.toMatch(/20\.0|total/i);
  });

  test('names the statements that a shared place rests on', () => {
    const close = { ...flat({ ...profile, habitual: 5 }), a1: 7, a2: 5, a3: 4 };
    const { kinds } = viewCommitment(instrument, wordingOf('en'), close, wordsOf('en'));
    const affective = kinds.find(({ kind }) => kind === 'affective');
    expect(affective?.decidedBy).toContain('I enjoy being a customer of this company.');
  });

  test('says when something other than choice holds the customer', () => {
    expect(view({ ...profile, forced: 6 }).summary.at(-1)).toMatch(/Forced commitment/);
  });

  test('says when all stand level', () => {
    const { summary, kinds } = view({
      affective: 4,
      normative: 4,
      economic: 4,
      forced: 4,
      habitual: 4,
    });
    expect(summary).toHaveLength(1);
    expect(kinds.every(({ sure }) => sure.startsWith('Shared'))).toBe(true);
  });

  test('names the kinds that have no score', () => {
    const result = view({ affective: 6, habitual: 5 });
    expect(result.kinds).toHaveLength(2);
    expect(result.unscored).toMatch(/Normative, economic,? and forced/);
    expect(result.items).toHaveLength(2);
  });

  test('holds up when nothing applied', () => {
    const result = view({});
    expect(result).toMatchObject({ kinds: [], summary: [], items: [] });
    expect(result.landscape).toEqual([0, 0, 0, 0, 0]);
  });

  test.each(LOCALE_CODES)('speaks %s without a gap', (locale) => {
    for (const values of [profile, { affective: 4, forced: 4 }, {}]) {
      expect(JSON.stringify(view(values, locale))).not.toMatch(/NaN|Infinity|\{\{|undefined/);
    }
  });
});
