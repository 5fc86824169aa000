import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { polishForms } from '../../src/site/build/polish-forms.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';
import { buildLookup } from '../../src/termbase/lookup/build.ts';
import { splitCompound, splitLoosely } from '../../src/termbase/lookup/compounds.ts';
import type { Entry, LookupConcept } from '../../src/termbase/lookup/data.ts';
import { fold, foldedWords, skeleton, spellings } from '../../src/termbase/lookup/fold.ts';
import { Lookup } from '../../src/termbase/lookup/lookup.ts';
import { isOneSlip } from '../../src/termbase/lookup/slip.ts';
import { stem, withoutParticles } from '../../src/termbase/lookup/stem.ts';

describe('fold', () => {
  test.each([
    ['współpraca', 'wspolpraca'],
    ['ŁAŃCUCH', 'lancuch'],
    ['grøn æble måle', 'gron aeble male'],
    ['straße', 'strasse'],
    ['לַקוֹחַ', 'לקוח'],
    ['מחוייבות', 'מחויבות'.replace(/ם/g, 'מ')],
    ['לקוחות ומותגים', 'לקוחות ומותגימ'],
    ['מו"פ', 'מופ'],
    ['מו״פ', 'מופ'],
    ['customer’s', 'customers'],
  ])('%s becomes %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('hyphens and marks part words', () => {
    expect(foldedWords('CX-platform, on-line (NPS®)')).toEqual([
      'cx',
      'platform',
      'on',
      'line',
      'nps',
    ]);
  });

  test('is the same the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = foldedWords(text);
        expect(foldedWords(words.join(' '))).toEqual(words);
      }),
    );
  });

  test('tries oe and aa as ø and å, and leaves Hebrew consonants alone', () => {
    expect(spellings('loefte')).toEqual(['loefte', 'lofte']);
    expect(spellings('commitment')).toEqual(['commitment']);
    expect(skeleton('תוכנית')).toBe(skeleton('תכנית'));
  });
});

describe('a slip', () => {
  test.each([
    ['commitment', 'comitment'],
    ['commitment', 'committment'],
    ['commitment', 'commitmemt'],
    ['affective', 'affectvie'],
  ])('%s and %s are one apart', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  });

  test.each([
    ['commitment', 'comitmnt'],
    ['loyal', 'royals'],
    ['abcd', 'badc'],
    ['abc', 'cba'],
  ])('%s and %s are more', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
  });

  test('every single edit is found', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom(...'abxyz'),
        fc.nat(3),
        (text, at, letter, kind) => {
          const i = at % (text.length - 1);
          const edits = [
            text.slice(0, i) + text.slice(i + 1),
            text.slice(0, i) + letter + text.slice(i),
            text.slice(0, i) + letter + text.slice(i + 1),
            text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2),
          ];
          const edited = edits[kind] ?? '';
          fc.pre(edited !== text);
          expect(isOneSlip(text, edited)).toBe(true);
        },
      ),
    );
  });
});

describe('stems and parts', () => {
  test.each([
    ['en', 'loyalties', 'loyalty'],
    ['nb', 'undersokelsene', 'undersokelse'],
    ['da', 'undersogelserne', 'undersogelse'],
    ['he', 'לקוחות', 'לקוח'],
    ['he', 'תחרויות', 'תחרות'],
    ['pl', 'przywiazania', 'przywiazanie'],
  ] as const)('%s: %s and %s share one', (locale, a, b) => {
    expect(stem(locale, a)).toBe(stem(locale, b));
  });

  test('Hebrew particles come off one by one', () => {
    expect(withoutParticles('ולמחויבות')).toEqual(['למחויבות', 'מחויבות', 'חויבות']);
    expect(withoutParticles('נאמנות')).toEqual([]);
  });

  test('compounds come apart where both parts are known, or else one', () => {
    const words = new Set(['tilfredshet', 'undersokelse', 'omdomme', 'kunde']);
    const knows = (part: string) => words.has(part);
    expect(splitCompound('tilfredshetsundersokelse', knows)).toEqual([
      'tilfredshet',
      'undersokelse',
    ]);
    expect(splitCompound('omdommebygging', knows)).toBeUndefined();
    expect(splitLoosely('omdommebygging', knows)).toEqual(['omdomme', 'bygging']);
    expect(splitLoosely('kjempefint', knows)).toBeUndefined();
  });
});

