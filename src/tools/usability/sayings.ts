import type { Locale } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Headline } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Findings } from './findings.ts';

/** Below this many people a mean of the scale is seldom steady. */
const FEW = 12;

/** Above this share of filled-in answers the spread of the scores is mostly the filling's. */
const MANY = 0.2;

/** A grade as it is printed: with a true minus. */
export function gradeText(grade: string): string {
  return grade.replace('-', '−');
}

/** Short name of a statement; Latin in every language, as in the literature. */
export function statement(item: number, locale: Locale): string {
  return `Q${formatNumber(locale, item + 1)}`;
}

/** Whether agreement with a statement speaks for the product: the odd ones, counted from 1. */
export function direction(item: number, words: Words): string {
  return say(words, `usability.direction.${item % 2 === 0 ? 'good' : 'bad'}`);
}

export function headlines(found: Findings, words: Words): Headline[] {
  const { study, low, high, bands } = found;
  const { locale } = words;
  const d = (value: number) => formatNumber(locale, value, 1);
  if (low === null || high === null || !bands) {
    return [{ name: say(words, 'usability.head.one'), text: d(study.mean) }];
  }
  const [from, to] = [gradeText(bands.low.grade), gradeText(bands.high.grade)];
  return [
    {
      name: say(words, 'usability.head.mean'),
      text: d(study.mean),
      note: say(words, 'usability.head.range', {
        low: d(low),
        high: d(high),
        confidence: formatShare(locale, found.confidence, 0),
      }),
    },
    {
      name: say(words, 'usability.head.grade'),
      // The lower grade first, as the interval runs; the marks are Latin in every language.
      text: from === to ? from : `\u2066${from} … ${to}\u2069`,
      note: say(words, 'usability.head.gradeOfMean', { grade: gradeText(bands.mean.grade) }),
    },
    {
      name: say(words, 'usability.head.people'),
      text: formatNumber(locale, study.n),
      note: say(words, 'usability.head.sd', { sd: d(study.standardDeviation ?? 0) }),
    },
  ];
}

export function sentences(found: Findings, words: Words): string[] {
  const { study, low, high, bands } = found;
  const { locale } = words;
  const d = (value: number) => formatNumber(locale, value, 1);
  const split = say(words, 'usability.split', {
    usable: d(found.usable),
    learnable: d(found.learnable),
  });
  if (low === null || high === null || !bands) {
    return [say(words, 'usability.verdict.one', { score: d(study.mean) }), split];
  }
  const values = {
    mean: d(study.mean),
    low: d(low),
    high: d(high),
    from: gradeText(bands.low.grade),
    to: gradeText(bands.high.grade),
  };
  return [
    say(words, `usability.verdict.${values.from === values.to ? 'grade' : 'range'}`, values),
    say(words, 'usability.percentiles', {
      from: formatNumber(locale, bands.low.percentiles[0]),
      to: formatNumber(locale, bands.high.percentiles[1]),
    }),
    ...benchmark(found, words),
    split,
  ];
}

function benchmark({ benchmark: found, study, confidence }: Findings, words: Words): string[] {
  if (!found) return [];
  const kind =
    found.p === null || found.p >= 1 - confidence
      ? 'chance'
      : study.mean > found.benchmark
        ? 'above'
        : 'below';
  return [
    say(words, `usability.benchmark.${kind}`, {
      benchmark: formatNumber(
        words.locale,
        found.benchmark,
        Number.isInteger(found.benchmark) ? 0 : 1,
      ),
    }),
  ];
}

export function warnings(found: Findings, words: Words): string[] {
  const { study, gapped, filled, alike, blanks, bands } = found;
  const counted = (n: number) => ({ n, count: formatNumber(words.locale, n) });
  const said: string[] = [];
  if (bands && study.n < FEW) said.push(say(words, 'usability.warning.few', counted(study.n)));
  if (gapped > 0) said.push(say(words, `usability.warning.${blanks}`, counted(gapped)));
  if (filled > MANY) {
    said.push(
      say(words, 'usability.warning.filled', { share: formatShare(words.locale, filled, 0) }),
    );
  }
  if (alike > 0) said.push(say(words, 'usability.warning.alike', counted(alike)));
  if (bands && study.standardDeviation === 0) said.push(say(words, 'usability.warning.same'));
  if ((study.low ?? 0) < 0 || (study.high ?? 0) > 100)
    said.push(say(words, 'usability.warning.cut'));
  return said;
}

export function limits(words: Words): string[] {
  return ['percentage', 'diagnosis', 'average', 'adjectives', 'translation'].map((key) =>
    say(words, `usability.limit.${key}`),
  );
}
