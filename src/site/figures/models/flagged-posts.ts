import data from '../../../../content/examples/monitor-the-conversation.json' with { type: 'json' };
import { formatShare } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { labelsOf } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asNumber, asPercent } from '../show.ts';

const A_ROW = 64;
const STEP = 7;

/**
 * How the mentions of a month fall, in whole posts.
 *
 * @param values `complaints`, `finds` and `flags` in per cent
 */
export function sorted(values: FigureValues) {
  const { mentions } = data;
  const part = (of: number, id: string) => Math.round((of * setting(values, id)) / 100);
  const complaints = part(mentions, 'complaints');
  const found = part(complaints, 'finds');
  const wrong = part(mentions - complaints, 'flags');
  const flagged = found + wrong;
  return {
    mentions,
    complaints,
    found,
    missed: complaints - found,
    wrong,
    flagged,
    left: mentions - flagged,
    precision: flagged === 0 ? null : found / flagged,
  };
}

/** So many posts of one kind, one after another. */
type Run = readonly [kind: string, count: number];

/**
 * Posts as dots, one each, in rows that begin where reading begins. A run of dots is one dashed
 * path, so that thousands weigh no more than a few.
 */
function dots(runs: readonly Run[], rows: number, { locale }: Words) {
  const width = A_ROW * STEP;
  const x = (column: number) =>
    locale === 'he' ? width - STEP / 2 - column * STEP : STEP / 2 + column * STEP;
  let place = 0;
  const paths = runs.map(([kind, count]) => {
    let path = '';
    for (let left = count; left > 0; ) {
      const column = place % A_ROW;
      const here = Math.min(left, A_ROW - column);
      // A hair longer than the last dot, which would be left out else.
      const end = x(column + here - 1) + (locale === 'he' ? -0.1 : 0.1);
      path += `M${x(column)} ${Math.floor(place / A_ROW) * STEP + STEP / 2}H${end.toFixed(1)}`;
      place += here;
      left -= here;
    }
    return `<path class="${kind}" d="${path}"/>${kind === 'missed' ? `<path class="hole" d="${path}"/>` : ''}`;
  });
  return `<svg viewBox="0 0 ${width} ${rows * STEP}">${paths.join('')}</svg>`;
}

/** Two thousand posts, what a tool picks out of them and what it leaves lying. */
export const figure: Figure = {
  id: 'flagged-posts',
  inputs: [
    {
      id: 'complaints',
      min: 1,
      max: 20,
      step: 1,
      value: Math.round(100 * data.complaints),
      show: asPercent,
    },
    {
      id: 'finds',
      min: 40,
      max: 100,
      step: 1,
      value: Math.round(100 * data.finds),
      show: asPercent,
    },
    { id: 'flags', min: 0, max: 30, step: 1, value: Math.round(100 * data.flags), show: asPercent },
  ],
  view: (values, words) => {
    const text = labelsOf('flagged-posts', words);
    const result = sorted(values);
    const { mentions, found, missed, wrong, flagged, left } = result;
    const number = (value: number) => asNumber(value, words);
    const key = (kind: string, count: number) =>
      `<span><svg width="14" height="14"><path class="${kind}" d="M7 7h.1"/>${kind === 'missed' ? '<path class="hole" d="M7 7h.1"/>' : ''}</svg>${text(`kind.${kind}`, { n: count, posts: number(count) })}</span>`;
    const rowsOf = (count: number) => Math.ceil(count / A_ROW);
    const heap = (name: string, count: number, rows: number, runs: readonly Run[]) =>
      `<div class="heap"><p><b>${text(name, { n: count, posts: number(count) })}</b></p><p class="key">${runs
        .filter(([, n]) => n > 0)
        .map(([kind, n]) => key(kind, n))
        .join('')}</p>${dots(runs, rows, words)}</div>`;
    const share = result.precision === null ? '' : formatShare(words.locale, result.precision, 0);
    return {
      drawing: `<div class="heaps">${heap('flagged', flagged, rowsOf(flagged), [
        ['found', found],
        ['wrong', wrong],
      ])}${heap('left', left, rowsOf(mentions) + 1 - rowsOf(flagged), [
        ['missed', missed],
        ['quiet', left - missed],
      ])}</div>`,
      reading: [
        say(words, `figure.flagged-posts.reading.${flagged === 0 ? 'none' : 'flagged'}`, {
          n: flagged,
          mentions: number(mentions),
          complaints: number(result.complaints),
          flagged: number(flagged),
          found: number(found),
          share,
        }),
        say(words, `figure.flagged-posts.reading.${missed === 0 ? 'all' : 'missed'}`, {
          n: missed,
          missed: number(missed),
        }),
      ].join(' '),
    };
  },
};
