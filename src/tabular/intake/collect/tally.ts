import { seededRandom } from '../../../metrics/seeded-random.ts';
import type { Comment, Tally, TallyCell } from '../collected.ts';
import { emptyProblem, type Source, sourcesOf } from '../columns.ts';
import { Ids } from '../ids.ts';
import { detached } from '../keep.ts';
import { MOST_NAMES, Names, tidyName } from '../names.ts';
import type { Plan } from '../plan.ts';
import { ReadProblem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { CellText } from '../rows.ts';
import type { Slot } from '../slots.ts';
import { readScore, readWeight } from '../values.ts';
import { namesOfWaves, waveOrder } from '../waves.ts';
import type { Collector } from './collector.ts';

/** Comments kept for each score, and the length they are cut to. */
export const COMMENTS_KEPT = 200;
const COMMENT_LENGTH = 2000;
const SEED = 'comments';

/** Most combinations of segment and wave. */
const MOST_CELLS = 100_000;

/** Most waves in which customers are told apart: a bit for each of them in each wave. */
const MOST_WAVES = 100;

interface Cell {
  readonly segment: number | null;
  readonly wave: number | null;
  readonly counts: Float64Array;
  readonly weights: Float64Array | null;
  readonly squares: Float64Array | null;
}

interface Kept {
  readonly text: string;
  readonly segment: number | null;
  readonly wave: number | null;
}

/**
 * Counts answers by segment and wave. Of the comments it keeps a sample by chance, each comment of
 * a score with the same chance (Vitter's algorithm R), the same one for the same file.
 */
export function tallyCollector(slots: readonly Slot[], plan: Plan, report: Report): Collector {
  const sources = sourcesOf(slots, plan);
  const score = sources.get('score');
  if (!score) throw new RangeError('a tally needs a column for the slot "score"');
  return new TallyCollector(score, sources, plan, report);
}

class TallyCollector implements Collector {
  readonly #report: Report;
  readonly #plan: Plan;
  readonly #min: number;
  readonly #max: number;
  readonly #score: Source;
  readonly #segment: Source | undefined;
  readonly #wave: Source | undefined;
  readonly #weight: Source | undefined;
  readonly #comment: Source | undefined;
  readonly #customer: Source | undefined;
  readonly #segments = new Names('segment', tidyName);
  readonly #waves: Names;
  readonly #cells = new Map<number, Cell>();
  readonly #chance = seededRandom(SEED);
  readonly #comments: Kept[][];
  readonly #commentsOf: number[];
  readonly #ids = new Ids();
  /** How many customers answered more than once, and which: a byte a customer. */
  #repeated = 0;
  #again = new Uint8Array(4096);
  /** Who has answered in which wave, a bit a customer; given up where there are too many waves. */
  #waveOf: Map<number | null, Uint8Array> | null = new Map();
  #withinWave = 0;

  constructor(score: Source, sources: ReadonlyMap<string, Source>, plan: Plan, report: Report) {
    this.#report = report;
    this.#plan = plan;
    this.#score = score;
    this.#min = score.slot.min ?? 0;
    this.#max = score.slot.max ?? 10;
    this.#segment = sources.get('segment');
    this.#wave = sources.get('wave');
    this.#weight = sources.get('weight');
    this.#comment = sources.get('comment');
    this.#customer = sources.get('customer');
    this.#waves = namesOfWaves('wave', plan);
    this.#comments = Array.from({ length: this.#max - this.#min + 1 }, () => []);
    this.#commentsOf = this.#comments.map(() => 0);
  }

  add(cells: readonly CellText[], row: number): void {
    const told = cells[this.#score.at];
    if (told === undefined) {
      this.#report.leave(row, 'score', '', 'missingCells');
      return;
    }
    const score = readScore(told, this.#min, this.#max);
    if (typeof score !== 'number') {
      this.#report.leave(row, 'score', told, score);
      return;
    }
    let segment: number | null = null;
    if (this.#segment) {
      const text = cells[this.#segment.at];
      segment = text ? this.#segments.place(text) : null;
      if (segment === null) {
        const problem = emptyProblem(this.#segment.slot, text);
        if (problem) {
          this.#report.leave(row, 'segment', '', problem);
          return;
        }
      }
    }
    let wave: number | null = null;
    if (this.#wave) {
      const text = cells[this.#wave.at];
      wave = text ? this.#waves.place(text) : null;
      if (wave === null) {
        const problem = text?.trim() ? 'date' : emptyProblem(this.#wave.slot, text);
        if (problem) {
          this.#report.leave(row, 'wave', text ?? '', problem);
          return;
        }
      }
    }
    let weight = 1;
    if (this.#weight) {
      const text = cells[this.#weight.at];
      const read = readWeight(text ?? '');
      if (typeof read !== 'number') {
        const reason = text === undefined ? 'missingCells' : read;
        this.#report.leave(row, 'weight', text ?? '', reason);
        return;
      }
      weight = read;
    }
    if (this.#customer) {
      const text = cells[this.#customer.at];
      if (text?.trim()) {
        this.#seen(text, wave);
      } else {
        const problem = emptyProblem(this.#customer.slot, text);
        if (problem) {
          this.#report.leave(row, 'customer', '', problem);
          return;
        }
      }
    }
    this.#report.use();
    const place = score - this.#min;
    const cell = this.#cell(segment, wave);
    cell.counts[place] = (cell.counts[place] ?? 0) + 1;
    if (cell.weights && cell.squares) {
      cell.weights[place] = (cell.weights[place] ?? 0) + weight;
      cell.squares[place] = (cell.squares[place] ?? 0) + weight * weight;
    }
    if (this.#comment) this.#remark(cells[this.#comment.at], place, segment, wave);
  }

  finish(): Tally {
    const sizes = this.#segments.list.map(() => 0);
    for (const { segment, counts } of this.#cells.values()) {
      if (segment !== null) sizes[segment] = (sizes[segment] ?? 0) + sum(counts);
    }
    const segmentName = (place: number | null) =>
      place === null ? null : (this.#segments.list[place] ?? null);
    const waveName = (place: number | null) =>
      place === null ? null : (this.#waves.list[place] ?? null);
    const order = waveOrder(this.#waves.list, this.#plan.granularity, this.#plan.dayFirst);
    const rank = new Map(order.map((place, i) => [place, i]));
    // A name that only rows left out had stands for nothing.
    const used = new Set([...this.#cells.values()].map(({ wave }) => wave));
    const bySize = sizes
      .map((size, place) => ({ size, place }))
      .filter(({ size }) => size > 0)
      .sort((a, b) => b.size - a.size || a.place - b.place);
    const sizeRank = new Map(bySize.map(({ place }, i) => [place, i]));
    return {
      kind: 'tally',
      min: this.#min,
      max: this.#max,
      cells: [...this.#cells.values()]
        .sort(
          (a, b) =>
            (sizeRank.get(a.segment ?? -1) ?? MOST_NAMES) -
              (sizeRank.get(b.segment ?? -1) ?? MOST_NAMES) ||
            (rank.get(a.wave ?? -1) ?? MOST_NAMES) - (rank.get(b.wave ?? -1) ?? MOST_NAMES),
        )
        .map((cell): TallyCell => {
          const counts = [...cell.counts];
          return {
            segment: segmentName(cell.segment),
            wave: waveName(cell.wave),
            counts,
            weights: cell.weights ? [...cell.weights] : counts,
            squares: cell.squares ? [...cell.squares] : counts,
          };
        }),
      segments: bySize.map(({ place }) => this.#segments.list[place] ?? ''),
      waves: order.filter((place) => used.has(place)).map((place) => this.#waves.list[place] ?? ''),
      weighted: this.#weight !== undefined,
      comments: this.#drawn().map(
        ({ score, kept: { text, segment, wave } }): Comment => ({
          score,
          text,
          segment: segmentName(segment),
          wave: waveName(wave),
        }),
      ),
      commentsFound: this.#commentsOf.reduce((all, of) => all + of, 0),
      customers: this.#customer
        ? {
            distinct: this.#ids.count,
            repeated: this.#repeated,
            withinWave: this.#waveOf && this.#withinWave,
          }
        : null,
      report: this.#report.finish(),
    };
  }

  /**
   * The comments kept, in the order of a lottery in which each stands for as many as were found
   * with its score (Efraimidis & Spirakis 2006): whoever takes the first few takes a fair sample of
   * all, and not the lowest scores.
   */
  #drawn(): { readonly score: number; readonly kept: Kept }[] {
    return this.#comments
      .flatMap((kept, place) =>
        kept.map((one) => {
          const weight = (this.#commentsOf[place] ?? 0) / kept.length;
          return {
            score: place + this.#min,
            kept: one,
            lot: Math.log(1 - this.#chance()) / weight,
          };
        }),
      )
      .sort((a, b) => b.lot - a.lot);
  }

  #cell(segment: number | null, wave: number | null): Cell {
    const key = (segment ?? MOST_NAMES) * (MOST_NAMES + 1) + (wave ?? MOST_NAMES);
    const known = this.#cells.get(key);
    if (known) return known;
    if (this.#cells.size >= MOST_CELLS) throw new ReadProblem('tooManyNames', 'segment');
    const length = this.#comments.length;
    const cell: Cell = {
      segment,
      wave,
      counts: new Float64Array(length),
      weights: this.#weight ? new Float64Array(length) : null,
      squares: this.#weight ? new Float64Array(length) : null,
    };
    this.#cells.set(key, cell);
    return cell;
  }

  #seen(id: string, wave: number | null): void {
    const before = this.#ids.count;
    const customer = this.#ids.number(id);
    this.#seenIn(wave, customer);
    if (customer === before) {
      if (customer === this.#again.length) {
        const larger = new Uint8Array(this.#again.length * 2);
        larger.set(this.#again);
        this.#again = larger;
      }
    } else if (this.#again[customer] === 0) {
      this.#again[customer] = 1;
      this.#repeated++;
    }
  }

  #seenIn(wave: number | null, customer: number): void {
    if (this.#waveOf === null) return;
    let bits = this.#waveOf.get(wave);
    if (bits === undefined && this.#waveOf.size === MOST_WAVES) {
      this.#waveOf = null;
      return;
    }
    const at = customer >> 3;
    if (bits === undefined || at >= bits.length) {
      const larger = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(512, at + 1))));
      if (bits) larger.set(bits);
      bits = larger;
      this.#waveOf.set(wave, bits);
    }
    const bit = 1 << (customer & 7);
    const byte = bits[at] ?? 0;
    if (byte & bit) this.#withinWave++;
    else bits[at] = byte | bit;
  }

  #remark(text: CellText, place: number, segment: number | null, wave: number | null): void {
    if (!text || text.trim() === '') return;
    const found = (this.#commentsOf[place] ?? 0) + 1;
    this.#commentsOf[place] = found;
    const kept = this.#comments[place];
    if (!kept) return;
    // Each comment has the same chance to be among those kept.
    const at = found <= COMMENTS_KEPT ? found - 1 : Math.floor(this.#chance() * found);
    if (at >= COMMENTS_KEPT) return;
    kept[at] = { text: detached(text.trim().slice(0, COMMENT_LENGTH)), segment, wave };
  }
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}
