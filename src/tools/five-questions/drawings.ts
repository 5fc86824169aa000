import { LOCALES } from '../../termbase/locales.ts';
import type { ItemsSpec, LinesSpec } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { onOneScale } from './figures.ts';
import type { Asked, Findings } from './findings.ts';
import { highAnswers, topicOf } from './sayings.ts';

const COLOURS = ['--petrol', '--promoters', '--passives', '--accent', '--ink-soft'] as const;

/** The tables of the report, and their drawings. */
export function drawings(found: Findings, survey: Asked, words: Words): Drawing[] {
  const { locale } = words;
  const confidence = formatShare(locale, found.confidence, 0);
  const cell = (value: number | null, decimals = 2): TableCell =>
    value === null
      ? { text: '–', value: null }
      : { text: formatNumber(locale, value, decimals), value };
  const share = (value: number | null): TableCell =>
    value === null ? { text: '–', value: null } : { text: formatShare(locale, value), value };
  const topic = (place: number) => topicOf(survey, place);
  const header = (...names: string[]) =>
    names.map((name) => say(words, `fiveQuestions.col.${name}`));
  const title = (name: string) => say(words, `fiveQuestions.title.${name}`);
  const caption = (name: string) => say(words, `fiveQuestions.caption.${name}`, { confidence });
  const scaled = {
    rtl: LOCALES[locale].dir === 'rtl',
    min: 0,
    max: 1,
    tick: (value: number) => formatNumber(locale, value, 1),
  };
  const percent = { ...scaled, tick: (value: number) => formatShare(locale, value, 0) };
  return [
    signsDrawing(),
    topDrawing(),
    ...lowestDrawing(),
    ...waveDrawings(),
    ...silentDrawing(),
    answers(),
    ...alpha(),
  ];

  function signsDrawing(): Drawing {
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

  function topDrawing(): Drawing {
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

  function lowestDrawing(): Drawing[] {
    const { lowest } = found;
    if (!lowest) return [];
    const signed = (value: number | null): TableCell =>
      value === null ? { text: '–', value } : { text: formatSigned(locale, value, 2), value };
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

  function waveDrawings(): Drawing[] {
    if (found.waves.length === 0) return [];
    const at = (wave: number, place: number, end: 'mean' | 'low' | 'high') => {
      const figures = found.waves[wave]?.items[place];
      const value = figures?.mean?.[end] ?? null;
      return figures && value !== null ? onOneScale(figures.item, value) : null;
    };
    const values = (place: number, end: 'mean' | 'low' | 'high') =>
      found.waves.map((_, wave) => at(wave, place, end));
    const spec: LinesSpec = {
      kind: 'lines',
      ...scaled,
      labels: found.waves.map(({ wave }) => wave),
      series: survey.items.map((_, place) => ({
        label: topic(place),
        colour: COLOURS[place] ?? '--petrol',
        values: values(place, 'mean'),
      })),
    };
    const drawn: Drawing[] = [
      {
        id: 'waves',
        title: title('waves'),
        table: {
          caption: caption('waves'),
          headers: [...header('wave'), ...survey.items.map((_, place) => topic(place))],
          rows: found.waves.map(({ wave }, w) => [
            { text: wave },
            ...survey.items.map((_, place) => cell(at(w, place, 'mean'))),
          ]),
        },
        chart: spec,
      },
    ];
    const { moved } = found;
    if (!moved) return drawn;
    const signed = (value: number | null | undefined): TableCell =>
      value === null || value === undefined
        ? { text: '–', value: null }
        : { text: formatSigned(locale, value, 2), value };
    drawn.push({
      id: 'moves',
      title: say(words, 'fiveQuestions.title.moves', { wave: moved.since }),
      table: {
        caption: caption('moves'),
        headers: header('question', 'difference', 'low', 'high', 'p'),
        rows: moved.moves.map((move, place) => [
          { text: topic(place) },
          signed(move?.test.difference),
          signed(move?.test.low),
          signed(move?.test.high),
          cell(move?.p ?? null, 3),
        ]),
      },
    });
    return drawn;
  }

  function silentDrawing(): Drawing[] {
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

  function answers(): Drawing {
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

  function alpha(): Drawing[] {
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
}
