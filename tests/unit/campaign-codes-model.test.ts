import { describe, expect, test } from 'vitest';
import { passesCheck } from '../../src/codes/check-character.ts';
import { bareCode } from '../../src/codes/code.ts';
import { quantitiesIn } from '../../src/site/examples/example.ts';
import { example } from '../../src/site/examples/models/tags-codes-and-credit.ts';
import { wordsFor } from '../../src/site/lib/words.ts';
import { demoFor } from '../../src/tools/campaign-codes/demo.ts';
import { normaliseTag, readAddress, tagLink } from '../../src/tools/campaign-codes/links.ts';
import { viewCampaign } from '../../src/tools/campaign-codes/model.ts';
import { makeBatches, readOrders } from '../../src/tools/campaign-codes/order.ts';
import {
  type CampaignState,
  type Channel,
  EMPTY_CHANNEL,
  fromKept,
  fromLink,
  type NumberName,
  START,
  toLink,
} from '../../src/tools/campaign-codes/state.ts';
import { viewTags } from '../../src/tools/campaign-codes/tags.ts';
import { readEarlier } from '../../src/tools/codes/earlier.ts';
import { aboutCodes } from '../../src/tools/codes/order.ts';

const words = wordsFor('en');
const demo = demoFor(words);

const state = (
  channels: readonly Partial<Channel>[],
  numbers: Partial<Record<NumberName, string>> = {},
): CampaignState => ({
  ...START,
  channels: channels.map((channel) => ({ ...EMPTY_CHANNEL, ...channel })),
  numbers: { ...START.numbers, ...numbers },
});
const groups = (
  testSize: string,
  testBuyers: string,
  controlSize: string,
  controlBuyers: string,
) => ({
  testSize,
  testBuyers,
  controlSize,
  controlBuyers,
});
const view = (of: CampaignState) => viewCampaign(of, words);
const said = (of: CampaignState) => view(of).report?.sentences.join(' ') ?? '';

describe('the seed firm of the guide', () => {
  const { report, reading } = view(demo);
  const guide = quantitiesIn(example, 'en');

  test('agrees with the guide’s numbers', () => {
    expect(reading.wrong).toBe(false);
    const [credit, effect] = report?.drawings[0]?.table.rows ?? [];
    expect(credit?.slice(1).map(({ value }) => value)).toEqual([
      guide['credited.orders']?.value,
      null,
      null,
      guide['credited.margin']?.value,
      guide['codes.cost']?.value,
      guide['credited.left']?.value,
    ]);
    for (const [place, name] of [
      [1, 'caused.orders'],
      [2, 'caused.low'],
      [3, 'caused.high'],
      [4, 'caused.margin'],
      [6, 'caused.result'],
    ] as const) {
      expect(effect?.[place]?.value, name).toBeCloseTo(guide[name]?.value ?? Number.NaN, 8);
    }
  });

  test('says first that nothing is shown, and what would show it', () => {
    expect(report?.sentences[0]).toContain('The test has not shown an effect');
    expect(report?.sentences[0]).toContain('from −6 to 86');
    const text = said(demo);
    expect(text).toContain('Orders credited: 340. Orders caused, as a best estimate: 40.');
    // R: prop.test(c(320, 280), c(4000, 4000), correct = FALSE): X² = 2.8829, p = 0.08953.
    expect(text).toContain('interval −0.16 to +2.16; z = 1.70, p\u00a0=\u00a00.090');
    expect(text).toContain('leave −540');
    expect(text).toContain('85 caused orders');
    // R: power.prop.test(p1 = .07, p2 = .08, power = .8)$n = 10889.2
    expect(text).toContain('about 10,890 people in each group. You had 4,000 and 4,000.');
  });

  test('warns of the leak, and that the credit is far above what was caused', () => {
    expect(report?.warnings[0]).toContain('90 of 340 orders with the code (26%)');
    expect(report?.warnings[1]).toContain('people who were given a code: 250');
    expect(report?.warnings[1]).toContain('only 86');
  });

  test('holds sound codes, the same each time', () => {
    const codes = demo.made[0]?.codes ?? [];
    expect(codes).toHaveLength(60);
    expect(codes).toEqual(demoFor(words).made[0]?.codes);
    expect(codes.every((code) => passesCheck(bareCode(code)))).toBe(true);
  });
});

