import data from '../../../../content/examples/indicators-along-the-journey.json' with {
  type: 'json',
};
import { formatSigned } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { labelsOf, scaleAcross, tickRow } from '../draw.ts';
import { type Figure, type FigureInput, type FigureValues, setting } from '../figure.ts';
import { asTenths } from '../show.ts';

/** Touchpoints in the order in which a customer meets them. */
const PLACES = ['find', 'choose', 'buy', 'receive', 'help'] as const;
const LOW = 1;
const HIGH = 7;
const ROW = 54;

interface Stop {
  readonly place: (typeof PLACES)[number];
  readonly expected: number;
  readonly experienced: number;
  /** Experienced minus expected. */
  readonly gap: number;
}

/** The journey with what was expected, what was experienced and the gap at each touchpoint. */
export function journey(values: FigureValues): Stop[] {
  return PLACES.map((place, i) => {
    const expected = data.expected[i] ?? LOW;
    const experienced = setting(values, place);
    return { place, expected, experienced, gap: experienced - expected };
  });
}

/** The line of a journey from touchpoint to touchpoint, against what was expected there. */
export const figure: Figure = {
  id: 'touchpoint-line',
  inputs: PLACES.map(
    (place, i): FigureInput => ({
      id: place,
      min: LOW,
      max: HIGH,
      step: 0.1,
      value: data.experienced[i] ?? LOW,
      show: asTenths,
    }),
  ),
  view: (values, words) => {
    const text = labelsOf('touchpoint-line', words);
    const scale = scaleAcross(LOW, HIGH, words);
    const stops = journey(values);
    const worst = stops.reduce((widest, stop) => (stop.gap < widest.gap ? stop : widest));
    const middle = ROW / 2;
    const rows = stops.map((stop, i) => {
      const [from, to] = [scale.at(stop.expected), scale.at(stop.experienced)];
      const leg = (other: Stop | undefined, y: number) =>
        other
          ? `<line class="leg" x1="${scale.at((stop.experienced + other.experienced) / 2)}" y1="${y}" x2="${to}" y2="${middle}"/>`
          : '';
      const kind = stop.gap < 0 ? (stop === worst ? 'short worst' : 'short') : 'over';
      return `<span>${text(`place.${stop.place}`)}</span><svg class="exact ${kind}" width="100%" height="${ROW}"><line class="rail" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>${leg(stops[i - 1], 0)}${leg(stops[i + 1], ROW)}<line class="gap" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"/><circle class="expected" cx="${from}" cy="${middle}" r="8.5"/><circle class="experienced" cx="${to}" cy="${middle}" r="5"/></svg><b class="${kind}">${formatSigned(words.locale, stop.gap, 1)}</b>`;
    });
    const mean = stops.reduce((sum, { experienced }) => sum + experienced, 0) / stops.length;
    const key = (name: string, mark: string) =>
      `<span><svg width="16" height="16">${mark}</svg>${text(name)}</span>`;
    return {
      drawing: `<p class="key">${key('expected', '<circle class="expected" cx="8" cy="8" r="7"/>')}${key('experienced', '<circle class="experienced" cx="8" cy="8" r="5"/>')}</p><div class="journey">${rows.join('')}${tickRow(LOW, HIGH, scale, words)}</div>`,
      reading: say(
        words,
        `figure.touchpoint-line.reading.${worst.gap < -0.05 ? 'short' : 'kept'}`,
        {
          place: say(words, `figure.touchpoint-line.place.${worst.place}`),
          expected: asTenths(worst.expected, words),
          experienced: asTenths(worst.experienced, words),
          gap: asTenths(-worst.gap, words),
          mean: asTenths(mean, words),
        },
      ),
    };
  },
};
