import { type Answers, MISSING, NO_NAME } from '../collected.ts';
import { emptyProblem, type Source, sourcesOf } from '../columns.ts';
import { Growing } from '../grow.ts';
import { Names, tidyName } from '../names.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report.ts';
import type { CellText } from '../rows.ts';
import type { LeaveOutReason, Slot } from '../slots.ts';
import { readScore } from '../values.ts';
import { namesOfWaves, waveOrder } from '../waves.ts';
import type { Collector } from './collector.ts';

/**
 * Keeps each respondent's answers. An item that is empty or is no answer is a missing answer; a
 * row is left out only where no item has one, with the reason of the first item that had a value.
 */
export function answersCollector(slots: readonly Slot[], plan: Plan, report: Report): Collector {
  const sources = sourcesOf(slots, plan);
  const items = [...sources.values()].filter(({ slot }) => /^item\d+$/.test(slot.id));
  if (items.length === 0) throw new RangeError('answers need a column for at least one item');
  for (const { slot } of items) {
    const { min = 1, max = 5 } = slot;
    if (min < 0 || max >= MISSING)
      throw new RangeError(`${slot.id}: no scale from ${min} to ${max}`);
  }
  return new AnswersCollector(items, sources, plan, report);
}

class AnswersCollector implements Collector {
  readonly #report: Report;
  readonly #plan: Plan;
  readonly #items: readonly Source[];
  readonly #segment: Source | undefined;
  readonly #wave: Source | undefined;
  readonly #segments = new Names('segment', tidyName);
  readonly #waves: Names;
  readonly #values = new Growing(Uint8Array);
  readonly #segmentOf = new Growing(Uint16Array);
  readonly #waveOf = new Growing(Uint16Array);
  readonly #missing: number[];
  readonly #invalid: number[];
  /** The row at hand: a score, or why there is none. */
  readonly #row: (number | LeaveOutReason)[];

  constructor(
    items: readonly Source[],
    sources: ReadonlyMap<string, Source>,
    plan: Plan,
    report: Report,
  ) {
    this.#items = items;
    this.#plan = plan;
    this.#report = report;
    this.#segment = sources.get('segment');
    this.#wave = sources.get('wave');
    this.#waves = namesOfWaves('wave', plan);
    this.#missing = items.map(() => 0);
    this.#invalid = items.map(() => 0);
    this.#row = items.map(() => 'empty');
  }

  add(cells: readonly CellText[], row: number): void {
    let answered = false;
    let trouble = -1;
    for (let i = 0; i < this.#items.length; i++) {
      const item = this.#items[i];
      if (!item) continue;
      const read = readScore(cells[item.at] ?? '', item.slot.min ?? 1, item.slot.max ?? 5);
      this.#row[i] = read;
      if (typeof read === 'number') answered = true;
      else if (read !== 'empty' && trouble < 0) trouble = i;
    }
    if (!answered) {
      const item = this.#items[Math.max(trouble, 0)];
      const text = item ? cells[item.at] : undefined;
      const read = this.#row[Math.max(trouble, 0)];
      const reason = text === undefined || typeof read === 'number' ? 'missingCells' : read;
      this.#report.leave(row, item?.slot.id ?? null, text ?? '', reason ?? 'empty');
      return;
    }
    const segment = this.#name(this.#segment, this.#segments, cells, row);
    if (segment === null) return;
    const wave = this.#name(this.#wave, this.#waves, cells, row);
    if (wave === null) return;
    this.#report.use();
    this.#keep(cells, row);
    if (this.#segment) this.#segmentOf.push(segment);
    if (this.#wave) this.#waveOf.push(wave);
  }

  finish(): Answers {
    const order = waveOrder(this.#waves.list, this.#plan.granularity, this.#plan.dayFirst);
    const rank = new Uint16Array(65_536).fill(NO_NAME);
    order.forEach((place, i) => {
      rank[place] = i;
    });
    return {
      kind: 'answers',
      items: this.#items.map(({ slot }) => slot.id),
      rows: this.#report.used,
      values: this.#values.finish(),
      missing: this.#missing,
      invalid: this.#invalid,
      segmentOf: this.#segment ? this.#segmentOf.finish() : null,
      segments: this.#segments.list,
      waveOf: this.#wave ? this.#waveOf.finish().map((place) => rank[place] ?? NO_NAME) : null,
      waves: order.map((place) => this.#waves.list[place] ?? ''),
      report: this.#report.finish(),
    };
  }

  #keep(cells: readonly CellText[], row: number): void {
    for (let i = 0; i < this.#items.length; i++) {
      const read = this.#row[i];
      if (typeof read === 'number') {
        this.#values.push(read);
        continue;
      }
      this.#values.push(MISSING);
      this.#missing[i] = (this.#missing[i] ?? 0) + 1;
      const item = this.#items[i];
      if (!item || read === undefined || read === 'empty') continue;
      this.#invalid[i] = (this.#invalid[i] ?? 0) + 1;
      this.#report.bad(row, item.slot.id, cells[item.at] ?? '', read);
    }
  }

  /** Place of a name, `NO_NAME` where there may be none, `null` where the row was left out. */
  #name(
    source: Source | undefined,
    names: Names,
    cells: readonly CellText[],
    row: number,
  ): number | null {
    if (!source) return NO_NAME;
    const text = cells[source.at];
    const place = text ? names.place(text) : null;
    if (place !== null) return place;
    const problem = text?.trim() ? 'date' : emptyProblem(source.slot, text);
    if (!problem) return NO_NAME;
    this.#report.leave(row, source.slot.id, text ?? '', problem);
    return null;
  }
}
