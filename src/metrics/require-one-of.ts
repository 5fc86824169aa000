import { show } from './guards.ts';

/** Throws unless value is one of the choices, and says which there are. */
export function requireOneOf<T extends string | number>(
  name: string,
  value: unknown,
  choices: readonly T[],
): asserts value is T {
  if (!(choices as readonly unknown[]).includes(value)) {
    throw new RangeError(`${name} must be one of ${choices.join(', ')}, got ${show(value)}`);
  }
}
