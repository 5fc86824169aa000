import { formatNumber, formatShare } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { GROUPS } from './input.ts';
import type { NpsView } from './model.ts';
import { notes } from './report.ts';
import { scoreName } from './scale-words.ts';
import { scopeName } from './scope.ts';
import { type NpsState, tableInUse } from './state.ts';

interface Props {
  state: NpsState;
  view: NpsView;
  words: Words;
}

/** The score with what goes with it: interval, shares, comparison, benchmark, goal. */
export function Result({ state, view, words }: Props) {
  const { first, second, comparison, benchmark, goal } = view;
  const { locale } = words;
  const { result } = first;
  if (!result) return null;
  const shares = {
    promoters: result.promoterShare,
    passives: result.passiveShare,
    detractors: result.detractorShare,
  };
  const table = tableInUse(state);
  const scope = table ? scopeName(state, table, words) : '';
  return (
    <>
      <p class="score">
        <span class="score-name">{scoreName(view.scale, words)}</span>{' '}
        <b>
          <bdi>{formatNumber(locale, result.score, 1)}</bdi>
        </b>
        {scope !== '' && (
          <span class="score-name">
            <bdi>{scope}</bdi>
          </span>
        )}
      </p>
      <p>{first.sentence}</p>
      {notes(view, words).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <dl class="shares">
        {GROUPS.map((group) => (
          <div key={group} class={group}>
            <dt>{say(words, `nps.${group}`)}</dt>
            <dd>
              <bdi>{formatShare(locale, shares[group])}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {second?.result && (
        <p>
          <strong>{say(words, 'nps.period.second')}:</strong> {second.sentence}
        </p>
      )}
      {comparison && (
        <div class="comparison">
          <p class="verdict">{comparison.verdict}</p>
          <p>{comparison.details}</p>
          <p>{comparison.visible}</p>
        </div>
      )}
      {benchmark.sentence !== '' && <p>{benchmark.sentence}</p>}
      {goal.sentences.length > 0 && (
        <div class="comparison">
          {goal.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  );
}
