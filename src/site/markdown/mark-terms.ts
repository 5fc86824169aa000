import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastNode, HastPluginEntry, HastVisitorContext } from 'satteri';
import type { Mention } from '../../termbase/marking/marker.ts';
import { localeOfFile, type TextTerms, textTerms } from '../build/text-terms.ts';
import { type Link, type Paragraph, readProse, type Section } from './prose.ts';

/** Parts of the site whose words are explained; the glossary explains its own. */
const EXPLAINED = /^(?:guides|tools|about)\//;

/**
 * Markdown plugin: marks the first mention of each concept in a section with a link to its
 * glossary page, which the browser turns into an explanation on the spot.
 *
 * A concept whose page the author links to in the section stays unmarked there. By hand,
 * `[word](term:churn)` marks a word and `[word](term:none)` leaves one unmarked.
 *
 * It sees the text before Hebrew pages get their `<bdi>`, so it stands before `isolateLatin`.
 *
 * @throws {Error} with file and line, where a mark by hand names no concept or cannot stand
 */
export const markTerms: HastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return undefined;
  const path = fileURLToPath(fileURL).replaceAll('\\', '/');
  const locale = localeOfFile(path);
  if (!locale) return undefined;
  const page = path.slice(path.lastIndexOf(`/docs/${locale}/`) + `/docs/${locale}/`.length);
  return {
    name: 'atlas-mark-terms',
    options: { position: true },
    async before(root, context) {
      const sections = readProse(root);
      const explained = EXPLAINED.test(page);
      if (!explained && !sections.some(({ links }) => links.some(isByHand))) return;
      const marking = new Marking(await textTerms(locale), path, page, context);
      for (const section of sections) marking.mark(section, explained);
    },
  };
};

const BY_HAND = 'term:';
const isByHand = ({ href }: Link) => href.startsWith(BY_HAND);

/** Marks one page. */
class Marking {
  private readonly terms: TextTerms;
  private readonly path: string;
  /** From the page to its language's own address. */
  private readonly up: string;
  private readonly context: HastVisitorContext;

  constructor(terms: TextTerms, path: string, page: string, context: HastVisitorContext) {
    this.terms = terms;
    this.path = path;
    this.context = context;
    this.up = '../'.repeat(page.replace(/(?:\/index)?\.mdx?$/, '').split('/').length);
  }

  mark({ links, paragraphs }: Section, explained: boolean): void {
    const done = new Set(links.map(({ href }) => /(?:^|\/)glossary\/([\w-]+)\/?/.exec(href)?.[1]));
    for (const link of links.filter(isByHand)) {
      const concept = this.conceptOf(link, explained);
      const children = [...link.node.children] as HastNode[];
      const marked = concept !== 'none' && !done.has(concept);
      this.context.replaceNode(link.node, marked ? this.anchor(concept, children) : children);
      done.add(concept);
    }
    if (!explained) return;
    for (const paragraph of paragraphs) {
      const first: Mention[] = [];
      for (const mention of this.terms.marker.find(paragraph.text)) {
        if (done.has(mention.concept) || !isOpen(paragraph, mention)) continue;
        done.add(mention.concept);
        first.push(mention);
      }
      if (first.length > 0) this.rewrite(paragraph, first);
    }
  }

  private rewrite({ text, pieces }: Paragraph, mentions: readonly Mention[]): void {
    for (const { node, start } of pieces) {
      const end = start + node.value.length;
      const own = mentions.filter((it) => it.start >= start && it.end <= end);
      if (own.length === 0) continue;
      const parts: HastNode[] = [];
      let at = start;
      for (const mention of own) {
        if (mention.start > at) parts.push(textNode(text.slice(at, mention.start)));
        const word = textNode(text.slice(mention.start, mention.end));
        parts.push(this.anchor(mention.concept, [word]));
        at = mention.end;
      }
      if (at < end) parts.push(textNode(text.slice(at, end)));
      this.context.replaceNode(node, parts);
    }
  }

  private anchor(concept: string, children: HastNode[]): HastNode {
    // Read by MarkdownContent.astro: a page without marks loads no script for them.
    const { astro } = this.context.data as { astro?: { frontmatter?: Record<string, unknown> } };
    if (astro?.frontmatter) astro.frontmatter['marked'] = true;
    return {
      type: 'element',
      tagName: 'a',
      properties: {
        href: `${this.up}glossary/${concept}/`,
        className: ['term'],
        dataTerm: concept,
        dataTitle: this.terms.titles.get(concept) ?? '',
      },
      children,
    } as HastNode;
  }

  private conceptOf(link: Link, explained: boolean): string {
    const concept = link.href.slice(BY_HAND.length);
    if (!explained) {
      this.refuse(link, 'this page explains no terms; link to the glossary page instead');
    }
    if (link.inHeading) {
      this.refuse(link, 'a heading is not marked; mark the word in the text below it');
    }
    if (concept !== 'none' && !this.terms.titles.has(concept)) {
      this.refuse(
        link,
        'no such concept in the glossary; take an id from content/concepts/, or term:none to leave the word unmarked',
      );
    }
    return concept;
  }

  private refuse({ node, href }: Link, remedy: string): never {
    // Astro cuts the front matter off Markdown; in MDX it leaves blanks in its place.
    const file = readFileSync(this.path, 'utf8');
    const cut =
      file.slice(0, Math.max(0, file.indexOf(this.context.source))).split('\n').length - 1;
    const line = (node.position?.start.line ?? 1) + cut;
    throw new Error(`${relative(process.cwd(), this.path)}:${line}: "${href}": ${remedy}`);
  }
}

/** Whether a mention stands in one piece that may become a link. */
function isOpen({ pieces }: Paragraph, { start, end }: Mention): boolean {
  return pieces.some(
    (piece) => piece.open && start >= piece.start && end <= piece.start + piece.node.value.length,
  );
}

function textNode(value: string): HastNode {
  return { type: 'text', value };
}
