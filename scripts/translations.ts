/**
 * `npm run translations`: pages that were changed in substance in one language and not since in
 * others, so that somebody can bring them level. Nothing is printed where all are.
 */
import { newerSibling, substantialChanges } from '../src/site/build/freshness.ts';
import { readPages } from '../src/site/build/source-pages.ts';
import { projectRoot } from './lib/install.mjs';

const dates = substantialChanges(projectRoot);
if (dates.size === 0) {
  console.error('There is no history to compare: this needs git and a clone that is not shallow.');
  process.exit(1);
}
for (const { locale, file } of readPages()) {
  const newer = newerSibling(dates, locale, file.split(`/${locale}/`)[1] ?? '');
  if (!newer) continue;
  console.log(`${file}\tbehind ${newer.locale} of ${newer.date.toISOString().slice(0, 10)}`);
}
