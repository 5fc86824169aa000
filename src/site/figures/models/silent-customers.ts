import data from '../../../../content/examples/five-question-survey.json' with { type: 'json' };
import { formatShare } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { canvas, labelsOf, measure, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asNumber, asPercent } from '../show.ts';

/**
 * Satisfied share of everybody: those who answered and those who did not, each by their number.
 *
 * @param values `response`, `answering` and `silent`, each 0 to 100 per cent
 * @returns share from 0 to 1
 */
export function trueShare(values: FigureValues): number {
  const response = setting(values, 'response') / 100;
  const answering = setting(values, 'answering') / 100;
  const silent = setting(values, 'silent') / 100;
  return response * answering + (1 - response) * silent;
}

const PEOPLE = 1000;
const HIGH = 130;

/** Everybody as an area: as wide as they are many, and filled as high as they are satisfied. */
function square(values: FigureValues, words: Words): string {
  const text = labelsOf('silent-customers', words);
  const response = setting(values, 'response') / 100;
  const scale = scaleAcross(0, 1, words);
  const group = (id: 'answering' | 'silent', from: number, to: number) => {
    const share = setting(values, id) / 100;
    const height = HIGH * share;
    const people = Math.round(PEOPLE * (to - from));
    return {
      area: `<rect class="rest" ${scale.band(from, to)} height="${HIGH}"/><rect class="${id === 'silent' ? 'hidden' : 'main'}" ${scale.band(from, to)} y="${(HIGH - height).toFixed(1)}" height="${height.toFixed(1)}"/>`,
      name: `<span>${text(id, { satisfied: asNumber(Math.round(people * share), words), people: asNumber(people, words) })}</span>`,
    };
  };
  const groups = [group('answering', 0, response), group('silent', response, 1)];
  return `<div class="people-square">${canvas(HIGH, groups.map(({ area }) => area).join(''))}<p class="key">${groups.map(({ name }) => name).join('')}</p></div>`;
}

/** What the survey sees, beside what is so. */
export const figure: Figure = {
  id: 'silent-customers',
  inputs: [
    { id: 'response', min: 5, max: 100, step: 5, value: data.response, show: asPercent },
    { id: 'answering', min: 0, max: 100, step: 5, value: data.answering, show: asPercent },
    { id: 'silent', min: 0, max: 100, step: 5, value: data.silent, show: asPercent },
  ],
  view: (values, words) => {
    const seen = setting(values, 'answering') / 100;
    const truth = trueShare(values);
    const text = labelsOf('silent-customers', words);
    const row = (key: string, share: number, kind: string) =>
      measure(
        text(key),
        formatShare(words.locale, share, 0),
        canvas(
          16,
          `<rect class="${kind}" ${scaleAcross(0, 1, words).band(0, share)} height="16"/>`,
        ),
      );
    // The gap between the two whole numbers shown, so that the reader's own sum agrees.
    const gap = Math.round(100 * seen) - Math.round(100 * truth);
    const verdict = gap === 0 ? 'same' : gap > 0 ? 'flatters' : 'slanders';
    return {
      drawing: `${square(values, words)}<div class="measures">${row('seen', seen, 'plain')}${row('true', truth, 'main')}</div>`,
      reading: say(words, `figure.silent-customers.reading.${verdict}`, {
        seen: formatShare(words.locale, seen, 0),
        truth: formatShare(words.locale, truth, 0),
        gap: Math.abs(gap),
        n: Math.abs(gap),
      }),
    };
  },
};
