import data from '../../../../content/examples/five-elements-and-five-levels.json' with {
  type: 'json',
};
import { newcombe } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { most, ratings, satisfied, bought, arrived, rival, ladder } = data;

const lines = Object.values(ratings);
const counted = lines.filter(({ evidence }) => evidence);
const sum = lines.reduce((total, { rating }) => total + rating, 0);
const proven = counted.reduce((total, { rating }) => total + rating, 0);
const { now, before } = satisfied;
const move = newcombe(now.top, now.asked, before.top, before.asked);
if (!move) {
  throw new RangeError('content/examples/five-elements-and-five-levels.json asks nobody');
}

const stay = rival.liking + rival.quality + rival.trouble;
const willing = rival.liking + rival.quality;

/** A half-year review of five elements, in which a rating counts only with its evidence. */
export const example: Example = {
  guide: 'five-elements-and-five-levels',
  quantities: {
    'rating.most': count(most),
    'rating.satisfaction': count(ratings.satisfaction.rating),
    'rating.loyalty': count(ratings.loyalty.rating),
    'rating.advocacy': count(ratings.advocacy.rating),
    'rating.resistance': count(ratings.resistance.rating),
    'rating.culture': count(ratings.culture.rating),
    'lines.all': count(lines.length),
    'lines.counted': count(counted.length),
    'lines.blank': count(lines.length - counted.length),
    'sum.points': count(sum),
    'sum.most': count(most * lines.length),
    'sum.share': share(sum / (most * lines.length)),
    'sum.unproven': count(sum - proven),
    'sum.unprovenShare': share((sum - proven) / sum),
    'satisfied.asked': count(now.asked),
    'satisfied.top': count(now.top),
    'satisfied.share': share(now.top / now.asked),
    'before.top': count(before.top),
    'before.share': share(before.top / before.asked),
    'move.points': count(100 * move.difference),
    'move.low': count(100 * move.low),
    'move.high': count(100 * move.high),
    'bought.once': count(bought.once),
    'bought.again': count(bought.again),
    'bought.share': share(bought.again / bought.once),
    'arrived.asked': count(arrived.asked),
    'arrived.recommended': count(arrived.recommended),
    'arrived.share': share(arrived.recommended / arrived.asked),
    'rival.asked': count(rival.asked),
    'rival.stay': count(stay),
    'rival.stayShare': share(stay / rival.asked),
    'rival.liking': count(rival.liking),
    'rival.quality': count(rival.quality),
    'rival.trouble': count(rival.trouble),
    'rival.troubleShare': share(rival.trouble / stay),
    'rival.willing': count(willing),
    'rival.willingShare': share(willing / rival.asked),
    'ladder.placed': count(ladder.placed),
    'ladder.withExample': count(ladder.withExample),
    'ladder.without': count(ladder.placed - ladder.withExample),
  },
};
