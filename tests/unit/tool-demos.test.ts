import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { wordsFor } from '../../src/site/lib/words.ts';
import type { Report } from '../../src/ui/report.ts';
import { linkPayload, readLink } from '../../src/ui/tool-link.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

const tools = new URL('../../src/tools/', import.meta.url);
const names = readdirSync(tools).filter((name) => existsSync(new URL(`${name}/demo.ts`, tools)));
const words = wordsFor('en');

const content = (path: string): unknown =>
  parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

/** What a view takes between the state and the words. */
const BETWEEN: Readonly<Record<string, readonly unknown[]>> = {
  'five-questions': [
    content('surveys/five-questions/survey.yaml'),
    content('surveys/five-questions/en.yaml'),
  ],
};

type Taking<Result> = (...values: readonly unknown[]) => Result;

/** What every tool's folder holds, wherever in it; see `src/ui/use-tool-state.ts`. */
interface Tool {
  readonly demo: object;
  readonly fromKept: Taking<unknown>;
  readonly toLink: Taking<unknown>;
  readonly fromLink: Taking<unknown>;
  /** The report on a state. */
  readonly view: Taking<{ readonly report: Report | null }>;
}

/** The parts of a tool that work without a browser, loaded anew. */
async function load(name: string): Promise<Tool> {
  vi.resetModules();
  const parts: Record<string, unknown> = {};
  for (const file of ['state', 'share', 'link', 'model', 'demo']) {
    if (!existsSync(new URL(`${name}/${file}.ts`, tools))) continue;
    const module: unknown = await import(new URL(`${name}/${file}.ts`, tools).href);
    Object.assign(parts, module);
  }
  const views = Object.keys(parts).filter((key) => /^view[A-Z]/.test(key));
  expect(views, `src/tools/${name}/model.ts has one view…`).toHaveLength(1);
  const part = (key: string) => {
    const found = parts[key];
    if (typeof found !== 'function') throw new TypeError(`src/tools/${name} has no ${key}`);
    return found as Taking<never>;
  };
  const made = parts['demoFor'];
  // Made-up data that name something speak the page's language.
  const demo = typeof made === 'function' ? made(words) : parts['DEMO'];
  if (typeof demo !== 'object' || demo === null) {
    throw new TypeError(`src/tools/${name}/demo.ts has neither DEMO nor demoFor`);
  }
  return {
    demo,
    fromKept: part('fromKept'),
    toLink: part('toLink'),
    fromLink: part('fromLink'),
    view: (state) => part(views[0] ?? '')(state, ...(BETWEEN[name] ?? []), words),
  };
}

/** As a browser keeps it and as a link carries it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('there are tools with made-up data', () => {
  expect(names).toContain('indicators');
});

describe.each(names)('made-up data of %s', (name) => {
  test('are the same at every visit', async () => {
    const [first, second] = [await load(name), await load(name)];
    expect(second.demo).not.toBe(first.demo);
    expect(second.demo).toEqual(first.demo);
  });

  test('are a state that the tool keeps', async () => {
    const { demo, fromKept } = await load(name);
    expect(fromKept(asJson(demo))).toEqual(demo);
  });

  test('survive a link, marked as made up', async () => {
    const { demo, toLink, fromLink, view } = await load(name);
    const payload = toLink(demo);
    expect(payload).not.toBeNull();
    const fragment = encodeShare(linkPayload(payload, true), Number.POSITIVE_INFINITY);
    const shared = decodeShare(fragment, (carried) => readLink(carried, (it) => fromLink(it)));
    if (shared.kind !== 'payload') throw new Error(`the link is ${shared.kind}`);
    expect(shared.payload.demo).toBe(true);
    // As JSON: how a chart writes its ticks is a function.
    const report = (state: unknown) => asJson(view(state).report);
    expect(report(shared.payload.state)).toEqual(report(demo));
    expect(toLink(shared.payload.state)).toEqual(payload);
  });

  test('give a report with nothing missing and nothing that is no number', async () => {
    const { demo, view } = await load(name);
    const { report } = view(demo);
    if (!report) throw new Error('no report');
    expect(report.headlines.length).toBeGreaterThan(0);
    expect(report.sentences.length).toBeGreaterThan(0);
    expect(report.drawings.length).toBeGreaterThan(0);
    expect(report.limits.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined|∞|\{\{/);
    expect(new Set(report.drawings.map(({ id }) => id)).size).toBe(report.drawings.length);
    for (const { id, table } of report.drawings) {
      expect(table.rows.length, id).toBeGreaterThan(0);
      for (const row of table.rows) {
        expect(row.length, `${id}: a cell a column`).toBe(table.headers.length);
        for (const { value } of row) {
          if (typeof value === 'number') expect(Number.isFinite(value), id).toBe(true);
        }
      }
    }
  });
});
