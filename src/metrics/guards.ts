/** Throws unless value is a whole number from 0 up that a double holds exactly. */
export function requireCount(name: string, value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new RangeError(`${name} must be a whole number from 0 up, got ${show(value)}`);
  }
}

/** Throws unless value is a number from low to high; `null` and text are none, whatever they hold. */
export function requireBetween(
  name: string,
  value: unknown,
  low: number,
  high: number,
): asserts value is number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    throw new RangeError(`${name} must lie between ${low} and ${high}, got ${show(value)}`);
  }
}

/** Throws unless value lies strictly between 0 and 1. */
export function requireOpenUnit(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) {
    throw new RangeError(`${name} must lie strictly between 0 and 1, got ${show(value)}`);
  }
}

/** Throws unless value is a finite number from `least` up; any finite number where there is none. */
export function requireFinite(
  name: string,
  value: unknown,
  least = -Infinity,
): asserts value is number {
  if (typeof value !== 'number' || !(Number.isFinite(value) && value >= least)) {
    const from = least === -Infinity ? '' : ` from ${least} up`;
    throw new RangeError(`${name} must be a finite number${from}, got ${show(value)}`);
  }
}

/** Throws unless value is a finite number above 0. */
export function requirePositive(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number' || !(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${name} must be a finite number above 0, got ${show(value)}`);
  }
}

/** Throws unless value is `true` or `false`: any text would count as true. */
export function requireFlag(name: string, value: unknown): asserts value is boolean {
  if (typeof value !== 'boolean') {
    throw new TypeError(`${name} must be true or false, got ${show(value)}`);
  }
}

/** Throws unless value is an array or a typed array. A set or a text has no places to count by. */
export function requireList(name: string, value: unknown): void {
  if (!(Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView)))) {
    throw new TypeError(`${name} must be a list, got ${show(value)}`);
  }
}

/** Throws unless value can be gone through one by one; a text is no list of answers. */
export function requireIterable(name: string, value: unknown): void {
  if (!(typeof value === 'object' && value !== null && Symbol.iterator in value)) {
    throw new TypeError(`${name} must be a list, got ${show(value)}`);
  }
}

/**
 * Throws unless value is an object whose fields have names. Without this, a confidence that is
 * given in the place of the options would be passed over in silence.
 */
export function requireRecord(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value) {
    throw new TypeError(`${name} must be an object with named fields, got ${show(value)}`);
  }
}

/** A value as a person would quote it back: text in quotes, numbers as they print. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
