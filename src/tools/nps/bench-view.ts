import type { Drawing } from '../../ui/report.ts';
import type { Words } from '../../ui/words.ts';
import type { NpsView } from './model.ts';
import { scopeName, waveInUse } from './scope.ts';
import { type SegmentsView, viewSegments } from './segments.ts';
import { type NpsState, tableInUse } from './state.ts';
import { viewWaves, type WavesView } from './waves.ts';

/** What a table of answers has to say beyond its score. */
export interface BenchView {
  readonly segments: SegmentsView | null;
  readonly waves: WavesView | null;
  /** The same for print and files, one after another. */
  readonly sentences: readonly string[];
  readonly drawings: readonly Drawing[];
}

/** Works out segments and waves; `null` where no table is in use. */
export function viewBench(state: NpsState, view: NpsView, words: Words): BenchView | null {
  const table = tableInUse(state);
  if (!table) return null;
  const options = { confidence: Number(state.confidence) / 100, method: state.method };
  const { benchmark } = view;
  const segments = viewSegments(
    state,
    table,
    waveInUse(state, table),
    scopeName(state, table, words),
    options,
    benchmark.value,
    words,
  );
  const waves = viewWaves(state, table, options, benchmark, words);
  return {
    segments,
    waves,
    sentences: [...(segments?.sentences ?? []), ...(waves?.sentences ?? [])],
    drawings: [
      ...(segments ? [segments.drawing, segments.against] : []),
      ...(waves ? [waves.waves, waves.moves] : []),
    ],
  };
}
