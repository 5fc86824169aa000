import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import scale from '../../../content/surveys/sus.json' with { type: 'json' };
import type { Survey, SurveyWords } from '../../instruments/survey.ts';
import type { Locale } from '../../termbase/locales.ts';
import { say, type Words } from '../../ui/words.ts';
import { fillNumbers } from '../examples/written.ts';
import { firstView } from '../figures/figure.ts';
import { figureById } from '../figures/registry.ts';
import { tryTarget } from '../lib/examples.ts';
import type { Page } from '../lib/pages.ts';
import {
  guideSection,
  PARTS,
  type Part,
  readingOrder,
  SECTIONS,
  type Section,
} from '../lib/sections.ts';
import { TERM_FORMATS } from '../lib/term-files.ts';
import { wordsFor } from '../lib/words.ts';
import type { SourcePage } from './source-pages.ts';
import { cited } from './term-base.ts';
import { termFileLine } from './term-file-line.ts';

/** Address of a page within the site: `en/guides/x/`, and `en/guides/` for a landing page. */
function pageAddress({ locale, path }: SourcePage): string {
  const place = path.replace(/(^|\/)index$/, '');
  return place === '' ? `${locale}/` : `${locale}/${place}/`;
}

/** Address of a page's Markdown copy: beside its HTML, so that its links hold as they are. */
export function copyAddress(page: SourcePage): string {
  return `${pageAddress(page)}index.md`;
}

/**
 * A page as plain Markdown: title, definition or description, address, text, sources. What is a
 * component on the page becomes a line that says what stands there, or is left out.
 *
 * @param pages every page, for the lists of the landing pages
 * @param site whole address of the site, ending in a slash
 */
