import data from '../../../../content/examples/monitor-the-conversation.json' with { type: 'json' };
import { count, type Example, share } from '../example.ts';

const { mentions, complaints, finds, flags, badMonth } = data;

/** What the tool sorts out of a month's posts when so large a share of them are complaints. */
function sorted(complaintShare: number) {
  const all = mentions * complaintShare;
  const others = mentions - all;
  const found = all * finds;
  const wrong = others * flags;
  const flagged = found + wrong;
  return { all, others, found, missed: all - found, wrong, flagged, hits: found / flagged };
}

const usual = sorted(complaints);
const bad = sorted(badMonth);
const passed = mentions - usual.flagged;

/** A month of posts and a tool that flags complaints: found, missed and wrongly flagged. */
export const example: Example = {
  guide: 'monitor-the-conversation',
  quantities: {
    mentions: count(mentions),
    'tool.finds': share(finds),
    'tool.flags': share(flags),
    'usual.rate': share(complaints),
    'usual.complaints': count(usual.all),
    'usual.others': count(usual.others),
    'usual.found': count(usual.found),
    'usual.missed': count(usual.missed),
    'usual.wrong': count(usual.wrong),
    'usual.flagged': count(usual.flagged),
    'usual.hits': share(usual.hits),
    'usual.perHit': count(1 / usual.hits, 1),
    'usual.toRead': share(usual.flagged / mentions),
    'usual.passed': count(passed),
    'usual.missedOfPassed': share(usual.missed / passed, 1),
    'usual.right': share((mentions - usual.wrong - usual.missed) / mentions),
    'idle.right': share(1 - complaints),
    'bad.rate': share(badMonth),
    'bad.complaints': count(bad.all),
    'bad.found': count(bad.found),
    'bad.missed': count(bad.missed),
    'bad.wrong': count(bad.wrong),
    'bad.flagged': count(bad.flagged),
    'bad.hits': share(bad.hits),
  },
};
