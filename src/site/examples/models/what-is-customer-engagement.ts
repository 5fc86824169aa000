import data from '../../../../content/examples/what-is-customer-engagement.json' with {
  type: 'json',
};
import { count, type Example, share } from '../example.ts';

const { customers, acts, against } = data;
const total = Object.values(acts).reduce((sum, number) => sum + number, 0);

/** A month of acts by a shop's customers, and the most that the list can say of people. */
export const example: Example = {
  guide: 'what-is-customer-engagement',
  quantities: {
    customers: count(customers),
    'acts.reviews': count(acts.reviews),
    'acts.answers': count(acts.answers),
    'acts.recommendations': count(acts.recommendations),
    'acts.ideas': count(acts.ideas),
    'acts.total': count(total),
    'acts.against': count(against),
    'acts.unasked': count(total - acts.answers),
    'share.most': share(total / customers),
  },
};
