import type { ItemsSpec } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say } from '../../ui/words.ts';
import { onOneScale } from './figures.ts';
import type { Kit } from './kit.ts';
import { highAnswers } from './sayings.ts';

/** Means of the questions with their intervals, also on one scale. */
export function meansDrawing(kit: Kit): Drawing {
  const { found, cell, share, topic, header, title, caption, words, scaled } = kit;
  const { locale } = words;
  return {
    id: 'means',
    title: title('means'),
    table: {
      caption: caption('means'),
      headers: header(
        'question',
        'scale',
        'n',
        'missing',
        'missingShare',
        'mean',
        'low',
        'high',
        'common',
      ),
      rows: found.items.map(({ item, n, missing, mean }, place) => [
        { text: topic(place) },
        { text: `${formatNumber(locale, item.min)}–${formatNumber(locale, item.max)}` },
        cell(n, 0),
        cell(missing, 0),
        share(missing / found.tally.respondents),
        cell(mean?.mean ?? null),
        cell(mean?.low ?? null),
        cell(mean?.high ?? null),
        cell(mean && onOneScale(item, mean.mean)),
      ]),
    },
    chart: {
      kind: 'intervals',
      ...scaled,
      items: found.items.flatMap(({ item, mean }, place) =>
        mean
          ? [
              {
                label: topic(place),
                value: onOneScale(item, mean.mean),
                text: formatNumber(locale, onOneScale(item, mean.mean), 2),
                // An interval may reach beyond the scale; a drawing of the scale may not.
                low: Math.max(0, onOneScale(item, mean.low ?? mean.mean)),
                high: Math.min(1, onOneScale(item, mean.high ?? mean.mean)),
                colour:
                  found.lowest?.close.length === 0 && found.lowest.lowest === place
                    ? '--accent'
                    : '--petrol',
              },
            ]
          : [],
      ),
    },
  };
}

/** Shares of high answers. */
export function topDrawing(kit: Kit): Drawing {
  const { found, words, cell, share, topic, header, title, caption, percent } = kit;
  const { locale } = words;
  return {
    id: 'high-answers',
    title: title('top'),
    table: {
      caption: caption('top'),
      headers: header('question', 'counted', 'count', 'share', 'low', 'high'),
      rows: found.items.map((figures, place) => [
        { text: topic(place) },
        { text: highAnswers(figures, words) },
        cell(figures.topCount, 0),
        share(figures.top?.share ?? null),
        share(figures.top?.low ?? null),
        share(figures.top?.high ?? null),
      ]),
    },
    chart: {
      kind: 'intervals',
      ...percent,
      items: found.items.flatMap(({ top }, place) =>
        top
          ? [
              {
                label: topic(place),
                value: top.share,
                text: formatShare(locale, top.share, 0),
                low: top.low,
                high: top.high,
                colour: '--petrol',
              },
            ]
          : [],
      ),
    },
  };
}

/** How far the others lie from the lowest question, where one is lowest. */
export function lowestDrawing(kit: Kit): Drawing[] {
  const { found, words, signed, topic, header, caption } = kit;
  const { lowest } = found;
  if (!lowest) return [];
  return [
    {
      id: 'lowest',
      title: say(words, 'fiveQuestions.title.lowest', { topic: topic(lowest.lowest) }),
      table: {
        caption: caption('lowest'),
        headers: header('compared', 'difference', 'low', 'high'),
        rows: lowest.beside.map(({ other, difference, low, high }) => [
          { text: topic(other) },
          signed(difference),
          signed(low),
          signed(high),
        ]),
      },
    },
  ];
}

/** Where the shares lie if those who did not answer all had, one way or the other. */
export function silentDrawing(kit: Kit): Drawing[] {
  const { found, share, topic, header, title, caption, words, percent } = kit;
  const { locale } = words;
  if (!found.bounds.some((bound) => bound !== null)) return [];
  const chart: ItemsSpec = {
    kind: 'intervals',
    ...percent,
    items: found.bounds.flatMap((bound, place) =>
      bound
        ? [
            {
              label: topic(place),
              value: bound.among,
              text: formatShare(locale, bound.among, 0),
              low: bound.low,
              high: bound.high,
              colour: '--passives',
            },
          ]
        : [],
    ),
  };
  return [
    {
      id: 'silent',
      title: title('silent'),
      table: {
        caption: caption('silent'),
        headers: header('question', 'among', 'least', 'most'),
        rows: found.bounds.map((bound, place) => [
          { text: topic(place) },
          share(bound?.among ?? null),
          share(bound?.low ?? null),
          share(bound?.high ?? null),
        ]),
      },
      chart,
    },
  ];
}

/** How often each answer was given. */
export function answersTable(kit: Kit): Drawing {
  const { found, survey, cell, topic, header, title, caption, words } = kit;
  const { locale } = words;
  const highest = Math.max(...survey.items.map(({ max }) => max));
  return {
    id: 'answers',
    title: title('answers'),
    table: {
      caption: caption('answers'),
      headers: [...header('answer'), ...survey.items.map((_, place) => topic(place))],
      rows: Array.from({ length: highest + 1 }, (_, answer) => [
        { text: formatNumber(locale, answer), value: answer },
        ...found.items.map(({ item, counts }) => cell(counts[answer - item.min] ?? null, 0)),
      ]),
    },
  };
}

/** How the questions hang together, where enough people answered them all. */
export function alphaTable(kit: Kit): Drawing[] {
  const { found, cell, topic, header, title, caption } = kit;
  if (!found.alpha) return [];
  return [
    {
      id: 'alpha',
      title: title('alpha'),
      table: {
        caption: caption('alpha'),
        headers: header('question', 'itemTotal', 'without'),
        rows: found.alpha.byItem.map(({ itemTotal, alphaIfDropped }, place) => [
          { text: topic(place) },
          cell(itemTotal),
          cell(alphaIfDropped),
        ]),
      },
    },
  ];
}
