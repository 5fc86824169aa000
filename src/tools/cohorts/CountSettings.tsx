import { formatNumber } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { type CountOptions, MOST_PERIODS } from './count.ts';
import { dayName, firstDay, PERIODS } from './periods.ts';
import type { Counted } from './state.ts';
import type { Counting } from './use-counting.ts';

interface Props {
  counted: Counted;
  counting: Counting;
  words: Words;
}

const KEPT = ['keep', 'leave'] as const;

/** How the events are counted; without the events, how they were. */
export function CountSettings({ counted, counting, words }: Props) {
  const { period, withoutFirst, withoutLast, lastDay, until } = counted;
  const count = (part: Partial<CountOptions>) =>
    counting.count({ period, withoutFirst, withoutLast, ...part });
  const keeping = (key: 'first' | 'last', left: boolean, change: (left: boolean) => void) => (
    <Segmented
      legend={say(words, `cohorts.count.${key}`)}
      choices={KEPT.map((value) => ({ value, label: say(words, `cohorts.count.${value}`) }))}
      value={left ? 'leave' : 'keep'}
      onChange={(value) => change(value === 'leave')}
    />
  );
  const ends = firstDay(until + (withoutLast ? 2 : 1), period) - 1;
  return (
    <fieldset class="period">
      <legend>{say(words, 'cohorts.count')}</legend>
      {counting.ready ? (
        <>
          <div class="row">
            <Segmented
              legend={say(words, 'cohorts.period')}
              choices={PERIODS.map((value) => ({
                value,
                label: say(words, `cohorts.period.${value}`),
              }))}
              value={period}
              onChange={(chosen) => count({ period: chosen })}
            />
            {keeping('first', withoutFirst, (left) => count({ withoutFirst: left }))}
            {keeping('last', withoutLast, (left) => count({ withoutLast: left }))}
          </div>
          <p class="hint">
            {say(words, 'cohorts.count.last.hint', {
              day: dayName(lastDay, words),
              end: dayName(ends, words),
            })}
          </p>
        </>
      ) : (
        <p class="hint">
          {say(words, 'cohorts.count.again', { period: say(words, `cohorts.period.${period}`) })}
        </p>
      )}
    </fieldset>
  );
}

/** What the counting is doing, or why it brought nothing. */
export function CountStatus({ counting, words }: Omit<Props, 'counted'>) {
  const [from, to] = counting.problem?.days ?? [];
  return (
    <p role="status" class={counting.problem ? 'error' : 'hint'}>
      {counting.busy && say(words, 'cohorts.count.busy')}
      {counting.problem &&
        say(words, `cohorts.count.${counting.problem.key}`, {
          periods: formatNumber(words.locale, counting.problem.periods),
          most: formatNumber(words.locale, MOST_PERIODS),
          from: from === undefined ? '' : dayName(from, words),
          to: to === undefined ? '' : dayName(to, words),
        })}
    </p>
  );
}