describe('verdicts', () => {
  test('without a group left out nothing is said to be caused', () => {
    const { report } = view(state([{ uses: '40', margin: '10', cost: '100' }]));
    expect(report?.sentences[0]).toContain('was not tested');
    expect(report?.headlines[1]?.text).toBe('not tested');
    expect(report?.limits.join(' ')).toContain('Leave one out next time');
  });

  test('names a lift only where the interval leaves out 0', () => {
    expect(said(state([{}], groups('16000', '1280', '16000', '1120')))).toContain(
      'The campaign caused orders: about 160',
    );
    expect(said(state([{}], groups('16000', '1120', '16000', '1280')))).toContain('ordered less');
    const shown = view(state([{}], groups('16000', '1280', '16000', '1120')));
    expect(shown.report?.sentences.join(' ')).not.toContain('You had');
  });

  test.each([
    ['only the test sees a lift', groups('200', '43', '200', '28')],
    ['only the interval sees one', groups('200', '85', '200', '66')],
  ])('says nothing of an effect of which %s', (_, numbers) => {
    const sentences = view(state([], { ...numbers, hoped: '5' })).report?.sentences;
    expect(sentences?.[0]).toBe(
      'The interval and the test disagree about the campaign’s effect: nothing should be built on it yet.',
    );
    expect(sentences?.at(-1)).toContain('To see a lift of 5 percentage points');
  });

  test('does not compare codes given to more people than were tested', () => {
    const of = state(
      [{ given: '9000', uses: '500', margin: '10', cost: '10' }],
      groups('4000', '320', '4000', '280'),
    );
    expect(view(of).report?.warnings).toHaveLength(1);
    expect(view(of).report?.warnings[0]).toContain('given to 9,000 people');
  });

  test('says nothing of a test where everybody or nobody ordered', () => {
    const none = said(state([{}], groups('50', '0', '50', '0')));
    expect(none).toContain('The test has not shown an effect');
    expect(none).not.toContain('z =');
  });

  test('turns the ends of the money round where an order costs more than it brings', () => {
    const { report } = view(
      state([{ uses: '10', margin: '-2', cost: '5' }], groups('100', '10', '100', '5')),
    );
    const note = report?.headlines.at(-1)?.note ?? '';
    const [low = 0, high = 0] = (note.match(/−?\d+(\.\d+)?/g) ?? []).map((text) =>
      Number(text.replace('−', '-')),
    );
    expect(low).toBeLessThan(high);
  });

  test('says of a margin below 0 that it is so: a minus sign too many is likelier than a loss', () => {
    const warned = (margin: string) =>
      view(state([{ name: 'Mail', uses: '10', margin, cost: '5' }])).report?.warnings.join();
    expect(warned('-2')).toContain('Mail: the margin is negative');
    expect(warned('0')).not.toContain('negative');
    expect(warned('2')).not.toContain('negative');
  });
});

describe('channels', () => {
  test('are added up; a number that is missing is not taken for 0', () => {
    const two = [
      { name: 'Poster', given: '100', uses: '20', margin: '10', cost: '50' },
      { name: 'Club', given: '10', uses: '30', margin: '8', cost: '0' },
    ];
    const { report } = view(state(two));
    const rows = report?.drawings[0]?.table.rows ?? [];
    expect(rows.map((row) => row.at(-1)?.value)).toEqual([150, 240, 390]);
    expect(report?.warnings[0]).toContain(
      'Club: the code was used more often (30) than it was given out (10)',
    );
    const without = view(state([two[0] ?? {}, { ...two[1], cost: '' }])).report;
    expect(without?.drawings[0]?.table.rows.at(-1)?.at(-1)?.value).toBeNull();
    expect(without?.sentences.join(' ')).toContain('Enter margin and cost');
  });

  test.each([
    [{ uses: '-1' }, 'uses'],
    [{ uses: '5', others: '6' }, 'others'],
    [{ uses: '5', cost: '-1' }, 'cost'],
    [{ uses: '5', margin: 'ten' }, 'margin'],
  ] as const)('%j is a problem at its field', (channel, field) => {
    const { reading, report } = view(state([channel]));
    expect(reading.channels[0]?.problems[field]).toBeTruthy();
    expect(report).toBeNull();
  });

  test('more buyers than people is a problem at its field', () => {
    expect(view(state([{}], groups('10', '11', '10', '5'))).reading.problems.testBuyers).toContain(
      'More people ordered',
    );
  });

  test('the whole period is compared, and not called caused', () => {
    const text = said(state([{ uses: '5' }], { expected: '100', orders: '130' }));
    expect(text).toContain('a difference of +30');
    expect(text).toContain('compares with an expectation');
  });
});

