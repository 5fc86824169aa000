/** Why a table could not be read at all. */
export type ReadProblemCode =
  /** The browser could not get at the file: moved, renamed, or on a drive that is gone. */
  | 'unreadable'
  /** Nothing in it. */
  | 'empty'
  /** A picture, a PDF, a web page, a program. */
  | 'notTable'
  /** An .xls of before 2007, or an .xlsx with a password: both have the same wrapping. */
  | 'oldWorkbook'
  /** A ZIP that claims to be a workbook and cannot be read as one. */
  | 'brokenWorkbook'
  | 'workbookTooLarge'
  | 'tooManyColumns'
  /** More different names in a column than segments or waves can be. */
  | 'tooManyNames'
  /** More rows of answers or events than the memory of the tab takes. */
  | 'noMemory'
  | 'cancelled'
  | 'unexpected';

/** A table that could not be read; `slot` is the column that was the trouble, where one was. */
export class ReadProblem extends Error {
  readonly code: ReadProblemCode;
  readonly slot: string | null;
  constructor(code: ReadProblemCode, slot: string | null = null, cause?: unknown) {
    super(code, { cause });
    this.name = 'ReadProblem';
    this.code = code;
    this.slot = slot;
  }
}
