/** A survey without its words: questions that each stand for themselves, on scales of their own. */
export interface Survey {
  readonly version: number;
  /** In the order in which they are asked. */
  readonly items: readonly SurveyItem[];
}

export interface SurveyItem {
  readonly id: string;
  /** Lowest and highest answer; answers are whole numbers. */
  readonly min: number;
  readonly max: number;
}

/** The words of a survey in one language. */
export interface SurveyWords {
  readonly items: Readonly<Record<string, QuestionWords>>;
  /** Open question that follows one of them. */
  readonly open: string;
}

export interface QuestionWords {
  /** What the question is about, in a word or two. */
  readonly topic: string;
  readonly question: string;
  /** What the ends of the scale say. */
  readonly low: string;
  readonly high: string;
}
