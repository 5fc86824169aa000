import data from '../../../../content/examples/keep-the-brand-promise.json' with { type: 'json' };
import { newcombe } from '../../../metrics/index.ts';
import { count, type Example, money, share } from '../example.ts';

const { orders, onTime, late: lateCost, lateAfter, training, months, half, rule } = data;
const { replies, refunds, parts } = data;

const late = orders - onTime;
const fewer = late - lateAfter;
const saved = fewer * lateCost;
const yearly = months * saved;
const halfSaved = half * saved;
const rise = newcombe(orders - lateAfter, orders, onTime, orders);
if (!rise) {
  throw new RangeError('content/examples/keep-the-brand-promise.json holds a month of no orders');
}

/** Four promises with their proof, and whether training pays for mending one of them. */
export const example: Example = {
  guide: 'keep-the-brand-promise',
  quantities: {
    'rule.kept': share(rule.kept),
    'rule.partly': share(rule.partly),
    'orders.all': count(orders),
    'orders.days': count(data.days),
    'orders.onTime': count(onTime),
    'orders.share': share(onTime / orders),
    'orders.late': count(late),
    'replies.made': count(replies.made),
    'replies.kept': count(replies.kept),
    'replies.share': share(replies.kept / replies.made),
    'replies.broken': count(replies.made - replies.kept),
    'refunds.made': count(refunds.made),
    'refunds.kept': count(refunds.kept),
    'refunds.share': share(refunds.kept / refunds.made),
    'parts.made': count(parts.made),
    'parts.kept': count(parts.kept),
    'parts.share': share(parts.kept / parts.made),
    'parts.broken': count(parts.made - parts.kept),
    'late.cost': money(lateCost),
    'late.month': money(late * lateCost),
    'training.cost': money(training),
    'after.late': count(lateAfter),
    'after.onTime': count(orders - lateAfter),
    'after.share': share((orders - lateAfter) / orders),
    'after.fewer': count(fewer),
    'after.rise': share(rise.difference, 1),
    'after.riseLow': share(rise.low, 1),
    'after.riseHigh': share(rise.high, 1),
    'saved.month': money(saved),
    'saved.year': money(yearly),
    'saved.payback': count(training / saved, 1),
    'saved.months': count(months),
    'saved.roi': share((yearly - training) / training),
    'half.fewer': count(half * fewer),
    'half.month': money(halfSaved),
    'half.payback': count(training / halfSaved, 1),
    'half.roi': share((half * yearly - training) / training),
    'even.fewer': count(Math.ceil(training / (months * lateCost))),
  },
};
