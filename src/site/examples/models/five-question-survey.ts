import data from '../../../../content/examples/five-question-survey.json' with { type: 'json' };
import { nps } from '../../../metrics/index.ts';
import { trueShare } from '../../figures/models/silent-customers.ts';
import { count, type Example, share } from '../example.ts';

const { asked, response, answering, silent, items, correlation, small } = data;
const whole = trueShare({ response, answering, silent });
const answered = (asked * response) / 100;
const contentAnswering = (answered * answering) / 100;
const contentSilent = ((asked - answered) * silent) / 100;
const result = nps(small);
if (!result) {
  throw new RangeError('content/examples/five-question-survey.json holds a sample of no answers');
}

/** What a survey sees beside what is so, alpha by its short cut, and a score from few answers. */
export const example: Example = {
  guide: 'five-question-survey',
  quantities: {
    'survey.asked': count(asked),
    'survey.answered': count(answered),
    'survey.silent': count(asked - answered),
    'survey.response': share(response / 100),
    'content.answering': share(answering / 100),
    'content.silent': share(silent / 100),
    'content.all': share(whole),
    'people.answering': count(contentAnswering),
    'people.silent': count(contentSilent),
    'people.discontent': count(asked - contentAnswering - contentSilent),
    'people.known': count(answered - contentAnswering),
    'alpha.items': count(items),
    'alpha.correlation': count(correlation, 2),
    'alpha.value': count((items * correlation) / (1 + (items - 1) * correlation), 2),
    'small.n': count(result.n),
    'small.promoters': count(small.promoters),
    'small.passives': count(small.passives),
    'small.detractors': count(small.detractors),
    'small.score': count(result.score),
    'small.low': count(result.low, 1),
    'small.high': count(result.high, 1),
  },
};
