import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { RatingTable } from './table.ts';

interface Props {
  table: RatingTable | null;
  words: Words;
}

/** A few comments with the answers they came with, drawn by chance so that none is picked. */
export function Comments({ table, words }: Props) {
  if (!table || table.comments.length === 0) return null;
  const { locale } = words;
  return (
    <section class="comments no-print">
      <h3>{say(words, 'rating.comments')}</h3>
      <p class="hint">
        {say(words, 'rating.comments.hint', {
          n: table.commentsFound,
          shown: formatNumber(locale, table.comments.length),
          found: formatNumber(locale, table.commentsFound),
        })}
      </p>
      <ul>
        {table.comments.map(({ score, text }, place) => (
          // Two people may write the same with the same answer; the sample never changes its order.
          <li key={place}>
            <b>{formatNumber(locale, score)}</b> <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
