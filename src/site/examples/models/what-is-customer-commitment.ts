import data from '../../../../content/examples/what-is-customer-commitment.json' with {
  type: 'json',
};
import { wilson } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { promises, regulars, wouldStay, stayed } = data;

const said = wilson(wouldStay, regulars);
const did = wilson(stayed, regulars);
if (!said || !did || promises.kept + promises.partly + promises.broken !== promises.made) {
  throw new RangeError('content/examples/what-is-customer-commitment.json does not add up');
}

/** A year of a restaurant: the promises it made, what regulars said, and what they did. */
export const example: Example = {
  guide: 'what-is-customer-commitment',
  quantities: {
    'promise.made': count(promises.made),
    'promise.kept': count(promises.kept),
    'promise.partly': count(promises.partly),
    'promise.broken': count(promises.broken),
    'promise.keptShare': share(promises.kept / promises.made),
    'promise.generous': share((promises.kept + promises.partly) / promises.made),
    'said.regulars': count(regulars),
    'said.stay': count(wouldStay),
    'said.share': share(said.share),
    'said.low': share(said.low),
    'said.high': share(said.high),
    'did.stay': count(stayed),
    'did.share': share(did.share),
    'did.gone': count(regulars - stayed),
    'gap.points': count(100 * (said.share - did.share)),
    'gap.wordBroken': count(Math.max(0, wouldStay - stayed)),
    'both.least': count(Math.max(0, wouldStay + stayed - regulars)),
    'both.most': count(Math.min(wouldStay, stayed)),
  },
};
