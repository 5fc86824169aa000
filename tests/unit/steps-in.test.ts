import { expect, test } from 'vitest';
import { stepsIn } from '../../src/ui/steps-in.ts';

const steps = [{ label: 'K', formula: '5 × 10 × 2 = 100' }];

test.each(['nb', 'pl', 'da'] as const)('%s multiplies with a dot', (locale) => {
  expect(stepsIn(locale, steps)).toEqual([{ label: 'K', formula: '5 · 10 · 2 = 100' }]);
});

test.each(['en', 'he'] as const)('%s multiplies with a cross', (locale) => {
  expect(stepsIn(locale, steps)).toEqual(steps);
});
