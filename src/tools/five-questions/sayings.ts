import { formatNumber, formatShare } from '../../ui/format.ts';
import { formatList } from '../../ui/format-list.ts';
import type { Headline } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type ItemFigures, TOP } from './figures.ts';
import { ALPHA_FROM, type Asked, type Findings } from './findings.ts';

/** Below this many people an interval is so wide that a warning is due. */
const FEW = 30;
/** Share of missing answers from which a question itself may be at fault. */
const MUCH_MISSING = 0.2;

/** What a question is about, as it is called in a sentence. */
export function topicOf({ items, wording }: Asked, place: number): string {
  const id = items[place]?.id ?? '';
  return wording.items[id]?.topic ?? id;
}

/** The answers that count as high, such as 6–7. */
export function highAnswers({ item }: ItemFigures, { locale }: Words): string {
  return `${formatNumber(locale, item.max - TOP + 1)}–${formatNumber(locale, item.max)}`;
}

export function headlines(found: Findings, words: Words): Headline[] {
  const { tally, asked, nps, alpha } = found;
  const { locale } = words;
  const confidence = formatShare(locale, found.confidence, 0);
  const range = (low: number, high: number, decimals: number) =>
    say(words, 'fiveQuestions.range', {
      low: formatNumber(locale, low, decimals),
      high: formatNumber(locale, high, decimals),
      confidence,
    });
  const heads: Headline[] = [
    {
      name: say(words, 'fiveQuestions.head.respondents'),
      text: formatNumber(locale, tally.respondents),
      note:
        asked === null
          ? say(words, 'fiveQuestions.head.notAsked')
          : say(words, 'fiveQuestions.head.rate', {
              rate: formatShare(locale, tally.respondents / asked),
              asked: formatNumber(locale, asked),
            }),
    },
  ];
  if (nps) {
    heads.push({
      name: say(words, 'fiveQuestions.head.nps'),
      text: formatNumber(locale, nps.score, 1),
      note: range(nps.low, nps.high, 1),
    });
  }
  if (alpha?.alpha !== undefined && alpha.alpha !== null) {
    heads.push({
      name: say(words, 'fiveQuestions.head.alpha'),
      text: formatNumber(locale, alpha.alpha, 2),
      note: range(alpha.low ?? alpha.alpha, alpha.high ?? alpha.alpha, 2),
    });
  }
  return heads;
}

export function sentences(found: Findings, survey: Asked, words: Words): string[] {
  return [
    ...verdict(found, survey, words),
    ...moved(found, survey, words),
    ...silent(found, words),
    ...together(found, words),
  ];
}

function verdict({ lowest }: Findings, survey: Asked, words: Words): string[] {
  if (!lowest) return [say(words, 'fiveQuestions.verdict.none')];
  const { locale } = words;
  const kind =
    lowest.close.length === 0
      ? 'lowest'
      : lowest.close.length === lowest.beside.length
        ? 'level'
        : 'close';
  return [
    say(words, `fiveQuestions.verdict.${kind}`, {
      topic: topicOf(survey, lowest.lowest),
      value: formatNumber(locale, lowest.mean, 2),
      others: formatList(
        locale,
        lowest.close.map((place) => say(words, 'quote', { text: topicOf(survey, place) })),
      ),
    }),
    say(words, 'fiveQuestions.verdict.basis', {
      n: lowest.n,
      count: formatNumber(locale, lowest.n),
    }),
  ];
}

function moved({ moved: found, confidence }: Findings, survey: Asked, words: Words): string[] {
  if (!found) return [];
  const real = found.moves.flatMap((move, place) =>
    move && move.p !== null && move.p < 1 - confidence
      ? [
          say(words, `fiveQuestions.moved.${move.test.difference > 0 ? 'up' : 'down'}`, {
            wave: found.since,
            topic: topicOf(survey, place),
            difference: formatNumber(words.locale, Math.abs(move.test.difference), 2),
          }),
        ]
      : [],
  );
  return real.length > 0 ? real : [say(words, 'fiveQuestions.moved.none', { wave: found.since })];
}

function silent(found: Findings, words: Words): string[] {
  const { asked, tally, bounds } = found;
  if (asked === null) return [say(words, 'fiveQuestions.silent.notAsked')];
  const { locale } = words;
  const [first] = bounds;
  const [satisfaction] = found.items;
  return [
    say(words, 'fiveQuestions.silent.rate', {
      n: tally.respondents,
      count: formatNumber(locale, tally.respondents),
      asked: formatNumber(locale, asked),
      rate: formatShare(locale, tally.respondents / asked),
    }),
    ...(first && satisfaction
      ? [
          say(words, 'fiveQuestions.silent.bounds', {
            high: highAnswers(satisfaction, words),
            among: formatShare(locale, first.among),
            least: formatShare(locale, first.low),
            most: formatShare(locale, first.high),
          }),
        ]
      : []),
    ...(tally.respondents < asked ? [say(words, 'fiveQuestions.silent.remind')] : []),
  ];
}

function together({ alpha, tally }: Findings, words: Words): string[] {
  const { locale } = words;
  const { n } = tally.complete;
  if (n < ALPHA_FROM) {
    return [
      say(words, 'fiveQuestions.alpha.few', {
        n,
        count: formatNumber(locale, n),
        limit: formatNumber(locale, ALPHA_FROM),
      }),
    ];
  }
  if (alpha?.alpha === undefined || alpha.alpha === null) {
    return [say(words, 'fiveQuestions.alpha.none')];
  }
  return [
    say(words, 'fiveQuestions.alpha', {
      alpha: formatNumber(locale, alpha.alpha, 2),
      low: formatNumber(locale, alpha.low ?? alpha.alpha, 2),
      high: formatNumber(locale, alpha.high ?? alpha.alpha, 2),
    }),
  ];
}

export function warnings(found: Findings, survey: Asked, words: Words): string[] {
  const { tally, items, alpha } = found;
  const { locale } = words;
  const counted = (n: number) => ({ n, count: formatNumber(locale, n) });
  const said: string[] = [];
  if (tally.respondents < FEW) {
    said.push(say(words, 'fiveQuestions.warning.few', counted(tally.respondents)));
  }
  items.forEach(({ n, missing, counts }, place) => {
    const topic = topicOf(survey, place);
    if (missing / tally.respondents > MUCH_MISSING) {
      said.push(
        say(words, 'fiveQuestions.warning.missing', {
          topic,
          share: formatShare(locale, missing / tally.respondents, 0),
        }),
      );
    }
    if (n > 1 && counts.includes(n)) said.push(say(words, 'fiveQuestions.warning.same', { topic }));
  });
  if (alpha?.alpha !== undefined && alpha.alpha !== null && alpha.alpha < 0) {
    said.push(say(words, 'fiveQuestions.warning.negative'));
  }
  alpha?.byItem.forEach(({ itemTotal }, place) => {
    if (itemTotal === null || itemTotal >= 0) return;
    said.push(
      say(words, 'fiveQuestions.warning.against', {
        topic: topicOf(survey, place),
        r: formatNumber(locale, itemTotal, 2),
      }),
    );
  });
  return said;
}

export function limits(words: Words): string[] {
  return ['noScore', 'attitudes', 'chance', 'scale'].map((key) =>
    say(words, `fiveQuestions.limit.${key}`),
  );
}
