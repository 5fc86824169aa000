import type { Drawing } from '../../ui/report.ts';
import type { Words } from '../../ui/words.ts';
import type { Asked, Findings } from './findings.ts';
import { kitFor } from './kit.ts';
import {
  alphaTable,
  answersTable,
  lowestDrawing,
  meansDrawing,
  silentDrawing,
  topDrawing,
} from './question-drawings.ts';
import { waveDrawings } from './wave-drawings.ts';

/** The tables of the report, and their drawings. */
export function drawings(found: Findings, survey: Asked, words: Words): Drawing[] {
  const kit = kitFor(found, survey, words);
  return [
    meansDrawing(kit),
    topDrawing(kit),
    ...lowestDrawing(kit),
    ...waveDrawings(kit),
    ...silentDrawing(kit),
    answersTable(kit),
    ...alphaTable(kit),
  ];
}
