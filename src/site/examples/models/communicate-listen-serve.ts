import data from '../../../../content/examples/communicate-listen-serve.json' with { type: 'json' };
import { newcombe } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { guests, problems, told, solved, toldLater } = data;

const change = newcombe(toldLater, problems, told, problems);
if (!change) {
  throw new RangeError('content/examples/communicate-listen-serve.json holds no problems');
}
const solvedIfAsBefore = (toldLater * solved) / told;

/** A house and its guests: how many problems are told, and how many solved, before and after. */
export const example: Example = {
  guide: 'communicate-listen-serve',
  quantities: {
    'week.guests': count(guests),
    'problems.all': count(problems),
    'problems.share': share(problems / guests),
    'before.told': count(told),
    'before.toldShare': share(told / problems),
    'before.untold': count(problems - told),
    'before.solved': count(solved),
    'before.solvedOfTold': share(solved / told),
    'before.solvedShare': share(solved / problems),
    'after.told': count(toldLater),
    'after.toldShare': share(toldLater / problems),
    'after.untold': count(problems - toldLater),
    'after.times': count(toldLater / told, 1),
    'after.solvedIf': count(solvedIfAsBefore, 1),
    'after.solvedShareIf': share(solvedIfAsBefore / problems),
    'rise.points': count(100 * change.difference),
    'rise.low': count(100 * change.low),
    'rise.high': count(100 * change.high),
  },
};
