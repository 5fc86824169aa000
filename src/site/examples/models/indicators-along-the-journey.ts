import data from '../../../../content/examples/indicators-along-the-journey.json' with {
  type: 'json',
};
import { compareNps, newcombe, nps } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { expected, experienced, buyers, repeat, offered, upsold, shares, comments, helped } = data;

const gaps = experienced.map((value, place) => value - (expected[place] ?? Number.NaN));
const [find, choose, buy, receive, help] = gaps;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const others = { buyers: buyers - helped.buyers, repeat: repeat - helped.repeat };
const fewer = newcombe(others.repeat, others.buyers, helped.repeat, helped.buyers);
const delivered = nps(data.delivery);
const assisted = nps(data.help);
const between = compareNps(data.delivery, data.help);
if (
  find === undefined ||
  choose === undefined ||
  buy === undefined ||
  receive === undefined ||
  help === undefined ||
  !fewer ||
  !delivered ||
  !assisted ||
  !between
) {
  throw new RangeError(
    'content/examples/indicators-along-the-journey.json lacks a touchpoint or holds an empty group',
  );
}

const written = comments.positive + comments.neutral + comments.negative;

/** A journey of five touchpoints: what was expected and met there, and what buyers then did. */
export const example: Example = {
  guide: 'indicators-along-the-journey',
  quantities: {
    'find.expected': count(expected[0] ?? Number.NaN, 1),
    'find.experienced': count(experienced[0] ?? Number.NaN, 1),
    'find.gap': count(find, 1),
    'choose.gap': count(choose, 1),
    'buy.gap': count(buy, 1),
    'receive.gap': count(Math.abs(receive), 1),
    'help.expected': count(expected[4] ?? Number.NaN, 1),
    'help.experienced': count(experienced[4] ?? Number.NaN, 1),
    'help.gap': count(Math.abs(help), 1),
    'mean.expected': count(mean(expected), 1),
    'mean.experienced': count(mean(experienced), 1),
    'mean.gap': count(Math.abs(mean(gaps)), 1),
    'delivery.n': count(delivered.n),
    'delivery.score': count(delivered.score, 1),
    'delivery.low': count(delivered.low, 1),
    'delivery.high': count(delivered.high, 1),
    'delivery.answered': share(delivered.n / others.buyers),
    'aid.n': count(assisted.n),
    'aid.score': count(assisted.score, 1),
    'aid.low': count(assisted.low, 1),
    'aid.high': count(assisted.high, 1),
    'aid.answered': share(assisted.n / helped.buyers),
    'between.points': count(between.difference, 1),
    'between.low': count(between.low, 1),
    'between.high': count(between.high, 1),
    'repeat.buyers': count(buyers),
    'repeat.again': count(repeat),
    'repeat.share': share(repeat / buyers),
    'helped.buyers': count(helped.buyers),
    'helped.ofBuyers': share(helped.buyers / buyers),
    'helped.again': count(helped.repeat),
    'helped.share': share(helped.repeat / helped.buyers, 1),
    'others.buyers': count(others.buyers),
    'others.again': count(others.repeat),
    'others.share': share(others.repeat / others.buyers, 1),
    'fewer.points': count(100 * fewer.difference, 1),
    'fewer.low': count(100 * fewer.low, 1),
    'fewer.high': count(100 * fewer.high, 1),
    'upsell.offered': count(offered),
    'upsell.taken': count(upsold),
    'upsell.share': share(upsold / offered),
    'upsell.ofBuyers': share(upsold / buyers, 1),
    'upsell.returned': count(data.returned),
    'upsell.returnedShare': share(data.returned / upsold),
    'posts.reached': count(data.reached),
    'posts.shares': count(shares),
    'posts.perThousand': count((1000 * shares) / data.reached, 1),
    'posts.comments': count(written),
    'posts.positive': count(comments.positive),
    'posts.neutral': count(comments.neutral),
    'posts.negative': count(comments.negative),
    'posts.negativeShare': share(comments.negative / written),
  },
};
