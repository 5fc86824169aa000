import { cohortCounts } from '../../metrics/cohort-counts.ts';
import { seededRandom } from '../../ui/contour.ts';
import { firstDay, periodOf } from './periods.ts';
import { type CohortsState, SILENCES, START } from './state.ts';

const MONTHS = 14;
const FIRST_MONTH = periodOf(Date.UTC(2025, 5, 1) / 86_400_000, 'month');
const UNTIL = FIRST_MONTH + MONTHS - 1;

/**
 * A box of vegetables, ordered month by month: some leave soon, some stay for years, and those who
 * stay skip a month now and then. From the eighth month on a welcome call makes the first weeks a
 * little better.
 */
function madeUp(): CohortsState {
  const random = seededRandom('vegetable box');
  const customerOf: number[] = [];
  const periods: number[] = [];
  let customers = 0;
  for (let month = 0; month < MONTHS; month += 1) {
    const won = 55 + Math.floor(45 * random()) + (month % 12 === 7 ? 40 : 0);
    for (let i = 0; i < won; i += 1) {
      const leaves = 0.03 + 0.45 * random() ** 2.2;
      const orders = 0.72 + 0.25 * random();
      const first = month < 7 ? 0.22 : 0.14;
      for (let age = 0; age < MONTHS - month; age += 1) {
        if (age > 0 && random() < (age === 1 ? leaves + first : leaves)) break;
        if (age > 0 && random() > orders) continue;
        customerOf.push(customers);
        periods.push(FIRST_MONTH + month + age);
      }
      customers += 1;
    }
  }
  const { cohorts, silences } = cohortCounts(
    { customerOf, periodOf: periods, customers },
    UNTIL,
    SILENCES,
  );
  return {
    ...START,
    age: '3',
    counted: {
      period: 'month',
      cohorts: cohorts.map(({ cohort }) => cohort),
      classic: cohorts.map(({ classic }) => [...classic]),
      unbounded: cohorts.map(({ unbounded }) => [...unbounded]),
      silences: silences.map(({ length, silent, watched }) => ({
        length,
        silent: [...silent],
        watched: [...watched],
      })),
      until: UNTIL,
      withoutFirst: true,
      withoutLast: false,
      lastDay: firstDay(UNTIL + 1, 'month') - 1,
    },
  };
}

export const DEMO: CohortsState = madeUp();
