import data from '../../../../content/examples/engagement-loyalty-value.json' with { type: 'json' };
import { customerLifetimeValue, retentionRates } from '../../../metrics/index.ts';
import { count, type Example, money, share } from '../example.ts';

const { start, end, acquired, margin, discount, budget, range, second } = data;

const rates = retentionRates({ start, end, acquired });
if (!rates || rates.lifetime === null) {
  throw new RangeError(
    'content/examples/engagement-loyalty-value.json: nobody there, or none left',
  );
}
const { retention, churn, lifetime } = rates;

/** Value now of a customer won, or of one certain to be there when the first margin comes. */
function worth(rate: number, firstMargin: 'if-retained' | 'end-of-period'): number {
  const value = customerLifetimeValue({ margin, retention: rate, discount, firstMargin });
  if (value === null) throw new RangeError('a customer who never leaves has no finite value');
  return value;
}

/** What the budget brings when all of it goes into winning, or all into keeping. */
function options(rate: number, acquisitionCost: number, keepingCost: number) {
  const winner = worth(rate, 'if-retained');
  const saved = worth(rate, 'end-of-period');
  const won = budget / acquisitionCost;
  const kept = budget / keepingCost;
  return {
    winner,
    saved,
    won,
    kept,
    winning: won * winner,
    keeping: kept * saved,
    evenCost: (saved * acquisitionCost) / winner,
  };
}

const first = options(retention, data.acquisitionCost, data.keepingCost);
const other = options(second.retention, second.acquisitionCost, second.keepingCost);
const stayed = end - acquired;
const lost = start - stayed;

/** A year of a club: who stayed, what a customer is worth, and where a budget does more. */
export const example: Example = {
  guide: 'engagement-loyalty-value',
  quantities: {
    'year.start': count(start),
    'year.end': count(end),
    'year.acquired': count(acquired),
    'year.stayed': count(stayed),
    'year.lost': count(lost),
    'year.shrink': count(start - end),
    'rate.retention': share(retention),
    'rate.churn': share(churn),
    'rate.years': count(lifetime),
    'rate.wrong': share(end / start),
    'value.margin': money(margin),
    'value.discount': share(discount),
    'value.newcomer': money(first.winner),
    'value.saved': money(first.saved),
    'value.naive': money(margin * lifetime),
    'range.low': share(range.low),
    'range.lowValue': money(worth(range.low, 'if-retained')),
    'range.high': share(range.high),
    'range.highValue': money(worth(range.high, 'if-retained')),
    'spend.budget': money(budget),
    'spend.winCost': money(data.acquisitionCost),
    'spend.keepCost': money(data.keepingCost),
    'win.number': count(first.won),
    'win.value': money(first.winning),
    'win.net': money(first.winning - budget),
    'win.return': share((first.winning - budget) / budget),
    'keep.number': count(first.kept),
    'keep.value': money(first.keeping),
    'keep.net': money(first.keeping - budget),
    'keep.return': share((first.keeping - budget) / budget),
    'keep.ofLost': share(first.kept / lost),
    'keep.evenCost': money(first.evenCost),
    'keep.evenNumber': count(budget / first.evenCost),
    'second.retention': share(second.retention),
    'second.years': count(1 / (1 - second.retention)),
    'second.winCost': money(second.acquisitionCost),
    'second.keepCost': money(second.keepingCost),
    'second.newcomer': money(other.winner),
    'second.saved': money(other.saved),
    'second.winNumber': count(other.won),
    'second.winValue': money(other.winning),
    'second.keepNumber': count(other.kept),
    'second.keepValue': money(other.keeping),
    'second.evenCost': money(other.evenCost),
  },
};
