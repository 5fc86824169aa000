import { dayNumber, parseDate, periodOf } from './dates.ts';
import { Names, tidyName } from './names.ts';
import type { Granularity, Plan } from './plan.ts';

/**
 * Names of waves in the order of time. Periods sort as they are written; what the reader's file
 * calls a wave sorts by its date if all of them are dates, and else by the numbers in it, so that
 * wave 10 comes after wave 9.
 *
 * @returns places in `names`, in order
 */
export function waveOrder(
  names: readonly string[],
  granularity: Granularity,
  dayFirst: boolean,
): number[] {
  const places = names.map((_, i) => i);
  if (granularity === 'written') {
    const days = names.map((name) => {
      const when = parseDate(name, dayFirst);
      return when ? dayNumber(when) : null;
    });
    if (days.every((day) => day !== null)) {
      return places.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    }
  }
  const collator = new Intl.Collator('en', { numeric: true });
  return places.sort((a, b) => collator.compare(names[a] ?? '', names[b] ?? ''));
}

/** Numbers the waves of a column, by period or as they are written. */
export function namesOfWaves(slot: string, plan: Plan): Names {
  const { granularity, dayFirst } = plan;
  if (granularity === 'written') return new Names(slot, tidyName);
  return new Names(slot, (text) => {
    const when = parseDate(text, dayFirst);
    return when && periodOf(when, granularity);
  });
}
