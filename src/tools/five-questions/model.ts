import type { Survey, SurveyWords } from '../../instruments/survey.ts';
import { type GridReading, readGrid } from '../../ui/answer-grid.ts';
import { readFields } from '../../ui/fields.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { drawings } from './drawings.ts';
import { findings, shown } from './findings.ts';
import { headlines, limits, sentences, warnings } from './sayings.ts';
import { type Sign, signs } from './signs.ts';
import type { FiveState } from './state.ts';
import { addTallies, namesOf, tallyRows } from './tally.ts';
import { working } from './working.ts';

/** Everything the analyser shows for a state. */
export interface FiveView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  /** One card a question; none without a result. */
  readonly signs: readonly Sign[];
  readonly grid: GridReading;
  readonly respondents: number;
  readonly segments: readonly string[];
  readonly waves: readonly string[];
  readonly askedProblem: string | undefined;
}

/** Works out what to show; pure, so that the whole analyser is tested without a browser. */
export function viewFiveQuestions(
  state: FiveState,
  survey: Survey,
  wording: SurveyWords,
  words: Words,
): FiveView {
  const { items } = survey;
  const grid = readGrid(state.cells, items);
  const parts = state.mode === 'table' ? (state.table?.parts ?? []) : [];
  const tally =
    state.mode === 'hand' ? tallyRows(grid.rows, items) : addTallies(shown(parts, state), items);
  const asked = readFields(
    { asked: state.asked },
    { asked: { whole: true, optional: true } },
    words,
  );
  const tooFew = asked.values.asked !== null && asked.values.asked < tally.respondents;
  const askedProblem =
    asked.problems.asked ??
    (tooFew
      ? say(words, 'fiveQuestions.asked.tooFew', {
          n: tally.respondents,
          count: formatNumber(words.locale, tally.respondents),
        })
      : undefined);
  const wrong = state.mode === 'hand' && grid.wrong.length > 0;
  const rest = {
    grid,
    respondents: tally.respondents,
    segments: namesOf(parts, 'segment'),
    waves: namesOf(parts, 'wave'),
    askedProblem,
  };
  if (wrong || tally.respondents === 0) {
    const why = wrong ? '.wrong' : parts.length > 0 ? '.none' : '';
    return { report: null, waiting: say(words, `fiveQuestions.waiting${why}`), signs: [], ...rest };
  }
  const known = askedProblem ? null : asked.values.asked;
  const found = findings(state, tally, parts, items, known);
  const asking = { items, wording };
  return {
    report: {
      headlines: headlines(found, words),
      sentences: sentences(found, asking, words),
      warnings: warnings(found, asking, words),
      drawings: drawings(found, asking, words),
      steps: working(found, asking, words),
      limits: limits(words),
    },
    waiting: '',
    signs: signs(found, asking, words),
    ...rest,
  };
}
