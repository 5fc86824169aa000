import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/site/build/source-pages.ts';
import { fillNumbers } from '../../src/site/examples/written.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';

/**
 * Claims of the field that are dubious or contested, and the guides that tell them in an honest
 * form. D24 ("commitment is only skin-deep") is told nowhere, which is its honest form.
 */
const CLAIMS: readonly (readonly [claim: string, about: string, guides: readonly string[]])[] = [
  ['D01', 'entering a contest makes people feel attached', ['incentives-and-contests']],
  ['D02', 'watching an advertisement is engagement', ['from-broadcast-to-dialogue']],
  [
    'D03',
    'engagement leads to satisfaction leads to loyalty',
    ['what-is-customer-engagement', 'engagement-loyalty-value'],
  ],
  [
    'D04',
    'one score measures recommending, or engagement',
    ['net-promoter-score', 'indicators-along-the-journey', 'working-with-a-consultancy'],
  ],
  [
    'D05',
    'the loyal never look elsewhere',
    ['choice-habit-and-lock-in', 'engagement-loyalty-value'],
  ],
  ['D06', 'being known makes people loyal', ['engaging-at-a-distance']],
  [
    'D07',
    'keeping is cheaper than winning',
    ['engagement-loyalty-value', 'keep-the-brand-promise'],
  ],
  [
    'D08',
    'a voucher for every recommendation',
    ['neighbourhood-pastry-shop', 'incentives-and-contests'],
  ],
  ['D09', 'five questions measure the level of engagement', ['five-question-survey']],
  ['D10', 'there are five basic levels of engagement', ['five-elements-and-five-levels']],
  [
    'D11',
    'five elements make up commitment',
    ['five-elements-and-five-levels', 'customer-centric-culture'],
  ],
  [
    'D12',
    'what can be traced matters more',
    ['tags-codes-and-credit', 'monitor-the-conversation', 'from-broadcast-to-dialogue'],
  ],
  ['D13', 'advice for couples fits a workplace', ['employee-commitment']],
  ['D14', 'the five kinds are levels', ['five-kinds-of-commitment']],
  ['D15', 'normative commitment comes from fast delivery', ['five-kinds-of-commitment']],
  ['D16', 'showing alternatives builds loyalty', ['choice-habit-and-lock-in']],
  ['D17', 'a good apology, or a joke, makes complainers fond', ['reply-and-recover']],
  [
    'D18',
    'always exceed expectations',
    ['communicate-listen-serve', 'keep-the-brand-promise', 'what-is-customer-commitment'],
  ],
  ['D19', 'mark people by potential', ['find-engaged-customers']],
  [
    'D20',
    'engagement cannot be worked towards',
    ['what-is-customer-engagement', 'invitations-that-engage', 'five-elements-and-five-levels'],
  ],
  [
    'D21',
    'the website is nearly always the first impression',
    ['raise-affective-commitment', 'engaging-at-a-distance'],
  ],
  [
    'D22',
    'affective commitment is the holy grail',
    ['five-kinds-of-commitment', 'raise-affective-commitment'],
  ],
  ['D23', 'committed employees are happy and productive', ['employee-commitment']],
  [
    'D25',
    'engagement, or commitment, is satisfaction',
    ['what-is-customer-engagement', 'what-is-customer-commitment', 'communicate-listen-serve'],
  ],
  ['D26', 'advertising gives incentives', ['incentives-and-contests']],
  [
    'D27',
    'every business should engage as much as it can',
    ['what-is-customer-engagement', 'engaging-at-a-distance'],
  ],
  [
    'D28',
    'engagement is good in itself',
    ['what-is-customer-engagement', 'monitor-the-conversation'],
  ],
];

const pages = readPages();
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'claims');

/** Words of the honest form in a guide, by claim and guide. */
const honestForms = (locale: Locale) =>
  JSON.parse(readFileSync(join(fixtures, `${locale}.json`), 'utf8')) as Record<string, string>;

/** Text of a guide as it is read: numbers filled in, no targets of links, no emphasis. */
function readable(locale: Locale, guide: string): string {
  const page = pages.find((it) => it.locale === locale && it.path === `guides/${guide}`);
  return fillNumbers(page?.body ?? '', locale, guide)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
}

describe.each(CLAIMS)('%s, that %s', (claim, _, guides) => {
  test.each(LOCALE_CODES)('is told in its honest form (%s)', (locale) => {
    const forms = honestForms(locale);
    for (const guide of guides) {
      const words = forms[`${claim} ${guide}`] ?? '';
      expect(words.split(' ').length, `${claim} ${guide}: words to look for`).toBeGreaterThan(2);
      expect(readable(locale, guide), `${claim} in ${guide}`).toContain(words);
    }
  });
});

test.each(LOCALE_CODES)('%s: the list of words names only claims that are checked', (locale) => {
  const checked = CLAIMS.flatMap(([claim, , guides]) => guides.map((guide) => `${claim} ${guide}`));
  expect(Object.keys(honestForms(locale)).sort()).toEqual(checked.sort());
});

describe('the evidence behind the claims', () => {
  /** Claim, guide, and the source that its honest form rests on. */
  const evidence = [
    ['D04', 'net-promoter-score', 'keiningham-2007'],
    ['D05', 'choice-habit-and-lock-in', 'uncles-2003'],
    ['D07', 'engagement-loyalty-value', 'gupta-lehmann-2003'],
    ['D08', 'neighbourhood-pastry-shop', 'wolters-2019'],
    ['D12', 'tags-codes-and-credit', 'fay-larkin-2017'],
    ['D14', 'five-kinds-of-commitment', 'keiningham-2015'],
    ['D15', 'five-kinds-of-commitment', 'bi-2017'],
    ['D16', 'choice-habit-and-lock-in', 'hortacsu-2017'],
    ['D17', 'reply-and-recover', 'de-matos-2007'],
    ['D23', 'employee-commitment', 'meyer-2002'],
    ['D28', 'what-is-customer-engagement', 'van-doorn-2010'],
  ] as const;
  const sources = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'content', 'sources.json'), 'utf8'),
  ) as { id: string; author: { family?: string; literal?: string }[] }[];

  test.each(evidence)('%s in %s names %s', (_, guide, id) => {
    const author = sources.find((source) => source.id === id)?.author[0];
    const name = author?.family ?? author?.literal?.split(' ')[0] ?? '';
    expect(name).not.toBe('');
    for (const locale of LOCALE_CODES) {
      const page = pages.find((it) => it.locale === locale && it.path === `guides/${guide}`);
      expect(page?.data['sources'], `${locale}: among the sources`).toContain(id);
      expect(page?.body.toLowerCase(), `${locale}: in the text`).toContain(name.toLowerCase());
    }
  });
});
