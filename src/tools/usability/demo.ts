import { seededRandom } from '../../ui/contour.ts';
import { START, type UsabilityState } from './state.ts';
import { ITEMS } from './tally.ts';

/** People in the made-up study. */
const PEOPLE = 16;

/**
 * How far each statement is agreed with in the good sense, 0 to 4: a booking page that people get
 * used to, and that few learn without help.
 */
const MIDDLE = [3, 3.3, 3.4, 2.8, 3.1, 3.2, 3.4, 3.3, 3.1, 2.7];

function cells(): string[][] {
  const random = seededRandom('usability');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: PEOPLE }, (_, person) => {
    const own = 0.55 * normal();
    return Array.from({ length: ITEMS }, (_unused, item) => {
      const good = Math.round((MIDDLE[item] ?? 2) + own + 0.75 * normal());
      const kept = Math.min(4, Math.max(0, good));
      // One person leaves a statement blank, as somebody always does.
      if (person === 10 && item === 4) return '';
      return String(item % 2 === 0 ? 1 + kept : 5 - kept);
    });
  });
}

/** Made-up data for a first look. */
export const DEMO: UsabilityState = { ...START, cells: cells() };
