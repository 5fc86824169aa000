/** Throws unless value is a whole number from 0 up that a double holds exactly. */
export function requireCount(name: string, value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new RangeError(`${name} must be a whole number from 0 up, got ${show(value)}`);
  }
}

/** Throws unless value lies strictly between 0 and 1. */
export function requireOpenUnit(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) {
    throw new RangeError(`${name} must lie strictly between 0 and 1, got ${show(value)}`);
  }
}

/** Throws unless value is a finite number above 0. */
export function requirePositive(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number' || !(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${name} must be a finite number above 0, got ${show(value)}`);
  }
}

/** A value as a person would quote it back: text in quotes, everything else as it prints. */
export function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
