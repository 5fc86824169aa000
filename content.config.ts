import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { PARTS, TOOL_ORDER } from './src/site/lib/sections.ts';
import { LOCALE_CODES } from './src/termbase/locales.ts';

/** A question a reader can check themselves with: one answer is right, each says why or why not. */
const question = z.object({
  ask: z.string(),
  answers: z
    .array(z.object({ text: z.string(), right: z.boolean().default(false), why: z.string() }))
    .min(3)
    .max(4)
    .refine((answers) => answers.filter(({ right }) => right).length === 1, {
      error: 'exactly one answer is right',
    }),
});

/** What a page may say about itself, beyond Starlight's own front matter. */
const page = z.object({
  /** Place of a guide in the learning order: G01 to G24. */
  guide: z
    .string()
    .regex(/^G\d\d$/)
    .optional(),
  /** Part of the learning path that the page opens; such a page is not a guide itself. */
  part: z.enum(PARTS).optional(),
  /** Check questions of a guide. */
  questions: z.array(question).min(3).max(5).optional(),
  /** Tool that the page opens. */
  tool: z.enum(TOOL_ORDER).optional(),
  /** Concepts the page uses, by id. */
  concepts: z.array(z.string()).default([]),
  /** Sources the page rests on, by id in `content/sources.json`. */
  sources: z.array(z.string()).default([]),
  /** Glossary pages: the concept this page names. */
  concept: z.string().optional(),
  term: z.string().optional(),
  definition: z.string().optional(),
  synonyms: z.array(z.string()).default([]),
  /** Of term and synonyms, those that are also ordinary words: marked in text only by hand. */
  everyday: z.array(z.string()).default([]),
  /** Narrower or neighbouring wordings, for search; never shown as "also called". */
  subterms: z.array(z.string()).default([]),
  /** Wordings that readers type but the site never shows. */
  searchOnly: z.array(z.string()).default([]),
  /** What people ask who mean this concept and do not know its name; for search, never shown. */
  asks: z.array(z.string()).default([]),
  discouraged: z.array(z.object({ term: z.string(), reason: z.string() })).default([]),
  /** The term is a coinage that the field has not settled. */
  unsettled: z.boolean().default(false),
});

/** What is true of a concept in every language. */
const concept = z.object({
  category: z.enum([
    'engagement',
    'commitment',
    'loyalty',
    'measurement',
    'experience',
    'campaigns',
    'culture',
    'methods',
    'systems',
  ]),
  related: z.array(z.string()),
  confusableWith: z.array(z.string()).default([]),
  /** Example that a tool opens with, as `tryTarget` knows it. */
  try: z.string().optional(),
});

/** An instrument without its words: which items belong to which scale, and how they are scored. */
const instrument = z.object({
  version: z.number().int().positive(),
  scale: z.object({ min: z.number().int(), max: z.number().int() }),
  /** Answers a scale needs before it gets a score. */
  minimumAnswers: z.number().int().positive(),
  scales: z.array(z.string()),
  /** In the order in which they are asked. */
  items: z.array(
    z.object({ id: z.string(), scale: z.string(), reversed: z.boolean().default(false) }),
  ),
  sources: z.array(z.string()),
  guides: z.record(z.string(), z.string()),
});

/** The words of an instrument in one language. */
const instrumentWords = z.object({
  name: z.string(),
  notice: z.string(),
  instruction: z.string(),
  scale: z.object({ low: z.string(), middle: z.string(), high: z.string() }),
  kinds: z.record(
    z.string(),
    z.object({ name: z.string(), meaning: z.string(), advice: z.string() }),
  ),
  sectors: z.record(z.string(), z.object({ name: z.string(), note: z.string() })),
  items: z.record(z.string(), z.string()),
});

/** A survey without its words: questions that each stand for themselves, on scales of their own. */
const survey = z.object({
  version: z.number().int().positive(),
  /** In the order in which they are asked. */
  items: z.array(z.object({ id: z.string(), min: z.number().int(), max: z.number().int() })),
});

/** The words of a survey in one language. */
const surveyWords = z.object({
  items: z.record(
    z.string(),
    z.object({ topic: z.string(), question: z.string(), low: z.string(), high: z.string() }),
  ),
  /** Open question that follows one of them. */
  open: z.string(),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: page }) }),
  i18n: defineCollection({
    loader: i18nLoader(),
    schema: i18nSchema({ extend: z.object({}).catchall(z.string()) }),
  }),
  concepts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/concepts' }),
    schema: concept,
  }),
  instruments: defineCollection({
    loader: glob({ pattern: '*/instrument.yaml', base: './content/instruments' }),
    schema: instrument,
  }),
  instrumentWords: defineCollection({
    loader: glob({
      pattern: `*/{${LOCALE_CODES.join(',')}}.yaml`,
      base: './content/instruments',
    }),
    schema: instrumentWords,
  }),
  surveys: defineCollection({
    loader: glob({ pattern: '*/survey.yaml', base: './content/surveys' }),
    schema: survey,
  }),
  surveyWords: defineCollection({
    loader: glob({ pattern: `*/{${LOCALE_CODES.join(',')}}.yaml`, base: './content/surveys' }),
    schema: surveyWords,
  }),
};
