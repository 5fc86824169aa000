import { expect, test } from 'vitest';
import { LABEL_SIZE, labelSize } from '../../src/ui/chart/label-size.ts';

test('labels that have room keep their size', () => {
  expect(labelSize(20, 40)).toBe(LABEL_SIZE);
  expect(labelSize(0, 5)).toBe(LABEL_SIZE);
  expect(labelSize(40, Number.POSITIVE_INFINITY)).toBe(LABEL_SIZE);
});

test('others shrink until they fit beside one another', () => {
  const size = labelSize(26, 25) ?? 0;
  expect(size).toBeLessThan(LABEL_SIZE);
  expect((26 * size) / LABEL_SIZE).toBeLessThan(25);
});

test('and are not written where nobody could read them: eleven columns of 85,299 on paper', () => {
  expect(labelSize(40, 22)).toBeNull();
});