test('nothing that is not a number is ever said', () => {
  for (const [a, b, c, d] of [
    ['1', '0', '1', '0'],
    ['1', '1', '1', '1'],
    ['100000000', '1', '1', '1'],
    ['100000000', '99999999', '100000000', '99999999'],
  ] as const) {
    for (const uses of ['0', '1', '100000000']) {
      for (const hoped of ['', '0.000001', '1', '100']) {
        const of = state([{ uses, margin: '0', cost: '0' }], { ...groups(a, b, c, d), hoped });
        expect(JSON.stringify(view(of))).not.toMatch(/NaN|Infinity|∞|undefined|\{\{/);
      }
    }
  }
});

describe('batches', () => {
  test('are made for each channel that asks, each with its prefix', () => {
    const orders = readOrders(
      state([
        { name: 'News', count: '12', prefix: 'news' },
        { name: 'Till', count: '', prefix: '' },
        { name: 'Club', count: '3', prefix: '' },
      ]),
      words,
    );
    const made = makeBatches(orders, 6);
    expect(made.map(({ name, codes }) => [name, codes.length])).toEqual([
      ['News', 12],
      ['Club', 3],
    ]);
    expect(made[0]?.codes.every((code) => /^NEWS-/.test(code))).toBe(true);
  });

  test('name what is wrong with a prefix or a number', () => {
    const problems = readOrders(
      state([
        { count: '5001', prefix: 'LOVE' },
        { count: '3', prefix: 'AB' },
        { count: '3', prefix: 'a-b' },
        { count: '3', prefix: 'ABCDEFG' },
      ]),
      words,
    ).map((order) => order.problems);
    expect(problems[0]?.count).toContain('1 to 5,000');
    expect(problems[0]?.prefix).toContain('L, O and V cannot stand in a code');
    expect(problems[1]).toEqual({});
    expect(problems[2]?.prefix).toContain('Another channel');
    expect(problems[3]?.prefix).toContain('too long');
  });

  test('say the odds of a guess with two digits', () => {
    // 29⁶ / 60 = 9,913,722
    expect(aboutCodes({ count: 60, length: 6 }, words)[0]).toContain('1 guess in 9,900,000');
  });

  test('an earlier list is read from the first column, and what is no code is named', () => {
    const [code = ''] = demo.made[0]?.codes ?? [];
    expect(readEarlier(`Code;Number\r\n"${code}";1;Mailing list\n\n${code.toLowerCase()}`)).toEqual(
      {
        codes: [code, code.toLowerCase()],
        bad: ['Code'],
      },
    );
  });
});

describe('links', () => {
  test.each([
    ['E-mail', 'e-mail'],
    ['  Spring Sowing 2027! ', 'spring-sowing-2027'],
    ['Łódź / Ørsted Æble', 'lodz-orsted-aeble'],
    ['Forårskampagne', 'foraarskampagne'],
    ['אביב 2027', 'אביב-2027'],
    ['a__b.c', 'a__b.c'],
    ['Sale 2027-03-31', 'sale-2027-03-31'],
    ['20270331', '20270331'],
  ])('%j becomes %j', (typed, tag) => {
    expect(normaliseTag(typed)).toEqual({ text: tag });
  });

  test.each([
    ['', 'empty'],
    ['nell@shop.example', 'personal'],
    ['+47 412 34 567', 'personal'],
    ['!!!', 'nothing'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(normaliseTag(typed)).toEqual({ problem });
  });

  test.each([
    ['shop.example', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://', 'broken'],
    ['https://shop', 'broken'],
    ['https://shop .example', 'broken'],
    ['https://nell:secret@shop.example', 'account'],
  ])('the address %j is refused: %s', (typed, problem) => {
    expect(readAddress(typed)).toEqual({ problem });
  });

  test('keep what the address carried, and replace its old tags', () => {
    expect(
      tagLink('https://shop.example/a?size=2&utm_source=old&utm_content=x#top', {
        source: 'news',
        medium: 'e-mail',
        campaign: 'spring',
      }),
    ).toBe(
      'https://shop.example/a?size=2&utm_source=news&utm_medium=e-mail&utm_campaign=spring#top',
    );
  });

  test('there is one for each named channel, or one for the source', () => {
    expect(viewTags(demo, words).links).toEqual([
      {
        name: 'Mailing list',
        url: 'https://seeds.example/spring?utm_source=mailing-list&utm_medium=e-mail&utm_campaign=spring-sowing',
      },
    ]);
    const one = { ...demo, tags: { ...demo.tags, source: 'Poster' } };
    expect(viewTags(one, words).links.map(({ name }) => name)).toEqual(['poster']);
    expect(viewTags(one, words).becomes.source).toBe('In the link: poster');
    const nobody = { ...demo, channels: [EMPTY_CHANNEL] };
    expect(viewTags(nobody, words).notes[0]).toContain('Enter a source');
    const wrong = { ...demo, tags: { ...demo.tags, address: 'seeds.example' } };
    expect(viewTags(wrong, words)).toMatchObject({ links: [] });
    expect(viewTags(wrong, words).problems.address).toContain('https://');
  });

  test('a channel named by an e-mail address gets none, and says why', () => {
    const person = { ...demo, channels: [{ ...EMPTY_CHANNEL, name: 'nell@shop.example' }] };
    expect(viewTags(person, words)).toMatchObject({ links: [] });
    expect(viewTags(person, words).notes[0]).toContain('personal data');
  });
});

describe('state', () => {
  test('comes back from a link; codes only within the site', () => {
    expect(fromLink(toLink(demo, true))).toEqual(demo);
    expect(fromLink(toLink(demo, false))).toEqual({ ...demo, made: [] });
    expect(fromKept(JSON.parse(JSON.stringify(demo)))).toEqual(demo);
  });

  test.each([
    undefined,
    null,
    'x',
    {},
    { ...toLink(demo, false), r: [] },
    { ...toLink(demo, false), l: '7' },
    { ...toLink(demo, true), k: [[{ name: 1 }], '', ''] },
  ])('takes no garbage: %j', (garbage) => {
    expect(fromLink(garbage)).toBeUndefined();
  });
});
