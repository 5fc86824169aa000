import { say, type Words } from '../../ui/words.ts';
import type { NpsState } from './state.ts';
import type { NpsTable } from './table.ts';

/** The wave that is looked at; `null` where all are, or where there is none of that place. */
export function waveInUse(state: NpsState, table: NpsTable): number | null {
  return state.wave !== null && state.wave < table.waves.length ? state.wave : null;
}

/** Name of the wave that is looked at; empty where a table knows no waves. */
export function scopeName(state: NpsState, table: NpsTable, words: Words): string {
  if (table.waves.length === 0) return '';
  const wave = waveInUse(state, table);
  return wave === null ? say(words, 'nps.data.scope.all') : (table.waves[wave] ?? '');
}
