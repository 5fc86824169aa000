import { blanks, COUNTS, type CountName, type IndicatorsState, MOST_PERIODS } from './state.ts';

/** What happens to each row of fields when the columns change. */
type Change = (texts: readonly string[]) => readonly string[];

/** The same grid with one more period, after the last. */
export function addPeriod(state: IndicatorsState): IndicatorsState {
  if (state.names.length >= MOST_PERIODS) return state;
  return { ...inEveryRow(state, (texts) => [...texts, '']), base: null };
}

/** The grid without a period; one always stays. Places that other settings name move along. */
export function removePeriod(state: IndicatorsState, place: number): IndicatorsState {
  if (state.names.length <= 1) return state;
  const { base, sorting } = state;
  const without = inEveryRow(state, (texts) => texts.filter((_, i) => i !== place));
  const last = without.names.length - 1;
  const moved = (old: number | null) =>
    old === null || old === place ? null : old > place ? old - 1 : old;
  const newBase = moved(base);
  return {
    ...without,
    base: newBase !== null && newBase >= last ? null : newBase,
    sorting: { ...sorting, period: moved(sorting.period) },
  };
}

/** The grid with one field changed. */
export function withCount(
  state: IndicatorsState,
  name: CountName,
  place: number,
  text: string,
): Pick<IndicatorsState, 'counts'> {
  return { counts: { ...state.counts, [name]: withText(state.counts[name], place, text) } };
}

/** The texts with one replaced. */
export function withText(texts: readonly string[], place: number, text: string): readonly string[] {
  return texts.map((old, i) => (i === place ? text : old));
}

/** The grid with one more row of the reader's own. */
export function addOwn(state: IndicatorsState): Pick<IndicatorsState, 'own'> {
  const empty = blanks(state.names.length);
  return {
    own: [...state.own, { name: '', kind: 'behaviour', counts: empty, wholes: empty }],
  };
}

function inEveryRow(state: IndicatorsState, change: Change): IndicatorsState {
  const counts = { ...state.counts };
  for (const name of COUNTS) counts[name] = change(state.counts[name]);
  return {
    ...state,
    names: change(state.names),
    counts,
    own: state.own.map((row) => ({
      ...row,
      counts: change(row.counts),
      wholes: change(row.wholes),
    })),
  };
}
