import data from '../../../../content/examples/working-with-a-consultancy.json' with {
  type: 'json',
};
import { formatShare, formatSigned } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { barWithMark, labelsOf, measure, roundTop, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asMoney, asNumber } from '../show.ts';

const { fixed, dayRate, base, part, bonusPoints, variance } = data;
/** Answers a wave that a slider step can stand for. */
const WAVES = [50, 100, 150, 300, 600, 1200, 2400];
const waveAt = (step: number) => WAVES[step] ?? data.answers;
/** Points to each side that the curve of luck is drawn for. */
const REACH = 40;
const HIGH = 120;

/** The three fees in units of money, for so many days and so much extra margin a year. */
export function fees(values: FigureValues) {
  return {
    fixed,
    daily: dayRate * setting(values, 'days'),
    share: base + part * setting(values, 'extra'),
  };
}

/** Standard error in points of the difference of two scores with so many answers each. */
const spread = (answers: number) => 100 * Math.sqrt((2 * variance) / answers);

/** Density of a difference in points, as a share of the peak. */
const density = (points: number, sd: number) => Math.exp(-0.5 * (points / sd) ** 2);

/**
 * Chance that a score rises by the bonus or more although nothing has changed: 1 − Φ(bonus / SE),
 * as half of the area under the curve less the area up to the bonus, by Simpson's rule.
 *
 * @param answers in each of the two waves
 */
export function luck(answers: number): number {
  const sd = spread(answers);
  const steps = 60;
  const width = bonusPoints / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * density(i * width, sd);
  }
  return 0.5 - (sum * width) / 3 / (sd * Math.sqrt(2 * Math.PI));
}

/** The curve of differences that luck alone brings, with the part that would be paid for. */
function curve(answers: number, words: Words, bonusName: string): string {
  const sd = spread(answers);
  // The peak keeps its height, so that the curve narrows and does not outgrow its place.
  const y = (points: number) => HIGH - (HIGH - 24) * density(points, sd);
  const outline = (from: number, to: number) =>
    Array.from({ length: 81 }, (_, i) => {
      const points = from + ((to - from) * i) / 80;
      return `${(points + REACH).toFixed(2)} ${y(points).toFixed(1)}`;
    }).join('L');
  const scale = scaleAcross(-REACH, REACH, words, true);
  const ticks = [-30, -15, 0, 15, 30].map(
    (points) =>
      `<line x1="${scale.at(points)}" x2="${scale.at(points)}" y1="${HIGH}" y2="${HIGH + 5}"/><text x="${scale.at(points)}" y="${HIGH + 20}" text-anchor="middle">${formatSigned(words.locale, points)}</text>`,
  );
  const at = scale.at(bonusPoints);
  return `<svg class="exact luck" width="100%" height="${HIGH + 26}" direction="ltr"><svg width="100%" height="${HIGH}" viewBox="0 0 ${2 * REACH} ${HIGH}" preserveAspectRatio="none"><path class="paid" d="M${bonusPoints + REACH} ${HIGH}L${outline(bonusPoints, REACH)}V${HIGH}Z"/><path class="bell" d="M${outline(-REACH, REACH)}"/></svg><line class="mark" x1="${at}" x2="${at}" y1="14" y2="${HIGH}"/><text class="figure-value" x="${at}" y="10" text-anchor="middle">${bonusName}</text><line x1="0" x2="100%" y1="${HIGH}" y2="${HIGH}"/>${ticks.join('')}</svg>`;
}

/** Three fees that are equal until something changes, and the luck in a bonus. */
export const figure: Figure = {
  id: 'fee-models',
  inputs: [
    { id: 'days', min: 5, max: 30, step: 1, value: data.days, show: asNumber },
    { id: 'extra', min: 0, max: 100000, step: 2500, value: data.extra, show: asMoney },
    {
      id: 'answers',
      min: 0,
      max: WAVES.length - 1,
      step: 1,
      value: WAVES.indexOf(data.answers),
      show: (step, words) => asNumber(waveAt(step), words),
    },
  ],
  view: (values, words) => {
    const text = labelsOf('fee-models', words);
    const worked = fees(values);
    const money = (units: number) => asMoney(units, words);
    const answers = waveAt(setting(values, 'answers'));
    const scale = scaleAcross(0, roundTop(Math.max(...Object.values(worked))), words);
    const details = {
      fixed: text('how.fixed'),
      daily: text('how.daily', {
        days: asNumber(setting(values, 'days'), words),
        rate: money(dayRate),
      }),
      share: text('how.share', {
        base: money(base),
        part: formatShare(words.locale, part, 0),
        extra: money(setting(values, 'extra')),
      }),
    };
    const rows = (['fixed', 'daily', 'share'] as const).map((model) =>
      measure(
        `${text(model)}<small>${details[model]}</small>`,
        money(worked[model]),
        barWithMark(model === 'fixed' ? 'plain' : 'main', worked[model], fixed, scale),
      ),
    );
    const chance = luck(answers);
    const told = {
      fixed: money(worked.fixed),
      daily: money(worked.daily),
      share: money(worked.share),
      answers: asNumber(answers, words),
      points: formatSigned(words.locale, bonusPoints),
      chance: formatShare(words.locale, chance, chance < 0.01 ? 2 : 0),
    };
    const equal = worked.daily === fixed && worked.share === fixed;
    return {
      drawing: `<div class="measures">${rows.join('')}</div><p class="caption"><b>${text('luck', told)}</b></p>${curve(answers, words, formatSigned(words.locale, bonusPoints))}`,
      reading: [
        say(words, `figure.fee-models.reading.${equal ? 'equal' : 'apart'}`, told),
        say(words, 'figure.fee-models.reading.luck', told),
      ].join(' '),
    };
  },
};
