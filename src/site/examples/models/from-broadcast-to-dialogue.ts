import data from '../../../../content/examples/from-broadcast-to-dialogue.json' with {
  type: 'json',
};
import { count, type Example, share } from '../example.ts';

const { reached, visited, acted, against, answered, changed, louder } = data;

const toFirm = acted.survey + acted.idea;
const toOthers = acted.review + acted.content + acted.recommendation;
const acts = toFirm + toOthers;
const unasked = acts - acted.survey;
const opposed = against.review + against.content;
const answerable = acted.review + acted.content + acted.idea;
const jumble = reached + visited + acts;
if (answered > answerable || opposed > unasked) {
  throw new RangeError('content/examples/from-broadcast-to-dialogue.json has more than all acts');
}

/** A month of a shop: what was shown, who came to look, what people did and to whom. */
export const example: Example = {
  guide: 'from-broadcast-to-dialogue',
  quantities: {
    'shown.reached': count(reached),
    'shown.visited': count(visited),
    'shown.visitedShare': share(visited / reached, 1),
    'acts.review': count(acted.review),
    'acts.survey': count(acted.survey),
    'acts.content': count(acted.content),
    'acts.idea': count(acted.idea),
    'acts.recommendation': count(acted.recommendation),
    'acts.all': count(acts),
    'people.least': count(acted.survey),
    'people.most': count(acts),
    'to.firm': count(toFirm),
    'to.others': count(toOthers),
    'to.othersShare': share(toOthers / acts),
    'asked.survey': count(acted.survey),
    'asked.share': share(acted.survey / acts),
    'asked.not': count(unasked),
    'against.review': count(against.review),
    'against.content': count(against.content),
    'against.all': count(opposed),
    'reply.possible': count(answerable),
    'reply.given': count(answered),
    'reply.share': share(answered / answerable),
    'reply.changed': count(changed),
    'jumble.all': count(jumble),
    'jumble.shownShare': share(reached / jumble),
    'jumble.louder': count(louder * reached + visited + acts),
    'jumble.rise': share(((louder - 1) * reached) / jumble),
  },
};
