import data from '../../../../content/examples/find-engaged-customers.json' with { type: 'json' };
import { count, type Example, share } from '../example.ts';

const { signals, people, agreed, objected, customers, spenders, both, weeks } = data;

const total = Object.values(signals).reduce((sum, signal) => sum + signal, 0);
const silent = people - agreed - objected;
const quarterMonths = 3;
const perMeeting = agreed / weeks;

/** A quarter's signals, the people behind them, who agreed to be noted, and what became of it. */
export const example: Example = {
  guide: 'find-engaged-customers',
  quantities: {
    'signals.total': count(total),
    'signals.tagged': count(signals.tagged),
    'signals.asked': count(signals.asked),
    'signals.idea': count(signals.idea),
    'signals.recommended': count(signals.recommended),
    'signals.solved': count(signals.complaintSolved),
    'people.all': count(people),
    'people.customers': count(customers),
    'people.share': share(people / customers),
    'told.agreed': count(agreed),
    'told.agreedShare': share(agreed / people),
    'told.objected': count(objected),
    'told.silent': count(silent),
    'told.deleted': count(objected + silent),
    'kept.months': count(data.months),
    'kept.most': count((agreed * data.months) / quarterMonths),
    'spenders.all': count(spenders),
    'spenders.both': count(both),
    'spenders.share': share(both / people),
    'spenders.chance': count((people * spenders) / customers),
    'spenders.missed': count(people - both),
    'meeting.weeks': count(weeks),
    'meeting.minutes': count(data.minutes),
    'meeting.people': count(perMeeting, 1),
    'contact.made': count(data.contacted),
    'contact.share': share(data.contacted / agreed),
    'contact.missed': count(agreed - data.contacted),
    'contact.again': count(data.again),
    'contact.againShare': share(data.again / data.contacted),
  },
};
