import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { BenchView } from './bench-view.ts';
import { GROUPS } from './input.ts';
import type { NpsView } from './model.ts';
import { NPS_SCALE } from './scale.ts';
import { scaleNote, scoreName } from './scale-words.ts';
import { scopeName } from './scope.ts';
import { type NpsState, tableInUse } from './state.ts';
import { cellsOf, countsOf } from './table.ts';

/**
 * What is shown, printed and taken away; `null` while there is no score.
 *
 * @param bench segments and waves, once the part of the page that works them out is there
 */
export function reportNps(
  state: NpsState,
  view: NpsView,
  bench: BenchView | null,
  words: Words,
): Report | null {
  const { first, second, comparison } = view;
  const { result } = first;
  if (!result) return null;
  const { locale } = words;
  const shares = [result.promoterShare, result.passiveShare, result.detractorShare];
  const table = tableInUse(state);
  const scope = table ? scopeName(state, table, words) : '';
  const notName = (text: string) => text !== '';
  return {
    headlines: [
      {
        name: scoreName(view.scale, words),
        text: formatNumber(locale, result.score, 1),
        ...(scope !== '' && { note: scope }),
      },
      ...GROUPS.map((group, i) => ({
        name: say(words, `nps.${group}`),
        text: formatShare(locale, shares[i] ?? 0),
      })),
    ],
    sentences: [
      first.sentence,
      ...notes(view, words),
      ...(second?.result ? [`${say(words, 'nps.period.second')}: ${second.sentence}`] : []),
      ...(comparison ? [comparison.verdict, comparison.details, comparison.visible] : []),
      view.benchmark.sentence,
      ...view.goal.sentences,
      ...(bench?.sentences ?? []),
    ].filter(notName),
    warnings: [
      ...new Set([
        ...first.warnings,
        ...(second?.warnings ?? []),
        ...(view.scale === NPS_SCALE ? [] : [scaleNote(view.scale, words)]),
        ...outsideWaves(state, words),
        ...repeats(state, words),
      ]),
    ],
    drawings: [
      view.intervals,
      view.distribution,
      comparison?.table ?? null,
      ...(bench?.drawings ?? []),
    ].filter((drawing) => drawing !== null),
    steps: view.steps,
    limits: ['intention', 'silent', 'causes'].map((limit) => say(words, `nps.limit.${limit}`)),
  };
}

/** What stands behind the score beside the answers themselves. */
export function notes({ first, otherwise, population }: NpsView, words: Words): string[] {
  const { result } = first;
  if (!result) return [];
  const { locale } = words;
  const points = (value: number) => formatNumber(locale, value, 1);
  const lines: string[] = [];
  if (otherwise?.result) {
    const weighted = first.sample?.weights !== null;
    lines.push(
      say(words, weighted ? 'nps.weights.shown' : 'nps.weights.notShown', {
        score: points(otherwise.result.score),
        low: points(otherwise.result.low),
        high: points(otherwise.result.high),
        n: result.n,
        count: formatNumber(locale, result.n),
        effective: formatNumber(locale, (weighted ? result : otherwise.result).effective),
      }),
    );
  }
  if (population !== undefined) {
    lines.push(
      say(words, 'nps.population.used', {
        share: formatShare(locale, result.n / population),
        n: population,
        count: formatNumber(locale, population),
      }),
    );
  }
  return lines;
}

/** A warning where answers are in no wave: neither the last one nor the line through all has them. */
function outsideWaves(state: NpsState, words: Words): string[] {
  const table = tableInUse(state);
  if (!table || table.waves.length === 0) return [];
  const n = countsOf(table, cellsOf(table, { wave: null })).reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  return [say(words, 'nps.warning.noWave', { n, count: formatNumber(words.locale, n) })];
}

/** Warnings where the same customers come up more than once: in a wave, or in several. */
function repeats(state: NpsState, words: Words): string[] {
  const table = tableInUse(state);
  const { withinWave = null, repeated = 0, distinct = 0 } = table?.customers ?? {};
  if (!table || repeated === 0) return [];
  const count = (value: number) => formatNumber(words.locale, value);
  const oneWave = table.waves.length < 2 && withinWave !== null;
  return [
    ...(withinWave
      ? [say(words, 'nps.warning.withinWave', { n: withinWave, count: count(withinWave) })]
      : []),
    ...(oneWave
      ? []
      : [
          say(words, 'nps.warning.repeated', {
            n: repeated,
            count: count(repeated),
            all: count(distinct),
          }),
        ]),
  ];
}
