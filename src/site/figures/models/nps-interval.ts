import data from '../../../../content/examples/net-promoter-score.json' with { type: 'json' };
import { DEFAULT_Z } from '../../../metrics/default-z.ts';
import { type NpsCounts, type NpsResult, npsAt } from '../../../metrics/nps-at.ts';
import { seededRandom } from '../../../metrics/seeded-random.ts';
import { formatNumber } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { scaleAcross } from '../draw.ts';
import { type Figure, setting } from '../figure.ts';
import { asNumber } from '../show.ts';

/** Sizes a slider step can stand for; even steps would crowd the interesting end. */
const SIZES = [12, 25, 40, 60, 120, 240, 480, 960, 1200, 2400, 4800];
const DRAWS = 20;
const ROW = 8;

const { promoters, passives, detractors } = data.now;
const ANSWERS = promoters + passives + detractors;
const TRUTH = (100 * (promoters - detractors)) / ANSWERS;

/** Counts of a sample of that size with exactly the example's shares. */
export function sampleOfSize(n: number): NpsCounts {
  const liking = Math.round((n * promoters) / ANSWERS);
  const against = Math.round((n * detractors) / ANSWERS);
  return { promoters: liking, detractors: against, passives: n - liking - against };
}

/**
 * A sample drawn by lot from customers with the example's shares. The same draw is the same
 * people: a larger sample holds the smaller one.
 */
export function drawnSample(n: number, draw: number): NpsCounts {
  const random = seededRandom(`sample ${draw}`);
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (let i = 0; i < n; i += 1) {
    const answer = random() * ANSWERS;
    if (answer < promoters) counts.promoters += 1;
    else if (answer < promoters + detractors) counts.detractors += 1;
    else counts.passives += 1;
  }
  return counts;
}

/** Whether an interval holds the score of all customers. */
export function holdsTruth({ low, high }: NpsResult): boolean {
  return low <= TRUTH && TRUTH <= high;
}

function scored(counts: NpsCounts): NpsResult {
  const result = npsAt(counts, DEFAULT_Z);
  if (!result) throw new RangeError('a sample of no answers has no interval');
  return result;
}

const sizeAt = (step: number) => SIZES[Math.round(step)] ?? ANSWERS;

/** An interval that breathes with the number of answers, among twenty drawn by lot. */
export const figure: Figure = {
  id: 'nps-interval',
  inputs: [
    {
      id: 'size',
      min: 0,
      max: SIZES.length - 1,
      step: 1,
      value: SIZES.indexOf(ANSWERS),
      show: (step, words) => asNumber(sizeAt(step), words),
    },
    {
      id: 'draw',
      min: 0,
      max: DRAWS,
      step: 1,
      value: 0,
      show: (draw, words) =>
        draw === 0
          ? say(words, 'figure.nps-interval.draw.none')
          : say(words, 'figure.nps-interval.draw', {
              draw: asNumber(draw, words),
              draws: asNumber(DRAWS, words),
            }),
    },
  ],
  view: (values, words) => {
    const n = sizeAt(setting(values, 'size'));
    const draw = setting(values, 'draw');
    const drawn = Array.from({ length: DRAWS }, (_, i) => scored(drawnSample(n, i + 1)));
    const current = drawn[draw - 1] ?? scored(sampleOfSize(n));
    const caught = drawn.filter(holdsTruth).length;
    const number = (value: number) => formatNumber(words.locale, value, 1);
    // A number line runs left to right in every language.
    const scale = scaleAcross(-100, 100, words, true);
    const top = 58;
    const bottom = top + DRAWS * ROW + 4;
    const rows = drawn.map((result, i) => {
      const y = top + i * ROW;
      const kind = `${holdsTruth(result) ? 'hit' : 'miss'}${i + 1 === draw ? ' chosen' : ''}`;
      return `<g class="${kind}"><line x1="${scale.at(result.low)}" x2="${scale.at(result.high)}" y1="${y}" y2="${y}"/><circle cx="${scale.at(result.score)}" cy="${y}" r="2"/></g>`;
    });
    const ticks = [-100, -50, 0, 50, 100].map((tick) => {
      const anchor = tick === -100 ? 'start' : tick === 100 ? 'end' : 'middle';
      return `<line class="${tick === 0 ? 'zero' : 'tick'}" x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="${top - 10}" y2="${bottom}"/><text x="${scale.at(tick)}" y="${bottom + 16}" text-anchor="${anchor}">${asNumber(tick, words)}</text>`;
    });
    const truth = scale.at(TRUTH);
    const told = {
      n,
      size: asNumber(n, words),
      score: number(current.score),
      low: number(current.low),
      high: number(current.high),
      width: number(current.high - current.low),
      draw: asNumber(draw, words),
      truth: number(TRUTH),
    };
    const verdict = holdsTruth(current) ? 'holds' : 'misses';
    return {
      drawing: `<svg class="exact draws" width="100%" height="${bottom + 22}" direction="ltr">${ticks.join('')}<line class="mark" x1="${truth}" x2="${truth}" y1="16" y2="${bottom}"/><text class="figure-value" x="${truth}" y="10" text-anchor="middle">${number(TRUTH)}</text>${rows.join('')}<rect ${scale.band(current.low, current.high)} y="24" height="16" rx="8"/><circle class="score" cx="${scale.at(current.score)}" cy="32" r="6"/></svg>`,
      reading: [
        say(words, `figure.nps-interval.reading${draw === 0 ? '' : `.${verdict}`}`, told),
        say(words, 'figure.nps-interval.reading.caught', {
          n: caught,
          caught: asNumber(caught, words),
          draws: asNumber(DRAWS, words),
          truth: told.truth,
        }),
      ].join(' '),
    };
  },
};
