import { parseNumber } from '../tabular/number.ts';

/** Scale of one row of the grid; answers are whole numbers. */
export interface GridScale {
  readonly min: number;
  readonly max: number;
}

/** Why what stands in a cell is not an answer. */
export type CellProblem = 'text' | 'foreignDigits' | 'fraction' | 'outOfRange';

/** A cell with something wrong in it; both places count from 0. */
export interface WrongCell {
  readonly respondent: number;
  readonly item: number;
  readonly text: string;
  readonly problem: CellProblem;
}

export interface GridReading {
  /** Respondents with an answer in at least one cell; `null` where a cell is empty. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** Place in the grid of each of them, from 1. */
  readonly places: readonly number[];
  readonly wrong: readonly WrongCell[];
}

/** Cells with nothing in them, `cells[respondent][item]`. */
export function emptyGrid(respondents: number, items: number): string[][] {
  return Array.from({ length: respondents }, () => new Array<string>(items).fill(''));
}

/** One cell changed, all others as they were. */
export function withCell(
  cells: readonly (readonly string[])[],
  respondent: number,
  item: number,
  text: string,
): string[][] {
  return cells.map((row, r) => row.map((old, i) => (r === respondent && i === item ? text : old)));
}

/**
 * Reads a grid of answers as typed. What is wrong is named with its place and never taken for a
 * missing answer; a respondent of whom nothing is entered is none.
 *
 * @param cells `cells[respondent][item]`
 * @param scales one an item
 */
export function readGrid(
  cells: readonly (readonly string[])[],
  scales: readonly GridScale[],
): GridReading {
  const wrong: WrongCell[] = [];
  const rows: (number | null)[][] = [];
  const places: number[] = [];
  cells.forEach((texts, respondent) => {
    const row = scales.map((scale, item) => {
      const text = texts[item] ?? '';
      const { value, problem } = parseNumber(text);
      const trouble = problem ?? offScale(value, scale);
      if (trouble && trouble !== 'empty') wrong.push({ respondent, item, text, problem: trouble });
      return value === undefined || trouble ? null : value;
    });
    if (row.every((answer) => answer === null)) return;
    rows.push(row);
    places.push(respondent + 1);
  });
  return { rows, places, wrong };
}

function offScale(value: number, { min, max }: GridScale): CellProblem | undefined {
  if (!Number.isInteger(value)) return 'fraction';
  return value < min || value > max ? 'outOfRange' : undefined;
}
