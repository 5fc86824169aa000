import { type GridReading, readGrid } from '../../ui/answer-grid.ts';
import { readFields } from '../../ui/fields.ts';
import type { Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { drawings } from './drawings.ts';
import { findings } from './findings.ts';
import { headlines, limits, sentences, warnings } from './sayings.ts';
import { SCALES, type UsabilityState } from './state.ts';
import { peopleIn, tallySus } from './tally.ts';
import { working } from './working.ts';

/** Everything the tool shows for a state. */
export interface UsabilityView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  readonly grid: GridReading;
  /** People with an answer, whether they have a score or not. */
  readonly people: number;
  readonly benchmarkProblem: string | undefined;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewUsability(state: UsabilityState, words: Words): UsabilityView {
  const grid = readGrid(state.cells, SCALES);
  const hand = state.mode === 'hand';
  const tally = hand ? tallySus(grid.rows) : (state.table?.tally ?? tallySus([]));
  const { values, problems } = readFields(
    { benchmark: state.benchmark },
    { benchmark: { min: 0, max: 100, optional: true } },
    words,
  );
  const rest = {
    grid,
    people: peopleIn(tally.whole) + peopleIn(tally.gapped),
    benchmarkProblem: problems.benchmark,
  };
  if (hand && grid.wrong.length > 0) {
    return { report: null, waiting: say(words, 'usability.waiting.wrong'), ...rest };
  }
  const people = hand
    ? grid.rows.map((answers, place) => ({ place: grid.places[place] ?? 0, answers }))
    : [];
  const found = findings(tally, people, values.benchmark, state);
  if (!found) {
    const why = rest.people > 0 ? '.blank' : '';
    return { report: null, waiting: say(words, `usability.waiting${why}`), ...rest };
  }
  return {
    report: {
      headlines: headlines(found, words),
      sentences: sentences(found, words),
      warnings: warnings(found, words),
      drawings: drawings(found, words),
      steps: working(found, words),
      limits: limits(words),
    },
    waiting: '',
    ...rest,
  };
}
