import data from '../../../../content/examples/invitations-that-engage.json' with { type: 'json' };
import { wilson } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { invited, came, ideas, answered, tried, later, declined, kept } = data;
const { invitedAgain, cameAgain, days, minutes } = data;

const first = wilson(came, invited);
const second = wilson(cameAgain, invitedAgain);
if (!first || !second) {
  throw new RangeError('content/examples/invitations-that-engage.json invites nobody');
}
const minutesPerHour = 60;

/** Two rounds of inviting customers: who came, what became of the ideas, who came again. */
export const example: Example = {
  guide: 'invitations-that-engage',
  quantities: {
    'first.invited': count(invited),
    'first.came': count(came),
    'first.share': share(first.share),
    'first.low': share(first.low),
    'first.high': share(first.high),
    'first.absent': count(invited - came),
    'ideas.n': count(ideas),
    'ideas.each': count(ideas / came, 1),
    'ideas.answered': count(answered),
    'ideas.answeredShare': share(answered / ideas),
    'ideas.tried': count(tried),
    'ideas.triedShare': share(tried / ideas),
    'ideas.kept': count(kept),
    'ideas.stopped': count(tried - kept),
    'ideas.later': count(later),
    'ideas.declined': count(declined),
    'answer.days': count(days),
    'answer.minutes': count(minutes),
    'answer.hours': count((answered * minutes) / minutesPerHour),
    'second.invited': count(invitedAgain),
    'second.came': count(cameAgain),
    'second.share': share(second.share),
    'second.low': share(second.low),
    'second.high': share(second.high),
    'second.absent': count(invitedAgain - cameAgain),
    'second.ofAll': share(cameAgain / invited, 1),
  },
};
