import { LOCALES } from '../../termbase/locales.ts';

/** Languages in the shape that Starlight's `locales` option expects. */
export const starlightLocales = Object.fromEntries(
  Object.entries(LOCALES).map(([code, { name, lang, dir }]) => [code, { label: name, lang, dir }]),
);

const OVERRIDDEN = [
  'Banner',
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'PageFrame',
  'PageSidebar',
  'PageTitle',
  'Sidebar',
  'SkipLink',
  'ThemeProvider',
  'TwoColumnContent',
] as const;

/** Starlight components that the atlas draws itself: their look, and the scripts they bring. */
export const starlightOverrides = Object.fromEntries(
  OVERRIDDEN.map((name) => [name, `./src/site/overrides/${name}.astro`]),
);
