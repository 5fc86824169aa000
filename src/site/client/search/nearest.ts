import { fold } from '../../../termbase/lookup/fold.ts';

/** Terms that look most like what was typed, by the letter triples they share (Dice's measure). */
export function nearestTerms<Item>(
  query: string,
  items: readonly Item[],
  text: (item: Item) => string,
  most: number,
): Item[] {
  const asked = triples(query);
  return items
    .map((item) => {
      const own = triples(text(item));
      const shared = [...asked].filter((it) => own.has(it)).length;
      return { item, likeness: (2 * shared) / (asked.size + own.size) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ item }) => item);
}

function triples(text: string): Set<string> {
  const padded = `  ${fold(text.slice(0, 200))} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3));
  return found;
}
