import data from '../../../../content/examples/reply-and-recover.json' with { type: 'json' };
import { formatNumber, formatSigned } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { labelsOf, scaleAcross, tickRow } from '../draw.ts';
import { chosen, type Figure, type FigureValues, setting } from '../figure.ts';
import { asNumber, asPercent } from '../show.ts';

const { lowest, highest } = data.scale;
const STEPS = ['failure', 'apology', 'remedy', 'speed'] as const;
const ROW = 40;

/**
 * Satisfaction before a failure, after it, and after each thing that was done about it, in an
 * invented model: what is given back halves with each repeat, and the scale has two ends.
 *
 * @param values `apology` none or given, `covered` per cent of the loss, `days` until the reply,
 *   `failures` of the same kind
 * @returns five levels, from before the failure to after the reply
 */
export function levels(values: FigureValues): number[] {
  const repeats = setting(values, 'failures') - 1;
  const half = data.halves ** repeats;
  const changes = {
    failure: -data.failure - data.repeat * repeats,
    apology: chosen(values, 'apology') === 'given' ? half * data.apology : 0,
    remedy: (half * data.remedy * setting(values, 'covered')) / 100,
    speed: half * data.speed * Math.max(0, 1 - setting(values, 'days') / data.fades),
  };
  // The ends of the scale hold for what is felt, so the sum is taken first and cut after.
  let sum = data.before;
  const sums = [sum, ...STEPS.map((step) => (sum += changes[step]))];
  return sums.map((level) => Math.min(highest, Math.max(lowest, level)));
}

/** Decimals that a level needs: a day's delay is worth less than a tenth. */
const decimals = (value: number) => (Math.abs(10 * value - Math.round(10 * value)) < 0.05 ? 1 : 2);

const asLevel = (value: number, { locale }: Words) => formatNumber(locale, value, decimals(value));

/** How far an apology, a remedy and a quick reply lead back up after a failure. */
export const figure: Figure = {
  id: 'apology-and-remedy',
  inputs: [
    {
      id: 'apology',
      options: ['given', 'none'],
      value: data.start.apology === 1 ? 'given' : 'none',
    },
    {
      id: 'covered',
      min: 0,
      max: 100,
      step: 10,
      value: 100 * data.start.covered,
      show: asPercent,
    },
    { id: 'days', min: 0, max: data.fades, step: 1, value: data.start.days, show: asNumber },
    { id: 'failures', min: 1, max: 4, step: 1, value: data.start.failures, show: asNumber },
  ],
  view: (values, words) => {
    const text = labelsOf('apology-and-remedy', words);
    const scale = scaleAcross(lowest, highest, words);
    const reached = levels(values);
    const before = reached[0] ?? lowest;
    const after = reached.at(-1) ?? lowest;
    const middle = ROW / 2;
    const level = (name: string, value: number) =>
      `<span>${text(name)}</span><svg class="exact" width="100%" height="${ROW}"><line class="rail" x1="0" x2="100%" y1="${middle}" y2="${middle}"/><circle class="experienced" cx="${scale.at(value)}" cy="${middle}" r="7"/></svg><b>${asLevel(value, words)}</b>`;
    const steps = STEPS.map((step, i) => {
      const [from, to] = [reached[i] ?? lowest, reached[i + 1] ?? lowest];
      const kind = to < from ? 'leak' : 'main';
      const drop = (value: number, y1: number, y2: number) =>
        `<line class="thread" x1="${scale.at(value)}" x2="${scale.at(value)}" y1="${y1}" y2="${y2}"/>`;
      return `<span>${text(`step.${step}`)}</span><svg class="exact" width="100%" height="${ROW}">${drop(from, 0, middle)}${drop(to, middle, ROW)}<rect class="${kind}" ${scale.band(from, to)} y="${middle - 7}" height="14"/></svg><b>${formatSigned(words.locale, to - from, decimals(to - from))}</b>`;
    });
    const failures = setting(values, 'failures');
    const told = {
      n: failures,
      failures: asNumber(failures, words),
      before: asLevel(before, words),
      low: asLevel(reached[1] ?? lowest, words),
      after: asLevel(after, words),
    };
    return {
      drawing: `<div class="journey steps">${level('level.before', before)}${steps.join('')}${level('level.after', after)}${tickRow(lowest, highest, scale, words)}</div>`,
      reading: [
        say(words, 'figure.apology-and-remedy.reading.failure', told),
        say(
          words,
          `figure.apology-and-remedy.reading.${before - after < 0.005 ? 'repaired' : 'short'}`,
          told,
        ),
        say(words, 'figure.apology-and-remedy.reading.invented'),
      ].join(' '),
    };
  },
};
