import {
  type Answers,
  type Instrument,
  type InstrumentWords,
  positions,
  type ScaleScore,
  scoreScales,
} from '../../instruments/index.ts';
import type { ChartItem } from '../../ui/chart-draw.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatNames } from '../../ui/format-list.ts';
import type { TableData } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';

/** A kind with a score, in order of strength. */
export interface KindView {
  readonly kind: string;
  readonly name: string;
  readonly mean: number;
  readonly meanText: string;
  /** From 0 to 1, for the length of a bar. */
  readonly strength: number;
  readonly answered: string;
  /** How sure its place is, in words. */
  readonly sure: string;
  readonly firm: boolean;
  /** Statements whose answer alone could move it. */
  readonly decidedBy: readonly string[];
  readonly meaning: string;
  readonly advice: string;
}

/** Everything the result shows. */
export interface CommitmentView {
  readonly kinds: readonly KindView[];
  /** Kinds with too few answers for a score. */
  readonly unscored: string | null;
  readonly summary: readonly string[];
  readonly table: TableData;
  readonly items: readonly ChartItem[];
  /** Means from 0 to 1 in the instrument's order; 0 where there is none: for the landscape. */
  readonly landscape: readonly number[];
}

/** Works out what the result shows; pure, so that it is tested without a browser. */
export function viewCommitment(
  instrument: Instrument,
  wording: InstrumentWords,
  answers: Answers,
  words: Words,
): CommitmentView {
  const { locale } = words;
  const { min, max } = instrument.scale;
  const scores = new Map(scoreScales(instrument, answers).map((score) => [score.scale, score]));
  const places = positions(instrument, answers);
  const name = (scale: string) => wording.kinds[scale]?.name ?? scale;
  const decimals = (value: number) => formatNumber(locale, value, 1);
  const strength = (score: ScaleScore | undefined) =>
    score?.mean == null ? 0 : (score.mean - min) / (max - min);

  const kinds = places.flatMap((place): KindView[] => {
    const score = scores.get(place.scale);
    if (score?.mean == null) return [];
    const tied = places.filter((other) => other.rank === place.rank && other.scale !== place.scale);
    const firm = place.best === place.rank && place.worst === place.rank;
    return [
      {
        kind: place.scale,
        name: name(place.scale),
        mean: score.mean,
        meanText: decimals(score.mean),
        strength: strength(score),
        answered: say(words, 'commitment.answered', {
          n: score.answered,
          answered: formatNumber(locale, score.answered),
          items: formatNumber(locale, score.items),
        }),
        firm: firm && tied.length === 0,
        decidedBy: place.decidedBy.map((item) => wording.items[item] ?? item),
        sure: sureness({ ...place, firm, tied: tied.map((other) => name(other.scale)) }, words),
        meaning: wording.kinds[place.scale]?.meaning ?? '',
        advice: wording.kinds[place.scale]?.advice ?? '',
      },
    ];
  });
  const unscored = instrument.scales.filter((scale) => scores.get(scale)?.mean === null);
  return {
    kinds,
    unscored:
      unscored.length === 0
        ? null
        : say(words, 'commitment.unscored', {
            n: unscored.length,
            kinds: formatNames(locale, unscored.map(name)),
            minimum: formatNumber(locale, instrument.minimumAnswers),
          }),
    summary: summarise(kinds, (min + max) / 2, words),
    table: {
      caption: say(words, 'commitment.table'),
      headers: [
        say(words, 'commitment.table.kind'),
        say(words, 'commitment.table.mean'),
        say(words, 'commitment.table.answered'),
        say(words, 'commitment.table.sure'),
      ],
      rows: kinds.map((kind) => [
        { text: kind.name },
        { text: kind.meanText, value: kind.mean },
        { text: kind.answered, value: scores.get(kind.kind)?.answered ?? 0 },
        { text: kind.sure },
      ]),
    },
    items: instrument.scales.flatMap((scale) => {
      const mean = scores.get(scale)?.mean;
      return mean == null
        ? []
        : [{ label: name(scale), value: mean, text: decimals(mean), colour: `--kind-${scale}` }];
    }),
    landscape: instrument.scales.map((scale) => strength(scores.get(scale))),
  };
}

function sureness(
  place: { best: number; worst: number; firm: boolean; tied: string[] },
  words: Words,
): string {
  const number = (value: number) => formatNumber(words.locale, value);
  if (place.tied.length > 0) {
    return say(words, 'commitment.sure.tied', {
      kinds: formatNames(words.locale, place.tied, false),
    });
  }
  if (place.firm) return say(words, 'commitment.sure.firm');
  return say(words, 'commitment.sure.shared', {
    best: number(place.best),
    worst: number(place.worst),
  });
}

/** Strongest and weakest first, then what the forced kind says; never a total. */
function summarise(kinds: readonly KindView[], middle: number, words: Words): string[] {
  const first = kinds[0];
  const last = kinds.at(-1);
  if (!first || !last) return [];
  const level = kinds.every((kind) => Math.abs(kind.mean - first.mean) < 1e-9);
  const strongest = kinds.filter((kind) => Math.abs(kind.mean - first.mean) < 1e-9);
  const sentences = level
    ? [say(words, 'commitment.summary.level', { mean: first.meanText })]
    : [
        say(words, 'commitment.summary.strongest', {
          n: strongest.length,
          kinds: formatNames(
            words.locale,
            strongest.map((kind) => kind.name),
          ),
          mean: first.meanText,
        }),
        say(words, 'commitment.summary.weakest', { kind: last.name, mean: last.meanText }),
      ];
  const forced = kinds.find((kind) => kind.kind === 'forced');
  if (forced && forced.mean > middle) {
    sentences.push(say(words, 'commitment.summary.forced', { mean: forced.meanText }));
  }
  return sentences;
}
