import type { Events } from '../collected.ts';
import { emptyProblem, type Source, sourcesOf } from '../columns.ts';
import { dayNumber, parseDate } from '../dates.ts';
import { Growing } from '../grow.ts';
import { Ids } from '../ids.ts';
import { detached } from '../keep.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report.ts';
import type { CellText } from '../rows.ts';
import type { Slot } from '../slots.ts';
import { readAmount } from '../values.ts';
import type { Collector } from './collector.ts';

/** Spellings of dates remembered, so that a day is not read again on every row. */
const REMEMBERED = 20_000;

/**
 * Keeps who did something, on which day, and for how much. A month or a quarter counts as its
 * first day; a year alone says too little. An amount that may be empty and is, is not a number
 * (`NaN`) rather than 0.
 */
export function eventsCollector(slots: readonly Slot[], plan: Plan, report: Report): Collector {
  const sources = sourcesOf(slots, plan);
  const customer = sources.get('customer');
  const date = sources.get('date');
  if (!customer || !date) throw new RangeError('events need columns for "customer" and "date"');
  return new EventsCollector(customer, date, sources.get('amount'), plan, report);
}

class EventsCollector implements Collector {
  readonly #customer: Source;
  readonly #date: Source;
  readonly #amount: Source | undefined;
  readonly #plan: Plan;
  readonly #report: Report;
  readonly #ids = new Ids();
  readonly #known = new Map<string, number | null>();
  readonly #customerOf = new Growing(Uint32Array);
  readonly #days = new Growing(Int32Array);
  readonly #amounts = new Growing(Float64Array);

  constructor(
    customer: Source,
    date: Source,
    amount: Source | undefined,
    plan: Plan,
    report: Report,
  ) {
    this.#customer = customer;
    this.#date = date;
    this.#amount = amount;
    this.#plan = plan;
    this.#report = report;
  }

  add(cells: readonly CellText[], row: number): void {
    const id = cells[this.#customer.at];
    if (!id || id.trim() === '') {
      this.#report.leave(row, 'customer', '', id === undefined ? 'missingCells' : 'empty');
      return;
    }
    const text = cells[this.#date.at];
    if (!text || text.trim() === '') {
      this.#report.leave(row, 'date', '', text === undefined ? 'missingCells' : 'empty');
      return;
    }
    const day = this.#day(text);
    if (day === null) {
      this.#report.leave(row, 'date', text, 'date');
      return;
    }
    let amount = Number.NaN;
    if (this.#amount) {
      const told = cells[this.#amount.at];
      const read = readAmount(told ?? '');
      if (typeof read === 'number') {
        amount = read;
      } else {
        const problem = read === 'empty' ? emptyProblem(this.#amount.slot, told) : read;
        if (problem) {
          this.#report.leave(row, 'amount', told ?? '', problem);
          return;
        }
      }
    }
    this.#report.use();
    this.#customerOf.push(this.#ids.number(id));
    this.#days.push(day);
    if (this.#amount) this.#amounts.push(amount);
  }

  finish(): Events {
    return {
      kind: 'events',
      rows: this.#report.used,
      customerOf: this.#customerOf.finish(),
      customers: this.#ids.count,
      days: this.#days.finish(),
      amounts: this.#amount ? this.#amounts.finish() : null,
      report: this.#report.finish(),
    };
  }

  #day(text: string): number | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const when = parseDate(text, this.#plan.dayFirst);
    const day = when && when.precision !== 'year' ? dayNumber(when) : null;
    if (this.#known.size < REMEMBERED) this.#known.set(detached(text), day);
    return day;
  }
}
