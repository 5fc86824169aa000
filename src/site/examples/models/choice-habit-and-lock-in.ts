import data from '../../../../content/examples/choice-habit-and-lock-in.json' with { type: 'json' };
import { leavers } from '../../figures/models/open-market.ts';
import { count, type Example, share } from '../example.ts';

const { held, notice, trouble } = data;
const gone = leavers({ notice, trouble });
const everybody = Object.values(held).reduce((sum, number) => sum + number, 0);
const left = Object.values(gone).reduce((sum, number) => sum + number, 0);
const staying = everybody - left;

/** A hundred customers by what holds them, and who goes when there is somewhere to go. */
export const example: Example = {
  guide: 'choice-habit-and-lock-in',
  quantities: {
    'held.forced': count(held.forced),
    'held.habitual': count(held.habitual),
    'held.economic': count(held.economic),
    'held.affective': count(held.affective),
    notice: share(notice / 100),
    trouble: share(trouble / 100),
    'gone.total': count(left),
    'gone.forced': count(gone.forced),
    'gone.habitual': count(gone.habitual),
    'gone.economic': count(gone.economic),
    'gone.affective': count(gone.affective),
    'stay.total': count(staying),
    'stay.forced': count(held.forced - gone.forced),
    'stay.forcedShare': share((held.forced - gone.forced) / staying),
  },
};
