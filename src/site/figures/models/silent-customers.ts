import { formatShare } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';

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

const percent = (value: number, words: Words) => formatShare(words.locale, value / 100, 0);

/** What the survey sees, beside what is so. */
export const figure: Figure = {
  id: 'silent-customers',
  inputs: [
    { id: 'response', min: 5, max: 100, step: 5, value: 30, show: percent },
    { id: 'answering', min: 0, max: 100, step: 5, value: 80, show: percent },
    { id: 'silent', min: 0, max: 100, step: 5, value: 60, show: percent },
  ],
  view: (values, words) => {
    const seen = setting(values, 'answering') / 100;
    const truth = trueShare(values);
    const row = (key: string, share: number, kind: string) =>
      `<div class="share-bar ${kind}"><span>${say(words, `figure.silent-customers.${key}`)}</span><meter min="0" max="1" value="${share}"></meter><b>${formatShare(words.locale, share, 0)}</b></div>`;
    const gap = Math.round(100 * (seen - truth));
    const verdict = gap === 0 ? 'same' : gap > 0 ? 'flatters' : 'slanders';
    return {
      drawing: `<div class="share-bars">${row('seen', seen, 'seen')}${row('true', truth, 'true')}</div>`,
      reading: say(words, `figure.silent-customers.reading.${verdict}`, {
        seen: formatShare(words.locale, seen, 0),
        truth: formatShare(words.locale, truth, 0),
        gap: Math.abs(gap),
        n: Math.abs(gap),
      }),
    };
  },
};
