import data from '../../../../content/examples/incentives-and-contests.json' with { type: 'json' };
import { count, type Example, money, share } from '../example.ts';

const { prizes, running, entries, usual, after, worth, usable, coupon } = data;

const cost = prizes + running;
const additional = entries - usual;
const dip = usual - after;
const lasting = additional - dip;
const additionalUsable = usable.entries - usable.usual;
const couponCost = coupon.used * coupon.value;
const couponAdditional = coupon.used - coupon.anyway;
const couponMargin = couponAdditional * coupon.margin;
const couponNeeded = Math.ceil(couponCost / coupon.margin);

/** A month with a contest: what one more contribution cost; and a coupon, worked out alike. */
export const example: Example = {
  guide: 'incentives-and-contests',
  quantities: {
    'cost.prizes': money(prizes),
    'cost.running': money(running),
    'cost.total': money(cost),
    'entries.n': count(entries),
    'entries.usual': count(usual),
    'entries.additional': count(additional),
    'entries.after': count(after),
    'entries.dip': count(dip),
    'entries.lasting': count(lasting),
    'entries.threeMonths': count(usual + entries + after),
    'price.entry': money(cost / entries),
    'price.additional': money(cost / additional, 2),
    'price.lasting': money(cost / lasting),
    'worth.each': money(worth),
    'worth.additional': money(worth * additional),
    'worth.additionalLeft': money(worth * additional - cost),
    'worth.lasting': money(worth * lasting),
    'worth.lastingLeft': money(worth * lasting - cost),
    'worth.lastingLoss': money(cost - worth * lasting),
    'worth.prizes': money(worth * lasting - running),
    'usable.n': count(usable.entries),
    'usable.share': share(usable.entries / entries),
    'usable.usual': count(usable.usual),
    'usable.usualShare': share(usable.usual / usual),
    'usable.additional': count(additionalUsable),
    'usable.price': money(cost / additionalUsable),
    'coupon.fetched': count(coupon.fetched),
    'coupon.used': count(coupon.used),
    'coupon.usedShare': share(coupon.used / coupon.fetched),
    'coupon.anyway': count(coupon.anyway),
    'coupon.value': money(coupon.value),
    'coupon.margin': money(coupon.margin),
    'coupon.cost': money(couponCost),
    'coupon.additional': count(couponAdditional),
    'coupon.price': money(couponCost / couponAdditional),
    'coupon.marginTotal': money(couponMargin),
    'coupon.left': money(couponMargin - couponCost),
    'coupon.needed': count(couponNeeded),
    'coupon.limit': count(coupon.used - couponNeeded),
  },
};