const empty: Entry = {
  term: '',
  synonyms: [],
  subterms: [],
  variants: [],
  questions: [],
  text: '',
};

function concept(id: string, entries: Partial<Record<Locale, Partial<Entry>>>): LookupConcept {
  const all = LOCALE_CODES.map((code) => [
    code,
    { ...empty, term: `${id} ${code}`, ...entries[code] },
  ]);
  return { id, category: 'loyalty', entries: Object.fromEntries(all) as Record<Locale, Entry> };
}

describe('look-up', () => {
  let lookup: Lookup;
  const first = (query: string, locale: Locale) => lookup.find(query, locale).concepts[0];

  beforeAll(async () => {
    const inflect = await polishForms(['zachęta', 'lojalność', 'klienta', 'program']);
    const concepts = [
      concept('customer-loyalty', {
        en: {
          term: 'customer loyalty',
          synonyms: ['loyalty'],
          questions: ['why do buyers come back'],
        },
        pl: { term: 'lojalność klienta' },
        nb: { term: 'kundelojalitet' },
        he: { term: 'נאמנות לקוחות' },
      }),
      concept('loyalty-programme', {
        en: {
          term: 'loyalty programme',
          subterms: ['customer club'],
          text: 'Loyalty is rewarded.',
        },
        pl: { term: 'program lojalnościowy' },
        nb: { term: 'lojalitetsprogram' },
        he: { term: 'תוכנית נאמנות' },
      }),
      concept('incentive', {
        en: { term: 'incentive', variants: ['co-payment'] },
        pl: { term: 'zachęta' },
        nb: { term: 'insentiv' },
        he: { term: 'תמריץ' },
      }),
    ];
    lookup = new Lookup(JSON.parse(JSON.stringify(buildLookup(concepts, { pl: { inflect } }))));
  });

  test.each([
    ['en', 'loyalty', 'customer-loyalty'],
    ['en', 'customer clubs', 'loyalty-programme'],
    ['en', 'copayment', 'incentive'],
    ['en', 'loyalyt programme', 'loyalty-programme'],
    ['pl', 'zachęt', 'incentive'],
    ['pl', 'zachetami', 'incentive'],
    ['nb', 'kunde lojalitet', 'customer-loyalty'],
    ['nb', 'lojalitetsprogrammene', 'loyalty-programme'],
    ['he', 'ולנאמנות הלקוחות', 'customer-loyalty'],
    ['he', 'תכניות נאמנות', 'loyalty-programme'],
    ['da', 'zachęta', 'incentive'],
    ['en', 'buyers who come back', 'customer-loyalty'],
  ] as const)('%s: "%s" finds %s', (locale, query, id) => {
    expect(first(query, locale)?.id).toBe(id);
  });

  test('says why: the kind of wording, its language, its text', () => {
    expect(first('loyalty', 'en')?.reason).toEqual({
      locale: 'en',
      kind: 'synonym',
      text: 'loyalty',
    });
    expect(first('insentiv', 'pl')?.reason).toEqual({
      locale: 'nb',
      kind: 'term',
      text: 'insentiv',
    });
    expect(first('why do buyers come back', 'en')?.reason.text).toBeUndefined();
  });

  test('says what was meant only where a slip was mended', () => {
    expect(lookup.find('incentvie', 'en').meant).toBe('incentive');
    expect(lookup.find('incentives', 'en').meant).toBeUndefined();
  });

  test('answers a word that is only begun', () => {
    expect(first('incen', 'en')?.id).toBe('incentive');
  });

  test('finds nothing in nothing, and nothing for what is not there', () => {
    for (const query of ['', '   ', '—…!?', '\u0000\u0007', 'qqqxzw']) {
      expect(lookup.find(query, 'en').concepts, query).toEqual([]);
    }
  });

  test('neither breaks nor drags on any text', () => {
    const started = performance.now();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        for (const { score } of lookup.find(query, 'he').concepts) expect(score).toBeGreaterThan(0);
      }),
    );
    lookup.find('loyalty '.repeat(2_000), 'en');
    lookup.find('\ud800'.repeat(10_000), 'pl');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
