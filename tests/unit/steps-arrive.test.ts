import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Survey, SurveyWords } from '../../src/instruments/index.ts';
import { seededRandom } from '../../src/metrics/seeded-random.ts';
import { viewCampaign } from '../../src/tools/campaign-codes/model.ts';
import { START as CAMPAIGN, EMPTY_CHANNEL } from '../../src/tools/campaign-codes/state.ts';
import { viewEffort } from '../../src/tools/effort/model.ts';
import { START as EFFORT } from '../../src/tools/effort/state.ts';
import { viewFiveQuestions } from '../../src/tools/five-questions/model.ts';
import { START as FIVE } from '../../src/tools/five-questions/state.ts';
import { viewIndicators } from '../../src/tools/indicators/model.ts';
import { START as INDICATORS } from '../../src/tools/indicators/state.ts';
import { viewValue } from '../../src/tools/lifetime-value/model.ts';
import { START as VALUE } from '../../src/tools/lifetime-value/state.ts';
import { emptyPeriod } from '../../src/tools/nps/input.ts';
import { viewNps } from '../../src/tools/nps/model.ts';
import { START as NPS } from '../../src/tools/nps/state.ts';
import { viewReferral } from '../../src/tools/referral/model.ts';
import { START as REFERRAL } from '../../src/tools/referral/state.ts';
import { viewSatisfaction } from '../../src/tools/satisfaction/model.ts';
import { emptySatisfaction, START as SATISFACTION } from '../../src/tools/satisfaction/state.ts';
import { viewUsability } from '../../src/tools/usability/model.ts';
import { START as USABILITY } from '../../src/tools/usability/state.ts';
import type { Report } from '../../src/ui/report.ts';
import type { Words } from '../../src/ui/words.ts';

const content = (path: string) =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const words: Words = { locale: 'en', messages: JSON.parse(content('i18n/en.json')) };
const survey = parse(content('surveys/five-questions/survey.yaml')) as Survey;
const wording = parse(content('surveys/five-questions/en.yaml')) as SurveyWords;

const random = seededRandom('workings');
const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
function pick<Item>(...items: readonly [Item, ...Item[]]): Item {
  return items[whole(0, items.length - 1)] ?? items[0];
}
const size = () => pick(3, 8, 40, 80, 400, 3001, 50_000, 1_000_000);
const confidence = () => pick('80', '90', '95', '99');
const two = (low: number, high: number) => [String(whole(low, high)), String(whole(low, high))];

function ratings(highest: number): string[] {
  const n = size();
  return Array.from({ length: 11 }, (_, answer) =>
    answer >= 1 && answer <= highest ? String(whole(0, Math.ceil(n / highest))) : '',
  );
}

function period(n: number) {
  const promoters = whole(0, n);
  const passives = whole(0, n - promoters);
  const totals = {
    promoters: String(promoters),
    passives: String(passives),
    detractors: String(n - promoters - passives),
  };
  return { ...emptyPeriod('totals'), totals };
}

