import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LOCALE_CODES } from '../../termbase/locales.ts';
import type { SourcePage } from './source-pages.ts';

/** Something wrong with the glossary, where it is, and how to mend it. */
export interface Problem {
  /** Path from the project's root. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const LONGEST_DEFINITION = 320;

/**
 * What is wrong between the pages of the glossary and the concepts they name: a language missing,
 * an unknown id, one wording for two concepts, a definition that is too long.
 *
 * @param root folder of the project; files are read from it to name lines
 */
export function checkGlossary(root: string, pages: readonly SourcePage[]): Problem[] {
  const folder = join(root, 'content', 'concepts');
  const ids = new Set(readdirSync(folder).map((name) => name.replace(/\.yaml$/, '')));
  const written = new Set(pages.map(({ locale, data }) => `${locale}/${data['concept']}`));
  return [
    ...[...ids].flatMap((id) => missingPages(id, written)),
    ...[...ids].flatMap((id) => unknownIds(root, id, ids)),
    ...pages.filter(({ data }) => data['concept']).flatMap((page) => pageProblems(root, page, ids)),
    ...LOCALE_CODES.flatMap((code) =>
      doubleWordings(
        root,
        pages.filter((it) => it.locale === code),
      ),
    ),
  ];
}

/** Problems as lines of text, the way an editor can jump to. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');
}

/** @param written concepts that have a page, as `en/churn` */
function missingPages(id: string, written: ReadonlySet<string>): Problem[] {
  return LOCALE_CODES.filter((code) => !written.has(`${code}/${id}`)).map((code) => ({
    file: join('content', 'concepts', `${id}.yaml`),
    line: 1,
    message: `no page in ${code}; write content/docs/${code}/glossary/${id}.md`,
  }));
}

function unknownIds(root: string, id: string, ids: ReadonlySet<string>): Problem[] {
  const file = join('content', 'concepts', `${id}.yaml`);
  const concept = parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>;
  return ['related', 'confusableWith'].flatMap((field) =>
    list(concept[field])
      .filter((other) => !ids.has(other) || other === id)
      .map((other) => ({
        file,
        line: lineOf(join(root, file), other, field),
        message:
          other === id
            ? `${field} names the concept itself; take it out`
            : `${field} names "${other}", and there is no content/concepts/${other}.yaml; mend the id or take it out`,
      })),
  );
}

function pageProblems(root: string, page: SourcePage, ids: ReadonlySet<string>): Problem[] {
  const { data, file } = page;
  const at = (text: string, message: string): Problem => ({
    file,
    line: lineOf(join(root, file), text),
    message,
  });
  const problems: Problem[] = [];
  const id = String(data['concept']);
  if (!ids.has(id)) {
    problems.push(at('concept:', `no content/concepts/${id}.yaml; mend the id or add the concept`));
  }
  for (const field of ['term', 'definition']) {
    if (typeof data[field] !== 'string') problems.push(at('---', `${field} is missing; add it`));
  }
  const { length } = String(data['definition'] ?? '');
  if (length > LONGEST_DEFINITION) {
    const over = `has ${length} characters; cut it to ${LONGEST_DEFINITION}`;
    problems.push(at('definition:', `the definition ${over}`));
  }
  return problems;
}

/** One wording, in one language, for two concepts: readers could not know which is meant. */
function doubleWordings(root: string, pages: readonly SourcePage[]): Problem[] {
  const glossary = pages.filter(({ data }) => data['concept']);
  const terms = new Map<string, SourcePage>();
  const problems: Problem[] = [];
  for (const page of glossary) {
    const term = String(page.data['term']).toLowerCase();
    const other = terms.get(term);
    if (other) {
      problems.push({
        file: page.file,
        line: lineOf(join(root, page.file), 'term:'),
        message: `"${page.data['term']}" is already the term of ${other.data['concept']}; choose another for one of the two`,
      });
    } else terms.set(term, page);
  }
  for (const page of glossary) {
    for (const field of ['synonyms', 'subterms', 'searchOnly']) {
      for (const wording of list(page.data[field])) {
        const other = terms.get(wording.toLowerCase());
        if (!other || (other === page && field === 'searchOnly')) continue;
        problems.push({
          file: page.file,
          line: lineOf(join(root, page.file), wording, field),
          message: `${field}: "${wording}" is the term of ${other.data['concept']}; take it out`,
        });
      }
    }
  }
  return problems;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Line on which a text first stands, at or after a field; 1 where it cannot be found. */
function lineOf(file: string, text: string, field = ''): number {
  if (!existsSync(file)) return 1;
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = Math.max(
    0,
    lines.findIndex((line) => line.startsWith(`${field}:`)),
  );
  const found = lines.findIndex((line, i) => i >= start && line.includes(text));
  return Math.max(0, found) + 1;
}
