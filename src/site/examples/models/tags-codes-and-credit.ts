import data from '../../../../content/examples/tags-codes-and-credit.json' with { type: 'json' };
import { newcombe } from '../../../metrics/index.ts';
import { count, type Example, money, share } from '../example.ts';

const { sent, orders, codeOrders, holdout, holdoutOrders, leaked, margin, discount } = data;
const { larger, heard } = data;

const lift = newcombe(orders, sent, holdoutOrders, holdout);
const widerLift = newcombe(
  larger * orders,
  larger * sent,
  larger * holdoutOrders,
  larger * holdout,
);
if (!lift || !widerLift) {
  throw new RangeError('content/examples/tags-codes-and-credit.json holds an empty group');
}

const credited = codeOrders + leaked;
const creditedMargin = credited * margin;
const cost = credited * discount;
const caused = lift.difference * sent;
const causedMargin = caused * margin;
const evenOrders = Math.ceil(cost / margin);
const leakCost = leaked * discount;
const asked = heard.person + heard.dealSite + heard.elsewhere;

/** A code sent to half of the customers: orders credited to it beside orders it caused. */
export const example: Example = {
  guide: 'tags-codes-and-credit',
  quantities: {
    'sent.n': count(sent),
    'sent.orders': count(orders),
    'sent.rate': share(orders / sent, 1),
    'sent.withCode': count(codeOrders),
    'sent.withoutCode': count(orders - codeOrders),
    'holdout.n': count(holdout),
    'holdout.orders': count(holdoutOrders),
    'holdout.rate': share(holdoutOrders / holdout, 1),
    'leak.orders': count(leaked),
    'leak.share': share(leaked / credited),
    'leak.cost': money(leakCost),
    'order.margin': money(margin),
    'order.discount': money(discount),
    'credited.orders': count(credited),
    'credited.rate': share(credited / sent, 1),
    'credited.margin': money(creditedMargin),
    'credited.left': money(creditedMargin - cost),
    'credited.roi': share((creditedMargin - cost) / cost),
    'codes.cost': money(cost),
    'lift.points': share(lift.difference, 1),
    'lift.low': share(lift.low, 2),
    'lift.high': share(lift.high, 2),
    'caused.orders': count(caused),
    'caused.low': count(lift.low * sent),
    'caused.high': count(lift.high * sent),
    'caused.share': share(caused / credited),
    'caused.margin': money(causedMargin),
    'caused.result': money(causedMargin - cost),
    'caused.loss': money(cost - causedMargin),
    'caused.roi': share((causedMargin - cost) / cost),
    'caused.price': money(cost / caused),
    'unleaked.cost': money(cost - leakCost),
    'unleaked.result': money(causedMargin - cost + leakCost),
    'unleaked.loss': money(cost - leakCost - causedMargin),
    'even.orders': count(evenOrders),
    'even.ofLeaked': count(evenOrders - caused),
    'larger.n': count(larger * sent),
    'larger.low': share(widerLift.low, 2),
    'larger.high': share(widerLift.high, 2),
    'heard.asked': count(asked),
    'heard.person': count(heard.person),
    'heard.personShare': share(heard.person / asked),
    'heard.dealSite': count(heard.dealSite),
    'heard.dealSiteShare': share(heard.dealSite / asked),
    'heard.elsewhere': count(heard.elsewhere),
  },
};
