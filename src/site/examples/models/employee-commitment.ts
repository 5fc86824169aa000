import data from '../../../../content/examples/employee-commitment.json' with { type: 'json' };
import { newcombe, wilson } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { staff, left, leftNext, answered, relational, smallTeam, leavers } = data;

const turnover = wilson(left, staff);
const people = wilson(leavers.relational, left);
const fall = newcombe(left, staff, leftNext, staff);
const reasons = leavers.instrumental + leavers.relational + leavers.values;
if (!turnover || !people || !fall || reasons !== left) {
  throw new RangeError('content/examples/employee-commitment.json does not add up');
}

const silent = staff - answered;
const others = answered - smallTeam;

/** A year of a firm: who left, who answered, what three means say and what they would give away. */
export const example: Example = {
  guide: 'employee-commitment',
  quantities: {
    'staff.count': count(staff),
    'left.count': count(left),
    'left.share': share(turnover.share),
    'left.low': share(turnover.low),
    'left.high': share(turnover.high),
    'left.one': count(100 / staff, 1),
    'left.customersEach': count(data.customersEach),
    'left.customers': count(left * data.customersEach),
    'next.count': count(leftNext),
    'next.share': share(leftNext / staff),
    'next.fall': count(100 * fall.difference, 1),
    'next.low': count(100 * fall.low, 1),
    'next.high': count(100 * fall.high, 1),
    'reason.instrumental': count(leavers.instrumental),
    'reason.relational': count(leavers.relational),
    'reason.values': count(leavers.values),
    'reason.low': share(people.low),
    'reason.high': share(people.high),
    'answered.count': count(answered),
    'answered.share': share(answered / staff),
    'silent.count': count(silent),
    'silent.guess': count(data.silentGuess),
    'silent.relational': count((relational * answered + data.silentGuess * silent) / staff, 1),
    'mean.instrumental': count(data.instrumental, 1),
    'mean.relational': count(relational, 1),
    'mean.values': count(data.values, 1),
    'team.minimum': count(data.minimum),
    'team.count': count(smallTeam),
    'team.others': count(others),
    'team.othersMean': count(data.othersRelational, 1),
    'team.revealed': count((relational * answered - data.othersRelational * others) / smallTeam, 1),
  },
};
