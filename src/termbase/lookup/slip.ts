/**
 * Whether two different words are one slip of the finger apart: a letter wrong, missing or too
 * many, or two neighbours swapped (optimal string alignment distance 1).
 */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const left = short.slice(start, short.length - end);
  const right = long.slice(start, long.length - end);
  if (left.length === 0) return right.length === 1;
  if (left.length === 1) return right.length === 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
