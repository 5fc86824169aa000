import data from '../../../../content/examples/engaging-at-a-distance.json' with { type: 'json' };
import { wilson } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { sold, registered, reachable, replies, pleased } = data;

const voices = wilson(pleased, replies);
if (!voices) {
  throw new RangeError('content/examples/engaging-at-a-distance.json holds no replies');
}

/** A maker that sells through dealers: how few of its buyers it knows, reaches and hears. */
export const example: Example = {
  guide: 'engaging-at-a-distance',
  quantities: {
    'sold.all': count(sold),
    'registered.people': count(registered),
    'registered.share': share(registered / sold),
    'unknown.people': count(sold - registered),
    'unknown.share': share(1 - registered / sold),
    'reachable.people': count(reachable),
    'reachable.share': share(reachable / sold),
    'reachable.ofRegistered': share(reachable / registered),
    'declined.people': count(registered - reachable),
    'replies.people': count(replies),
    'replies.ofReachable': share(replies / reachable),
    'replies.share': share(replies / sold, 1),
    'pleased.people': count(pleased),
    'pleased.share': share(voices.share),
    'pleased.low': share(voices.low),
    'pleased.high': share(voices.high),
    'displeased.people': count(replies - pleased),
    'silent.people': count(sold - replies),
    'silent.share': share(1 - replies / sold, 1),
  },
};
