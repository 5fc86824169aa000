import data from '../../../../content/examples/customer-centric-culture.json' with { type: 'json' };
import { newcombe } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { teams, questions, agree, differ, blank, grid, named, before, after } = data;

const rows = Object.values(grid);
const marks = rows.flat();

function marked(mark: string, question?: number): number {
  const among = question === undefined ? marks : rows.map((row) => row[question]);
  return among.filter((each) => each === mark).length;
}

const fall = newcombe(before.asked, before.customers, after.asked, after.customers);
const complete = rows.length === teams && rows.every((row) => row.length === questions);
const added =
  [agree, differ, blank].join() === ['agree', 'differ', 'blank'].map((mark) => marked(mark)).join();
if (!fall || !complete || !added) {
  throw new RangeError('content/examples/customer-centric-culture.json does not add up');
}

/** Four teams answer four questions; two of them then change one thing together. */
export const example: Example = {
  guide: 'customer-centric-culture',
  quantities: {
    'sheet.teams': count(teams),
    'sheet.questions': count(questions),
    'sheet.answers': count(teams * questions),
    'sheet.given': count(agree + differ),
    'sheet.agree': count(agree),
    'sheet.differ': count(differ),
    'sheet.blank': count(blank),
    'sheet.agreeShare': share(agree / (teams * questions)),
    'known.agree': count(marked('agree', 0)),
    'known.differ': count(marked('differ', 0)),
    'shared.agree': count(marked('agree', 1)),
    'part.agree': count(marked('agree', 2)),
    'part.differ': count(marked('differ', 2)),
    'part.blank': count(marked('blank', 2)),
    'sign.agree': count(marked('agree', 3)),
    'sign.differ': count(marked('differ', 3)),
    'sign.blank': count(marked('blank', 3)),
    'decision.named': count(named),
    'decision.share': share(named / teams),
    'before.customers': count(before.customers),
    'before.asked': count(before.asked),
    'before.share': share(before.asked / before.customers, 1),
    'after.customers': count(after.customers),
    'after.asked': count(after.asked),
    'after.share': share(after.asked / after.customers, 1),
    'fall.points': count(100 * fall.difference, 1),
    'fall.low': count(100 * fall.low, 1),
    'fall.high': count(100 * fall.high, 1),
  },
};
