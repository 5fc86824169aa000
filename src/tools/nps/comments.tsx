import { useId, useState } from 'preact/hooks';
import type { Comment } from '../../tabular/intake/collected.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Sheet } from '../../ui/report.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { GROUPS, type Group } from './input.ts';
import { groupOn, type Scale } from './scale.ts';

/** Comments that are listed at first, and more at each wish. */
const LISTED = 20;

interface Props {
  comments: readonly Comment[];
  /** Comments in the table, those that were not drawn too. */
  found: number;
  /** Wave that is looked at; `null` for all. */
  wave: string | null;
  scale: Scale;
  words: Words;
  /** Whether the workbook takes the comments along. */
  taken: boolean;
  onTake: (taken: boolean) => void;
}

/** Comments to read beside the scores. Nothing sorts or judges them: that is the reader's work. */
export function Comments({ comments, found, wave, scale, words, taken, onTake }: Props) {
  const id = useId();
  const [group, setGroup] = useState<Group>('detractors');
  const [text, setText] = useState('');
  const [listed, setListed] = useState(LISTED);
  const { locale } = words;
  const count = (value: number) => formatNumber(locale, value);
  const wanted = text.trim().toLocaleLowerCase(locale);
  const matching = comments.filter(
    (comment) =>
      groupOn(scale, comment.score) === group &&
      (wave === null || comment.wave === wave) &&
      comment.text.toLocaleLowerCase(locale).includes(wanted),
  );
  return (
    <section class="comments no-print">
      <h2>{say(words, 'nps.comments.title')}</h2>
      <p class="hint">
        {say(words, comments.length < found ? 'nps.comments.sample' : 'nps.comments.all', {
          n: found,
          count: count(found),
          kept: count(comments.length),
        })}
      </p>
      <div class="row">
        <Segmented
          legend={say(words, 'nps.comments.group')}
          choices={[...GROUPS]
            .reverse()
            .map((value) => ({ value, label: say(words, `nps.${value}`) }))}
          value={group}
          onChange={(value) => {
            setGroup(value);
            setListed(LISTED);
          }}
        />
        <div class="field">
          <label for={id}>{say(words, 'nps.comments.search')}</label>
          <input
            id={id}
            type="search"
            dir="auto"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setListed(LISTED);
            }}
          />
        </div>
      </div>
      <p role="status" class="hint">
        {say(words, matching.length > listed ? 'nps.comments.first' : 'nps.comments.shown', {
          n: matching.length,
          count: count(matching.length),
          limit: count(listed),
        })}
      </p>
      <ul>
        {matching.slice(0, listed).map((comment, i) => (
          // Two customers may write the same.
          <li key={i}>
            <b>
              <bdi>{count(comment.score)}</bdi>
            </b>
            <p>
              <bdi>{comment.text}</bdi>
              {[comment.segment, wave === null ? comment.wave : null]
                .filter((name) => name !== null)
                .map((name) => (
                  <span key={name} class="hint">
                    <bdi>{name}</bdi>
                  </span>
                ))}
            </p>
          </li>
        ))}
      </ul>
      {matching.length > listed && (
        <p>
          <button type="button" class="quiet" onClick={() => setListed(listed + LISTED)}>
            {say(words, 'nps.comments.more')}
          </button>
        </p>
      )}
      <label class="take">
        <input
          type="checkbox"
          checked={taken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <span>{say(words, 'nps.comments.take')}</span>
      </label>
    </section>
  );
}

/** The comments as a sheet of a workbook. */
export function commentSheet(comments: readonly Comment[], words: Words): Sheet {
  return {
    name: say(words, 'nps.comments.title'),
    rows: [
      [
        say(words, 'nps.table.scoreHeader'),
        say(words, 'nps.segments.name'),
        say(words, 'nps.waves.name'),
        say(words, 'nps.comments.text'),
      ],
      ...comments.map(({ score, segment, wave, text }) => [score, segment, wave, text]),
    ],
  };
}
