import data from '../../../../../content/examples/keep-the-brand-promise.json' with {
  type: 'json',
};
import { formatShare } from '../../../../ui/format.ts';
import { formatList, formatNames } from '../../../../ui/format-list.ts';
import { band, chart, mark, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const { rule, replies, refunds, parts } = data;
const PROMISES = {
  delivery: { made: data.orders, kept: data.onTime },
  replies,
  refunds,
  parts,
};
const INVESTMENTS = ['research', 'technology', 'training', 'partnerships', 'charity'] as const;

type Promised = keyof typeof PROMISES;
type State = 'kept' | 'partly' | 'broken';

const shareOf = (promise: Promised) => PROMISES[promise].kept / PROMISES[promise].made;

function stateOf(promise: Promised): State {
  const share = shareOf(promise);
  if (share >= rule.kept) return 'kept';
  return share >= rule.partly ? 'partly' : 'broken';
}

/** A ruler of a hundred marks: tall as far as the promise was kept, low and red for the rest. */
function ruler(promise: Promised): string {
  const kept = Math.round(100 * shareOf(promise));
  const tick = (i: number, top: number) => `M${i * 2 + 1} 20V${top}`;
  return band(
    200,
    26,
    stroke(times(kept, (i) => tick(i, i % 10 === 9 ? 0 : 5))) +
      stroke(
        times(100 - kept, (i) => tick(kept + i, 15)),
        'hot',
      ) +
      stroke(
        [rule.partly, rule.kept].map((share) => `M${share * 200} 23V26`),
        'heavy soft',
      ),
    'ruler',
  );
}

/** A mark a state, so that it is never told by colour alone. */
const SIGN: Record<State, string> = {
  kept: mark(7, 7, 5.5, 'full'),
  partly: `${mark(7, 7, 5.5)}<path class="half" d="M7 1.5a5.5 5.5 0 0 0 0 11Z"/>`,
  broken:
    '<path class="hot strong" d="M3.1 10.9A5.5 5.5 0 0 1 9 1.9M10.9 3.1A5.5 5.5 0 0 1 5 12.1"/>',
};

/** Rock, as geologists hatch it: a repeat of its own for every layer. */
const HATCH: Record<(typeof INVESTMENTS)[number], string> = {
  research: 'M3 4h.6M13 8h.6M8 13h.6M17 2h.6M17 13h.6',
  technology: 'M0 8H20M5 0V8M15 8V16M0 16H20',
  training: 'M2 4h7M12 12h7',
  partnerships: 'M2 12 6 4l4 8M12 8l4-8 4 8',
  charity: 'M5 2v6M2 5h6M15 9v6M12 12h6',
};

function layer(name: (typeof INVESTMENTS)[number]): string {
  return `<svg class="rock"><defs><pattern id="rock-${name}" width="20" height="16" patternUnits="userSpaceOnUse"><path d="${HATCH[name]}"/></pattern></defs><rect width="100%" height="100%" fill="url(#rock-${name})"/></svg>`;
}

/** Four promises above ground, each with its proof; below, the five layers they stand on. */
export const figure = stillFigure('promise-and-proof', ({ text, plain, number, words }) => {
  const { locale } = words;
  const promises = Object.keys(PROMISES) as Promised[];
  const numbers = (promise: Promised) => ({
    kept: number(PROMISES[promise].kept),
    made: number(PROMISES[promise].made),
    share: formatShare(locale, shareOf(promise), 0),
  });
  const rules = {
    kept: formatShare(locale, rule.kept, 0),
    partly: formatShare(locale, rule.partly, 0),
  };
  const name = (promise: Promised) => plain(promise, { days: number(data.days) });
  const row = (promise: Promised) =>
    `<div class="promise"><b>${text(promise, { days: number(data.days) })}</b><span class="state">${chart(14, 14, SIGN[stateOf(promise)])}${text(`state.${stateOf(promise)}`)}</span>${ruler(promise)}<span class="proof">${text('proof', numbers(promise))}</span></div>`;
  const rock = (investment: (typeof INVESTMENTS)[number]) =>
    `<div class="stratum">${layer(investment)}<span>${text(investment)}</span></div>`;
  return {
    content: `${promises.map(row).join('')}<p class="ground">${band(400, 12, stroke('M0 8C40 2 70 2 110 7S190 12 230 6 330 2 400 7', 'strong'))}<span>${text('ground')}</span></p>${INVESTMENTS.map(rock).join('')}<i class="well deep"></i><i class="well"></i><p class="proviso">${text('rule', rules)}</p>`,
    told: {
      promises: formatList(
        locale,
        promises.map((promise) =>
          plain('item', {
            promise: name(promise),
            state: plain(`state.${stateOf(promise)}`),
            ...numbers(promise),
          }),
        ),
      ),
      investments: formatNames(
        locale,
        INVESTMENTS.map((investment) => plain(investment)),
        false,
      ),
      ...rules,
    },
  };
});
