/**
 * `npm run bench:search`: how well and how fast the search finds concepts, beside MiniSearch and
 * stock Pagefind on the same pages in the same run, and how its index grows. Builds nothing: run
 * `npm run build` first. Writes its tables into docs/benchmarks.md.
 *
 * Other query sets: `npm run bench:search -- file.json …`; each is measured and printed, and the
 * document is left alone.
 */
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { languageKnowledge } from '../src/site/build/language-knowledge.ts';
import { lookupConcepts } from '../src/site/build/lookup-concepts.ts';
import { readPages } from '../src/site/build/source-pages.ts';
import { buildLookup } from '../src/termbase/lookup/build.ts';
import { Lookup } from '../src/termbase/lookup/lookup.ts';
import { markdownTable, writeBenchmark } from './lib/benchmarks.ts';
import { withGenerated } from './lib/generated-concepts.ts';
import { projectRoot } from './lib/install.mjs';
import { keystrokes } from './lib/keystrokes.ts';
import { type Quality, type Query, qualityOf, qualityTable, readQueries } from './lib/queries.ts';
import { miniSearchRankings, pagefindRankings } from './lib/rival-searches.ts';

const SIZES = [95, 1000, 10_000];
const named = process.argv.slice(2);
const fixtures = join(projectRoot, 'tests', 'fixtures', 'search');
const files =
  named.length > 0 ? named : [join(fixtures, 'development.json'), join(fixtures, 'held-out.json')];

const pages = readPages();
const knowledge = await languageKnowledge(pages);
const concepts = lookupConcepts(pages);
const data = buildLookup(concepts, knowledge);
const lookup = new Lookup(data);
const ranked = (engine: Lookup, queries: readonly Query[]) =>
  queries.map(({ query, locale }) => engine.find(query, locale).concepts.map(({ id }) => id));

const percent = (share: number) => (100 * share).toFixed(1);
const cells = (quality: Quality | undefined) =>
  quality
    ? [percent(quality.recall1), percent(quality.recall3), quality.reciprocal.toFixed(3)]
    : ['', '', ''];

const qualities: string[] = [];
for (const file of files) {
  const queries = readQueries(file);
  const rankings = [
    ranked(lookup, queries),
    miniSearchRankings(pages, queries),
    await pagefindRankings(queries),
  ];
  const [ours, mini, stock] = rankings.map((it) => qualityTable(queries, it));
  const rows = [...(ours?.keys() ?? [])].map((group) => [
    group,
    ours?.get(group)?.count ?? 0,
    ...cells(ours?.get(group)),
    ...cells(mini?.get(group)),
    ...cells(stock?.get(group)),
  ]);
  const engines = ['atlas', 'MiniSearch', 'Pagefind'];
  const head = [
    'queries',
    'n',
    ...engines.flatMap((name) => [`${name} r@1`, `${name} r@3`, `${name} MRR`]),
  ];
  const table = markdownTable(head, rows);
  console.log(`\n${file}\n${table}`);
  for (const [i, { locale, kind, query, expect }] of queries.entries()) {
    const found = rankings[0]?.[i] ?? [];
    if (found.slice(0, 3).some((id) => expect.includes(id))) continue;
    console.log(`missed: ${locale} ${kind} "${query}" wants ${expect}, got ${found.slice(0, 3)}`);
  }
  qualities.push(`\`${basename(file)}\`\n\n${table}`);
}

if (named.length === 0) {
  writeBenchmark('search-quality', qualities.join('\n\n'));
  const queries = files.flatMap(readQueries);
  const rows: (string | number)[][] = [];
  for (const size of SIZES) {
    const grown = size <= concepts.length ? concepts : withGenerated(concepts, size);
    const json = JSON.stringify(buildLookup(grown, knowledge));
    const packed = brotliCompressSync(json).length;
    const started = performance.now();
    const engine = new Lookup(JSON.parse(json));
    const loaded = performance.now() - started;
    const quality = qualityOf(queries, ranked(engine, queries));
    const typed = await keystrokes(json, queries);
    const row = [
      grown.length,
      (json.length / 1000).toFixed(0),
      (packed / 1000).toFixed(1),
      loaded.toFixed(0),
      typed.median.toFixed(1),
      typed.worst.toFixed(1),
      percent(quality.recall3),
    ];
    rows.push(row);
    console.log(row.join('  '));
  }
  writeBenchmark(
    'search-growth',
    markdownTable(
      ['concepts', 'JSON KB', 'brotli KB', 'load ms', 'key median ms', 'key worst ms', 'recall@3'],
      rows,
    ),
  );
}
