import data from '../../../../content/examples/raise-affective-commitment.json' with {
  type: 'json',
};
import { newcombe, wilson } from '../../../metrics/index.ts';
import { count, type Example, share } from '../example.ts';

const { watched, affected, rare, wanted, common, room, stuck, visits, before, after } = data;

/** Chance that what trips a share of people trips at least one of those watched. */
const seenAmong = (people: number, tripped: number) => 1 - (1 - tripped) ** people;

const few = wilson(stuck, watched);
const field = wilson(visits.noted, visits.made);
const rise = newcombe(after.managed, after.tried, before.managed, before.tried);
if (!few || !field || !rise) {
  throw new RangeError('content/examples/raise-affective-commitment.json holds an empty group');
}

const needed = Math.ceil(Math.log(1 - wanted) / Math.log(1 - rare));
const mixed = (seenAmong(watched, common) + seenAmong(watched, rare)) / 2;

/** An obstacle that a talk misses and watching finds, and how many people to watch. */
export const example: Example = {
  guide: 'raise-affective-commitment',
  quantities: {
    'room.people': count(room),
    'watched.people': count(watched),
    'watched.stuck': count(stuck),
    'watched.share': share(few.share),
    'watched.low': share(few.low),
    'watched.high': share(few.high),
    'usual.affected': share(affected),
    'usual.seen': share(seenAmong(watched, affected)),
    'rare.affected': share(rare),
    'rare.seen': share(seenAmong(watched, rare)),
    'rare.missed': share(1 - seenAmong(watched, rare)),
    'rare.wanted': share(wanted),
    'rare.needed': count(needed),
    'rare.seenThen': share(seenAmong(needed, rare)),
    'mixed.common': share(common),
    'mixed.mean': share((common + rare) / 2),
    'mixed.commonSeen': share(seenAmong(watched, common)),
    'mixed.seen': share(mixed),
    'visits.made': count(visits.made),
    'visits.noted': count(visits.noted),
    'visits.share': share(field.share),
    'visits.low': share(field.low),
    'visits.high': share(field.high),
    'before.tried': count(before.tried),
    'before.managed': count(before.managed),
    'before.share': share(before.managed / before.tried),
    'after.tried': count(after.tried),
    'after.managed': count(after.managed),
    'after.share': share(after.managed / after.tried),
    'rise.points': count(100 * rise.difference),
    'rise.low': count(100 * rise.low),
    'rise.high': count(100 * rise.high),
  },
};
