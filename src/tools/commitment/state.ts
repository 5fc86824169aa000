import * as v from 'valibot';
import type { Answers } from '../../instruments/index.ts';

/** What the assessment keeps while it is being answered. */
export interface CommitmentState {
  readonly answers: Answers;
  readonly sector: 'goods' | 'services' | null;
  /** Whom it is about, for the printed page; never part of a link. */
  readonly about: string;
  /** Place of the question on show, counted from 0. */
  readonly place: number;
  readonly stage: 'start' | 'questions' | 'result';
}

export const START: CommitmentState = {
  answers: {},
  sector: null,
  about: '',
  place: 0,
  stage: 'start',
};

/** Raised when the shape of a kept draft changes. */
export const DRAFT_SCHEMA = 1;

const AnswersSchema = v.record(
  v.pipe(v.string(), v.maxLength(8)),
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
);

const Sector = v.nullable(v.picklist(['goods', 'services']));

const Draft = v.object({
  answers: AnswersSchema,
  sector: Sector,
  about: v.pipe(v.string(), v.maxLength(200)),
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  stage: v.picklist(['start', 'questions', 'result']),
});

/** A kept draft, or `undefined` when it is not one of this shape. */
export function fromDraft(data: unknown): CommitmentState | undefined {
  const parsed = v.safeParse(Draft, data);
  return parsed.success ? parsed.output : undefined;
}

const Link = v.object({
  v: v.pipe(v.number(), v.integer()),
  /** One character an item in the instrument's order: 1–7, `-` not applicable, `.` not answered. */
  a: v.pipe(v.string(), v.regex(/^[1-7.-]+$/), v.maxLength(99)),
  s: v.optional(v.picklist(['goods', 'services'])),
});

/** Answers in the shape a link carries: no name, no free text. */
export function toLink(
  state: CommitmentState,
  items: readonly string[],
  version: number,
): v.InferOutput<typeof Link> {
  const a = items
    .map((id) => {
      const answer = state.answers[id];
      if (answer === undefined) return '.';
      return answer === null ? '-' : String(answer);
    })
    .join('');
  return { v: version, a, ...(state.sector && { s: state.sector }) };
}

/** The state a link stands for; `undefined` when it is not one of ours or of another version. */
export function fromLink(
  link: unknown,
  items: readonly string[],
  version: number,
): CommitmentState | undefined {
  const parsed = v.safeParse(Link, link);
  if (!parsed.success) return undefined;
  const { v: made, a, s } = parsed.output;
  if (made !== version || a.length !== items.length) return undefined;
  const answers = Object.fromEntries(
    items.flatMap((id, i) => {
      const mark = a[i];
      if (mark === '.') return [];
      return [[id, mark === '-' ? null : Number(mark)] as const];
    }),
  );
  const complete = !a.includes('.');
  return {
    ...START,
    answers,
    sector: s ?? null,
    stage: complete ? 'result' : 'questions',
    place: complete ? 0 : a.indexOf('.'),
  };
}
