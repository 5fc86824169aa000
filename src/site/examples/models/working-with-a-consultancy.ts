import data from '../../../../content/examples/working-with-a-consultancy.json' with {
  type: 'json',
};
import { compareNps, nps, npsSampleSize } from '../../../metrics/index.ts';
import { twoSidedP } from '../../../metrics/two-sided-p.ts';
import { count, type Example, money, share } from '../example.ts';

const { fixed, dayRate, days, longer, base, part, extra, weak, ownDays, ownDay } = data;
const { bonusPoints, answers, variance, luckAllowed } = data;

const before = nps(data.before);
const after = nps(data.after);
const move = compareNps(data.after, data.before);
if (!before || !after || !move || move.p === null) {
  throw new RangeError('content/examples/working-with-a-consultancy.json holds an empty sample');
}

const byResult = (margin: number) => base + part * margin;
const own = ownDays * ownDay;
const cost = fixed + own;
const gain = (margin: number, fee: number) => margin - fee - own;

/** Standard error, in points, of the difference of two waves that measure the same score. */
const error = 100 * Math.sqrt((2 * variance) / answers);
// Both waves err: asking each for a margin smaller by √2 gives the difference the margin wanted.
const needed = npsSampleSize(bonusPoints / Math.SQRT2, {
  confidence: 1 - 2 * luckAllowed,
  method: 'wald',
  variance,
});

/** Three fees that meet at one point, and a bonus that luck can win. */
export const example: Example = {
  guide: 'working-with-a-consultancy',
  quantities: {
    'fixed.fee': money(fixed),
    'day.rate': money(dayRate),
    'day.days': count(days),
    'day.fee': money(dayRate * days),
    'day.longer': count(longer),
    'day.longerFee': money(dayRate * longer),
    'result.base': money(base),
    'result.part': share(part),
    'result.extra': money(extra),
    'result.fee': money(byResult(extra)),
    'weak.extra': money(weak),
    'weak.fee': money(byResult(weak)),
    'even.extra': money((fixed - base) / part),
    'own.days': count(ownDays),
    'own.day': money(ownDay),
    'own.cost': money(own),
    'plan.cost': money(cost),
    'plan.net': money(gain(extra, fixed)),
    'plan.return': share(gain(extra, fixed) / cost),
    'weak.fixedLoss': money(-gain(weak, fixed)),
    'weak.resultNet': money(gain(weak, byResult(weak))),
    'weak.dayLoss': money(-gain(weak, dayRate * longer)),
    'credit.fee': money(byResult(extra) - byResult(weak)),
    'bonus.points': count(bonusPoints),
    'bonus.answers': count(answers),
    'bonus.error': count(error, 1),
    'bonus.chance': share(twoSidedP(bonusPoints / error) / 2),
    'bonus.allowed': share(luckAllowed),
    'bonus.needed': count(needed),
    'before.n': count(before.n),
    'before.promoters': count(data.before.promoters),
    'before.passives': count(data.before.passives),
    'before.detractors': count(data.before.detractors),
    'before.score': count(before.score, 1),
    'after.n': count(after.n),
    'after.promoters': count(data.after.promoters),
    'after.passives': count(data.after.passives),
    'after.detractors': count(data.after.detractors),
    'after.score': count(after.score, 1),
    'move.points': count(move.difference, 1),
    'move.low': count(move.low, 1),
    'move.high': count(move.high, 1),
    'move.p': count(move.p, 2),
  },
};