export function markdownCopy(page: SourcePage, pages: readonly SourcePage[], site: string): string {
  const words = wordsFor(page.locale);
  const { data } = page;
  const sources = Array.isArray(data['sources']) ? data['sources'].map(String) : [];
  const parts = [
    `# ${String(data['title'])}`,
    `> ${String(data['definition'] ?? data['description'])}`,
    `[${say(words, 'terms.copy.page')}](${site}${pageAddress(page)})`,
    plainBody(page, pages, words, site),
    questions(page, words),
    sources.length > 0 &&
      `## ${say(words, 'page.sources')}\n\n${sources.map(sourceLine).join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`.replace(INVISIBLE, '');
}

/** Marks of direction, which plain text in reading order does without. */
const INVISIBLE = /[\u200e\u200f\u2066-\u2069]/g;

/** A tag of a component with its attributes, in quotes or braces, or without. */
const TAG = /<(\/?)([A-Z]\w*)((?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^>"'{])*)>/g;

function plainBody(
  page: SourcePage,
  pages: readonly SourcePage[],
  words: Words,
  site: string,
): string {
  return withNumbers(page.body, page)
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(TAG, (_, closing: string, name: string, attributes: string) => {
      if (closing) return '';
      const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const line = LINES[name] ?? (name.endsWith('Tool') ? toolLine : undefined);
      return line?.({ id, page, pages, words, site }) ?? '';
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of a guide with the numbers of its example, as the page shows them. */
function withNumbers(text: string, { locale, path }: SourcePage): string {
  return fillNumbers(text, locale, path.slice(path.indexOf('/') + 1));
}

type Question = NonNullable<Page['data']['questions']>[number];

/** Check questions with every answer and its reason: a copy is read, not clicked. */
function questions(page: SourcePage, words: Words): string {
  const asked = page.data['questions'] as readonly Question[] | undefined;
  if (!asked) return '';
  const parts = asked.map(({ ask, answers }, i) => {
    const lines = answers.map(
      ({ text, right, why }) =>
        `   - ${text} **${say(words, right ? 'check.right' : 'check.wrong')}** ${why}`,
    );
    return `${i + 1}. ${ask}\n${lines.join('\n')}`;
  });
  return withNumbers(`## ${say(words, 'check.title')}\n\n${parts.join('\n')}`, page);
}

interface Spot {
  readonly id: string;
  readonly page: SourcePage;
  readonly pages: readonly SourcePage[];
  readonly words: Words;
  readonly site: string;
}

/** What stands for each component; the text inside one that is not named here stays. */
const LINES: Readonly<Record<string, (spot: Spot) => string>> = {
  Figure: ({ id, words }) => {
    const figure = figureById(id);
    const { reading } = firstView(figure, words, true);
    return `> **${say(words, `figure.${id}.title`)}.** ${reading}`;
  },
  Try: ({ id, words, site }) => {
    const { tool, fragment } = tryTarget(id, words);
    const target = `${site}${words.locale}/tools/${tool}/${fragment && `#${fragment}`}`;
    const key = (name: string) => say(words, `try.${id}.${name}`);
    return `**${key('title')}.** ${key('text')} [${key('action')}](${target})`;
  },
  SusStatements: () => scale.statements.map((it, i) => `${i + 1}. ${it}`).join('\n'),
  SurveyQuestions: ({ id, page }) => surveyQuestions(id, page.locale),
  WarehouseSql: ({ page, words, site }) =>
    `[${say(words, 'warehouse.elsewhere')}](${site}${pageAddress(page)})`,
  SectionIndex: ({ page, pages, words }) => {
    const section = SECTIONS.find((it) => page.path === `${it}/index`);
    if (!section) return '';
    if (section !== 'guides') return lines(inSection(pages, page.locale, section), '');
    return PARTS.map((part) => {
      const opening = pages.find(
        ({ locale, data }) => locale === page.locale && data['part'] === part,
      );
      const name = opening ? title(opening) : say(words, `guideSection.${part}`);
      const heading = opening ? `[${name}](${part}/index.md)` : name;
      return `## ${heading}\n\n${lines(inPart(pages, page.locale, part), '')}`;
    }).join('\n\n');
  },
  PartIndex: ({ page, pages }) => {
    const part = PARTS.find((it) => it === page.data['part']);
    return part ? lines(inPart(pages, page.locale, part), '../') : '';
  },
  Home: ({ words }) => {
    const ways = SECTIONS.map((it) => `- [${say(words, `section.${it}`)}](${it}/index.md)`);
    return `${say(words, 'home.lead')}\n\n${ways.join('\n')}`;
  },
  TermFiles: ({ words, site }) =>
    TERM_FORMATS.map((format) => termFileLine(format, words, site)).join('\n'),
};

/** The questions of a survey with their scales, as a numbered list. */
function surveyQuestions(id: string, locale: Locale): string {
  const folder = join(process.cwd(), 'content', 'surveys', id);
  const { items } = parse(readFileSync(join(folder, 'survey.yaml'), 'utf8')) as Survey;
  const wording = parse(readFileSync(join(folder, `${locale}.yaml`), 'utf8')) as SurveyWords;
  return items
    .map(({ id: item, min, max }, i) => {
      const asked = wording.items[item];
      if (!asked)
        throw new Error(`content/surveys/${id}/${locale}.yaml has no words for "${item}"`);
      return `${i + 1}. **${asked.topic}**: ${asked.question} (${min}: ${asked.low}; ${max}: ${asked.high})`;
    })
    .join('\n');
}

function toolLine({ page, words, site }: Spot): string {
  return `[${say(words, 'terms.copy.tool')}](${site}${pageAddress(page)})`;
}

/** Pages of one section in reading order, without those that only lead to others. */
export function inSection(
  pages: readonly SourcePage[],
  locale: Locale,
  section: Section,
): SourcePage[] {
  const order = readingOrder(locale, section);
  const placed = (page: SourcePage) => ({
    name: page.path.slice(section.length + 1),
    title: title(page),
    guide: String(page.data['guide'] ?? ''),
  });
  return pages
    .filter((it) => it.locale === locale && it.path.startsWith(`${section}/`))
    .filter(({ path, data }) => path !== `${section}/index` && data['part'] === undefined)
    .sort((a, b) => order(placed(a), placed(b)));
}

/** Guides of one part of the learning path, in reading order. */
function inPart(pages: readonly SourcePage[], locale: Locale, part: Part): SourcePage[] {
  return inSection(pages, locale, 'guides').filter(
    ({ data }) => guideSection(String(data['guide'])) === part,
  );
}

/** A list of pages of one section, with links from a page that lies `up` from its folder. */
function lines(pages: readonly SourcePage[], up: string): string {
  return pages
    .map(({ path, data }) => {
      const name = path.slice(path.indexOf('/') + 1);
      return `- [${String(data['title'])}](${up}${name}/index.md): ${String(data['definition'] ?? data['description'])}`;
    })
    .join('\n');
}

function title({ data }: SourcePage): string {
  return String(data['title']);
}

function sourceLine(id: string): string {
  const { reference, url } = cited(id);
  return url ? `- ${reference} <${url}>` : `- ${reference}`;
}
