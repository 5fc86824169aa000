/** Scoring of instruments: pure functions from answers to positions. */
export type {
  Answer,
  Answers,
  Instrument,
  InstrumentItem,
  InstrumentWords,
} from './instrument.ts';
export { checkAnswers, type ScaleScore, scoreScales } from './score.ts';
export { type Position, positions } from './stability.ts';
export type { QuestionWords, Survey, SurveyItem, SurveyWords } from './survey.ts';
