import data from '../../../../content/examples/raise-affective-commitment.json' with {
  type: 'json',
};
import { formatShare } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { scaleAcross } from '../draw.ts';
import { type Figure, setting } from '../figure.ts';
import { asNumber, asPercent } from '../show.ts';

const { watched, affected, rare, wanted } = data;

/** The most people that can be watched here. */
const MOST = 32;
const HIGH = 190;
const TOP = 26;

/** Chance that an obstacle which trips a share of people trips at least one of n: 1 − (1 − p)ⁿ. */
export function seenAtLeastOnce(people: number, share: number): number {
  return 1 - (1 - share) ** people;
}

/** People to watch for the wanted chance: ln(1 − wanted) / ln(1 − p), rounded up. */
export function peopleNeeded(share: number): number {
  return Math.ceil(Math.log(1 - wanted) / Math.log(1 - share));
}

/** A chance is never written as certain. */
function shown(chance: number, { locale }: Words): string {
  return formatShare(locale, Math.min(chance, 0.999), chance > 0.99 ? 1 : 0);
}

/** A row of people, and the chance that an obstacle shows itself to the first so many. */
export const figure: Figure = {
  id: 'watch-a-few',
  inputs: [
    { id: 'watched', min: 1, max: MOST, step: 1, value: watched, show: asNumber },
    {
      id: 'affected',
      min: 5,
      max: 80,
      step: 1,
      value: Math.round(100 * affected),
      show: asPercent,
    },
  ],
  presets: {
    usual: { watched, affected: Math.round(100 * affected) },
    rare: { watched, affected: Math.round(100 * rare) },
  },
  view: (values, words) => {
    const people = setting(values, 'watched');
    const share = setting(values, 'affected') / 100;
    const needed = peopleNeeded(share);
    // Before the first person there is room for what the line is called.
    const scale = scaleAcross(-3, MOST + 0.5, words);
    const y = (chance: number) => TOP + (HIGH - TOP) * (1 - chance);
    const stems = Array.from({ length: MOST }, (_, i) => {
      const n = i + 1;
      const height = y(seenAtLeastOnce(n, share)).toFixed(1);
      const x = scale.at(n);
      const kind = n === people ? 'here' : n < people ? 'seen' : 'unseen';
      const person = `<svg x="${x}" y="${HIGH + 12}" class="${kind}"><path d="M0 0a2.3 2.3 0 1 1 .01 0ZM-3.2 11c0-6 .6-9 3.2-9s3.2 3 3.2 9Z"/></svg>`;
      return `<g class="${kind}"><line x1="${x}" x2="${x}" y1="${HIGH}" y2="${height}"/><circle cx="${x}" cy="${height}" r="${n === people ? 5.5 : 2.5}"/></g>${person}`;
    });
    const chance = seenAtLeastOnce(people, share);
    const goal = y(wanted);
    const anchor = people < 4 ? 'start' : people > MOST - 3 ? 'end' : 'middle';
    return {
      drawing: `<svg class="exact stems" width="100%" height="${HIGH + 32}"><line class="goal" x1="${scale.at(0.5)}" x2="${scale.at(MOST + 0.5)}" y1="${goal}" y2="${goal}"/><text class="goal-name" x="${scale.at(-3)}" y="${goal + 4}" text-anchor="start">${shown(wanted, words)}</text>${stems.join('')}<text class="figure-value" x="${scale.at(people)}" y="${(y(chance) - 12).toFixed(1)}" text-anchor="${anchor}">${shown(chance, words)}</text></svg>`,
      reading: [
        say(words, 'figure.watch-a-few.reading.chance', {
          n: people,
          people: asNumber(people, words),
          share: formatShare(words.locale, share, 0),
          chance: shown(chance, words),
        }),
        say(words, 'figure.watch-a-few.reading.needed', {
          n: needed,
          people: asNumber(needed, words),
          wanted: shown(wanted, words),
        }),
      ].join(' '),
    };
  },
};