/** A report on made-up numbers, small and large; `null` where they give none. */
const MAKERS: Readonly<Record<string, () => Report | null>> = {
  nps: () => {
    const n = size();
    return viewNps(
      {
        ...NPS,
        first: period(n),
        confidence: confidence(),
        method: pick('adjusted-wald', 'wald'),
        population: pick('', String(n + whole(0, n))),
      },
      words,
    ).report;
  },
  satisfaction: () => {
    const entry = () => ({ ...emptySatisfaction(), counts: ratings(5) });
    return viewSatisfaction(
      { ...SATISFACTION, first: entry(), second: entry(), confidence: confidence() },
      words,
    ).report;
  },
  effort: () => {
    const entry = () => ({ ...EFFORT.first, counts: ratings(7) });
    return viewEffort(
      { ...EFFORT, first: entry(), second: entry(), confidence: confidence() },
      words,
    ).report;
  },
  'lifetime-value': () => {
    const start = pick(10, 83, 400, 3001, 100_000);
    const stay = pick(start - 1, whole(1, start), Math.floor(start * 0.97));
    const texts = {
      ...VALUE.texts,
      start: String(start),
      end: String(stay + 7),
      acquired: '7',
      margin: pick('30', '1234.56', '7.5'),
      discount: pick('10', '3.5', '25'),
      growth: pick('', '2', '-5'),
      periods: pick('5', '24'),
      acquisition: pick('120', '45.5', '2000'),
      keeping: pick('3', '12.5', '.75'),
    };
    return viewValue(
      {
        ...VALUE,
        texts,
        period: pick('month', 'quarter', 'year'),
        horizon: pick('endless', 'finite'),
        first: pick('if-retained', 'end-of-period', 'now'),
      },
      words,
    ).report;
  },
  referral: () => {
    const handed = pick(20, 333, 5000);
    const numbers = {
      ...REFERRAL.numbers,
      start: pick('7', '40', '1250'),
      invitations: pick('3', '2.5', '12'),
      handed: String(handed),
      used: String(whole(1, Math.ceil(handed / 5))),
      card: pick('0.08', '1.25'),
      introducer: pick('0.9', '4', '12.35'),
      newcomer: pick('0.9', '3.33'),
      margin: pick('1.4', '7', '33.3'),
      visits: pick('6', '12.5', ''),
      anyway: pick('', '50', '33'),
    };
    return viewReferral({ ...REFERRAL, how: 'counts', numbers }, words).report;
  },
  'campaign-codes': () => {
    const test = pick(50, 900, 5000, 200_000, 1_000_000);
    const control = pick(40, 800, 5000, 70_000);
    const rate = pick(0.01, 0.07, 0.3);
    const channel = {
      ...EMPTY_CHANNEL,
      name: 'a',
      uses: String(whole(1, Math.ceil(test * rate))),
      margin: pick('12', '7.35', '99.95'),
      cost: pick('0', '250', '1234.5'),
    };
    const other = { ...EMPTY_CHANNEL, name: 'b', uses: '31', margin: '5', cost: '10' };
    const numbers = {
      ...CAMPAIGN.numbers,
      testSize: String(test),
      testBuyers: String(whole(0, Math.ceil(test * rate * 1.5))),
      controlSize: String(control),
      controlBuyers: String(whole(0, Math.ceil(control * rate))),
    };
    return viewCampaign({ ...CAMPAIGN, channels: [channel, other], numbers }, words).report;
  },
  indicators: () => {
    const n = size();
    const counts = {
      ...INDICATORS.counts,
      buyers: [String(n), String(n + 3)],
      repeat: two(0, n),
      reached: [String(100 * n), String(90 * n)],
      shares: two(0, n),
      positive: two(0, n),
      neutral: two(0, n),
      negative: two(1, n),
    };
    return viewIndicators({ ...INDICATORS, counts, confidence: confidence() }, words).report;
  },
  usability: () =>
    viewUsability(
      {
        ...USABILITY,
        benchmark: pick('68', '72.5'),
        cells: Array.from({ length: pick(2, 5, 8, 12, 20) }, () =>
          Array.from({ length: 10 }, (_, item) => String(item % 2 ? whole(1, 3) : whole(2, 5))),
        ),
      },
      words,
    ).report,
  'five-questions': () =>
    viewFiveQuestions(
      {
        ...FIVE,
        mode: 'hand',
        asked: '500',
        cells: Array.from({ length: 40 }, () =>
          survey.items.map(({ max }) => String(whole(Math.floor(max / 2), max))),
        ),
      },
      survey,
      wording,
      words,
    ).report,
};

/** Value of what is nothing but numbers and arithmetic; `null` else. */
function reckon(text: string): number | null {
  const code = text
    .replace(/√\(/g, 'Math.sqrt(')
    .replace(/√(\d[\d.]*)/g, 'Math.sqrt($1)')
    .replace(/(\d[\d.]*|\))²/g, '$1**2')
    .replace(/\^\(1\/(\d+)\)/g, '**(1/$1)')
    .replace(/(\d[\d.]*)%/g, '($1/100)')
    .trim();
  if (code === '' || !/^(Math\.sqrt|[\d.\s()+\-*/])*$/.test(code)) return null;
  try {
    const value: unknown = new Function(`return (${code})`)();
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  } catch {
    // Half of something that was parted, such as one pair of brackets.
    return null;
  }
}

/** What a printed number may be off by: half of its last digit. */
function halfDigit(text: string): number | null {
  const found = /^\s*[+-]?\d+(?:\.(\d+))?(%?)\s*$/.exec(text);
  if (!found) return null;
  return 0.5 / 10 ** (found[1]?.length ?? 0) / (found[2] === '%' ? 100 : 1);
}

/** Every `a = b` of a formula that can be reckoned, and how far b is off in half last digits. */
function arrivals(formula: string): { readonly equation: string; readonly off: number }[] {
  const plain = formula
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('¾', '0.75');
  return plain.split(/[;→…]|, (?=[a-zA-Zδ√])/).flatMap((part) => {
    const sides = part.split('=');
    return sides.slice(1).flatMap((right, i) => {
      const left = sides[i] ?? '';
      const [from, to, half] = [reckon(left), reckon(right), halfDigit(right)];
      if (from === null || to === null || half === null) return [];
      return [{ equation: `${left}=${right}`, off: Math.abs(from - to) / half }];
    });
  });
}

describe('the numbers of a working lead to the result that stands behind them', () => {
  test.each(Object.entries(MAKERS))('%s', (_tool, make) => {
    const reports = Array.from({ length: 80 }, make).filter((report) => report !== null);
    const found = reports.flatMap(({ steps }) => steps.flatMap(({ formula }) => arrivals(formula)));
    expect(found.length).toBeGreaterThan(100);
    // A result on the very border between two digits may fall to either side.
    expect(found.filter(({ off }) => off > 1.25)).toEqual([]);
  });
});
