import data from '../../../../content/examples/choice-habit-and-lock-in.json' with { type: 'json' };
import { say } from '../../../ui/words.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asPercent } from '../show.ts';

/** A hundred customers by what holds them. Invented, for thinking with. */
const CUSTOMERS = data.held;

type Held = keyof typeof CUSTOMERS;

/** Share of those who notice the alternative that would go if going were no trouble at all. */
const READY: Record<Held, number> = { forced: 1, habitual: 0.35, economic: 0.3, affective: 0.05 };

/** How much of that readiness trouble takes away: those who feel stuck are the least put off. */
const DETERRED: Record<Held, number> = { forced: 0.5, habitual: 1, economic: 1, affective: 0 };

/**
 * How many of each group leave when an alternative appears.
 *
 * @param values `notice` and `trouble`, both 0 to 100
 */
export function leavers(values: FigureValues): Record<Held, number> {
  const notice = setting(values, 'notice') / 100;
  const trouble = setting(values, 'trouble') / 100;
  const leave = (held: Held) =>
    Math.round(CUSTOMERS[held] * notice * READY[held] * (1 - DETERRED[held] * trouble));
  return {
    forced: leave('forced'),
    habitual: leave('habitual'),
    economic: leave('economic'),
    affective: leave('affective'),
  };
}

/** A hundred customers, and who goes when there is somewhere to go. */
export const figure: Figure = {
  id: 'open-market',
  inputs: [
    { id: 'notice', min: 0, max: 100, step: 5, value: data.notice, show: asPercent },
    { id: 'trouble', min: 0, max: 100, step: 5, value: data.trouble, show: asPercent },
  ],
  view: (values, words) => {
    const gone = leavers(values);
    const groups = Object.entries(CUSTOMERS) as [Held, number][];
    const total = groups.reduce((sum, [held]) => sum + gone[held], 0);
    let place = 0;
    const dots = groups.flatMap(([held, count]) =>
      Array.from({ length: count }, (_, i) => {
        const column = place % 20;
        const row = Math.floor(place / 20);
        place += 1;
        const leaves = i < gone[held];
        const x = words.locale === 'he' ? 351 - column * 18 : 9 + column * 18;
        return `<circle class="kind-${held}${leaves ? ' gone' : ''}" cx="${x}" cy="${10 + row * 20}" r="6.5"/>`;
      }),
    );
    const legend = groups.map(
      ([held]) =>
        `<span class="kind-${held}"><i></i>${say(words, `kind.${held}`)} ${gone[held]}/${CUSTOMERS[held]}</span>`,
    );
    return {
      drawing: `<svg viewBox="0 0 360 100" class="people">${dots.join('')}</svg><p class="legend">${legend.join('')}</p>`,
      reading: say(words, `figure.open-market.${total === 0 ? 'nobody' : 'reading'}`, {
        total,
        stay: 100 - total,
        forced: gone.forced,
        habitual: gone.habitual,
        economic: gone.economic,
        affective: gone.affective,
      }),
    };
  },
};
