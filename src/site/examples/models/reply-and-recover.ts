import data from '../../../../content/examples/reply-and-recover.json' with { type: 'json' };
import { compareNps, nps } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

type Recovery = typeof data.start;

/** What recovery gives back after the latest failure, in points of satisfaction. */
function givenBack({ apology, covered, days, failures }: Recovery): number {
  const prompt = data.speed * Math.max(0, 1 - days / data.fades);
  const whole = data.apology * apology + data.remedy * covered + prompt;
  return whole * data.halves ** (failures - 1);
}

/** Satisfaction after so many failures of the same kind and what was done about the latest. */
function satisfaction(recovery: Recovery): number {
  const lost = data.failure + data.repeat * (recovery.failures - 1);
  const { lowest, highest } = data.scale;
  return Math.min(highest, Math.max(lowest, data.before - lost + givenBack(recovery)));
}

const { start, poor } = data;
const nothing = { apology: 0, covered: 0, days: data.fades, failures: 1 };
const sorryOnly = { ...nothing, apology: 1 };
const both = { ...start, days: data.fades };
const second = { ...start, failures: 2 };
const third = { ...start, failures: 3 };

const solved = nps(data.solved);
const others = nps(data.others);
const gap = compareNps(data.solved, data.others);
if (!solved || !others || !gap || gap.p === null) {
  throw new RangeError('content/examples/reply-and-recover.json holds a group of no answers');
}

/** One failure, what puts it right, the same failure again, and two groups of answers. */
export const example: Example = {
  guide: 'reply-and-recover',
  quantities: {
    'scale.low': count(data.scale.lowest),
    'scale.high': count(data.scale.highest),
    'model.before': count(data.before, 1),
    'model.failure': count(data.failure, 1),
    'model.apology': count(data.apology, 1),
    'model.remedy': count(data.remedy, 1),
    'model.halfRemedy': count(data.remedy * poor.covered, 1),
    'model.speed': count(data.speed, 1),
    'model.fades': count(data.fades),
    'model.repeat': count(data.repeat),
    'start.speed': count(givenBack({ ...nothing, days: start.days }), 2),
    'start.back': count(givenBack(start), 2),
    'after.nothing': count(satisfaction(nothing), 1),
    'after.apology': count(satisfaction(sorryOnly), 1),
    'after.both': count(satisfaction(both), 1),
    'after.nextDay': count(satisfaction(start), 2),
    'after.sameDay': count(satisfaction({ ...start, days: 0 }), 1),
    'after.poor': count(satisfaction(poor), 1),
    'second.failure': count(data.failure + data.repeat, 1),
    'second.back': count(givenBack(second), 1),
    'second.after': count(satisfaction(second), 1),
    'third.after': count(satisfaction(third), 1),
    'solved.n': count(solved.n),
    'solved.promoters': count(data.solved.promoters),
    'solved.passives': count(data.solved.passives),
    'solved.detractors': count(data.solved.detractors),
    'solved.score': count(solved.score, 1),
    'others.n': count(others.n),
    'others.promoters': count(data.others.promoters),
    'others.passives': count(data.others.passives),
    'others.detractors': count(data.others.detractors),
    'others.score': count(others.score, 1),
    'gap.points': count(gap.difference, 1),
    'gap.size': count(-gap.difference, 1),
    'gap.low': count(gap.low, 1),
    'gap.high': count(gap.high, 1),
    'gap.p': count(gap.p, 2),
    'same.fault': count(data.sameFault),
    'same.share': share(data.sameFault / solved.n),
  },
};
