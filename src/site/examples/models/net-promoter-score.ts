import data from '../../../../content/examples/net-promoter-score.json' with { type: 'json' };
import { compareNps, nps, npsSampleSize } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { now: counts, before: countsBefore, larger, margin } = data;

const now = nps(counts);
const before = nps(countsBefore);
const tenfold = nps({
  promoters: larger * counts.promoters,
  passives: larger * counts.passives,
  detractors: larger * counts.detractors,
});
const move = compareNps(counts, countsBefore);
if (!now || !before || !tenfold || !move || move.p === null) {
  throw new RangeError('content/examples/net-promoter-score.json holds a sample of no answers');
}

const promoterShare = counts.promoters / now.n;
const detractorShare = counts.detractors / now.n;
const variance = promoterShare + detractorShare - (promoterShare - detractorShare) ** 2;

/** Two quarters of a shop: the score, its interval, the move between them. */
export const example: Example = {
  guide: 'net-promoter-score',
  quantities: {
    'now.n': count(now.n),
    'now.promoters': count(counts.promoters),
    'now.passives': count(counts.passives),
    'now.detractors': count(counts.detractors),
    'now.promoterShare': share(promoterShare, 1),
    'now.detractorShare': share(detractorShare, 1),
    'now.score': count(now.score, 1),
    'now.low': count(now.low, 1),
    'now.high': count(now.high, 1),
    'one.answer': count(100 / now.n, 1),
    'ten.answers': count(1000 / now.n, 1),
    'tenfold.n': count(tenfold.n),
    'tenfold.low': count(tenfold.low, 1),
    'tenfold.high': count(tenfold.high, 1),
    'before.n': count(before.n),
    'before.promoters': count(countsBefore.promoters),
    'before.passives': count(countsBefore.passives),
    'before.detractors': count(countsBefore.detractors),
    'before.score': count(before.score, 1),
    'before.low': count(before.low, 1),
    'before.high': count(before.high, 1),
    'move.points': count(move.difference, 1),
    'move.low': count(move.low, 1),
    'move.high': count(move.high, 1),
    'move.p': count(move.p, 2),
    'needed.here': count(npsSampleSize(margin, { variance })),
    'needed.worst': count(npsSampleSize(margin)),
  },
};
