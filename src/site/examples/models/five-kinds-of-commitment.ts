import data from '../../../../content/examples/five-kinds-of-commitment.json' with { type: 'json' };
import { count, type Example, type Quantity } from '../example.ts';

type Profile = typeof data.shop;

const mean = (profile: Profile) => {
  const values = Object.values(profile);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};

function profile(name: string, values: Profile): Record<string, Quantity> {
  const kinds = Object.entries(values).map(([kind, value]) => [`${name}.${kind}`, count(value, 1)]);
  return { ...Object.fromEntries(kinds), [`${name}.mean`]: count(mean(values), 1) };
}

/** Two firms with the same mean and opposite customers. */
export const example: Example = {
  guide: 'five-kinds-of-commitment',
  quantities: { ...profile('shop', data.shop), ...profile('supplier', data.supplier) },
};
