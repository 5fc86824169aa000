import { requireCount, requireFinite, requireRecord } from './guards.ts';

/** Every round is a number in the answer; nobody reads more. */
const MOST_ROUNDS = 1_000_000;

/**
 * Customers after each round of referral in a neighbourhood that fills up, the start included.
 *
 * A simple model: an invitation goes to anybody of the `people`, and those who have become customers
 * since cannot be won again. With a share s of them not yet customers, each newcomer brings K·s
 * more, and never more than are left. Where `people` are many it becomes `referralGrowth`.
 *
 * Source: Skok (2009) for K; the falling share as in Kermack & McKendrick (1927), Proceedings of the
 * Royal Society A 115, 700–721, in whole rounds and with everybody inviting once.
 *
 * @param input customers at the start; `people` who could become customers beside them; K; rounds
 * @throws {RangeError} naming a count that is not a whole number from 0 up, no people, a K that
 *   is negative or not finite, or more than a million rounds
 * @example
 * saturatingReferral({ customers: 40, people: 500, k: 0.24, rounds: 1 }); // [40, 49.6]
 */
export function saturatingReferral(input: {
  readonly customers: number;
  readonly people: number;
  readonly k: number;
  readonly rounds: number;
}): number[] {
  requireRecord('input', input);
  const { customers, people, k, rounds } = input;
  requireCount('customers', customers);
  requireCount('people', people);
  requireCount('rounds', rounds);
  if (people === 0) throw new RangeError('people must be at least 1, got 0');
  if (rounds > MOST_ROUNDS) {
    throw new RangeError(`rounds must be at most ${MOST_ROUNDS}, got ${rounds}`);
  }
  requireFinite('k', k, 0);
  let newcomers = customers;
  let left = people;
  const totals = [customers];
  for (let round = 0; round < rounds; round += 1) {
    newcomers = Math.min(left, newcomers * (left / people) * k);
    left -= newcomers;
    totals.push(customers + people - left);
  }
  return totals;
}
