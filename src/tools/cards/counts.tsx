import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Standing } from './model.ts';

/** How many are due, how many are new, how many set aside: told, never counted against anyone. */
export function Counts({ stand, words }: { stand: Standing; words: Words }) {
  const { locale } = words;
  const { due, fresh, freshToday, known } = stand;
  const count = (n: number) => ({ n, count: formatNumber(locale, n) });
  return (
    <ul class="card-counts">
      <li>{say(words, 'cards.due', count(due))}</li>
      <li>
        {fresh === freshToday
          ? say(words, 'cards.new', count(fresh))
          : say(words, 'cards.newToday', {
              ...count(fresh),
              today: formatNumber(locale, freshToday),
            })}
      </li>
      {known.length > 0 && <li>{say(words, 'cards.known', count(known.length))}</li>}
    </ul>
  );
}
