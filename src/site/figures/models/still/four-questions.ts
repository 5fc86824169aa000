import data from '../../../../../content/examples/customer-centric-culture.json' with {
  type: 'json',
};
import { formatList } from '../../../../ui/format-list.ts';
import { chart, mark, stroke } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const QUESTIONS = ['known', 'shared', 'part', 'signs'] as const;
const TEAMS = ['sell', 'make', 'deliver', 'bill'] as const;
const { agree, differ, blank, grid } = data;

/** Where the needle of a team that answers otherwise points; no two rows look alike. */
const ASTRAY: Record<(typeof TEAMS)[number], number> = {
  sell: 96,
  make: 128,
  deliver: -74,
  bill: -142,
};

/** A compass: north is the common answer, and an empty dial is no answer. */
function compass(team: (typeof TEAMS)[number], question: number): string {
  const answer = grid[team][question];
  const graduation =
    'M24 3V7M24 41V45M3 24H7M41 24H45M9.2 9.2l2 2M36.8 36.8l2 2M38.8 9.2l-2 2M9.2 38.8l2-2';
  if (answer === 'blank') return chart(48, 48, mark(24, 24, 21, 'soft dash'), 'still');
  const turn = answer === 'agree' ? 0 : ASTRAY[team] + question * 9;
  const ink = answer === 'agree' ? '' : 'hot';
  return chart(
    48,
    48,
    mark(24, 24, 21, 'faint') +
      stroke(graduation, 'faint') +
      `<g class="${ink}" transform="rotate(${turn} 24 24)"><path d="M24 8 28.5 24H19.5Z" class="full ${ink}"/><path d="M24 40 28.5 24H19.5Z" class="bare ${ink}"/></g>`,
    'still',
  );
}

/** Four questions down, the teams across: where needles agree and where they part. */
export const figure = stillFigure('four-questions', ({ text, number, words }) => {
  const row = (question: (typeof QUESTIONS)[number], i: number) =>
    `<p>${text(question)}</p>${TEAMS.map((team) => compass(team, i)).join('')}`;
  const key = (shape: string, name: string, n: number) =>
    `<span>${chart(14, 14, shape, 'still')}${text(`key.${name}`, { count: number(n) })}</span>`;
  return {
    content: `<div class="dials"><i></i>${TEAMS.map((team) => `<b>${text(team)}</b>`).join('')}${QUESTIONS.map(row).join('')}</div><p class="keys">${key('<path class="full" d="M7 0l3 14H4Z"/>', 'agree', agree)}${key('<path class="full hot" d="M14 9 0 10V4Z"/>', 'differ', differ)}${key(mark(7, 7, 5.5, 'soft dash'), 'blank', blank)}</p>`,
    told: {
      dials: number(agree + differ + blank),
      agree: number(agree),
      differ: number(differ),
      blank: number(blank),
      byQuestion: formatList(
        words.locale,
        QUESTIONS.map((_, i) => number(TEAMS.filter((team) => grid[team][i] === 'agree').length)),
      ),
      teams: number(TEAMS.length),
    },
  };
});
