import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/build/csp.ts';
import { modulePreload } from './src/site/build/module-preload.ts';
import { precompress } from './src/site/build/precompress.ts';
import { ownRoutes } from './src/site/build/routes.ts';
import { searchIndex } from './src/site/build/search-index.ts';
import { bookletsOffSitemap } from './src/site/build/sitemap.ts';
import { soundGlossary } from './src/site/build/sound-glossary.ts';
import { starlightLocales, starlightOverrides } from './src/site/build/starlight.ts';
import { termFiles } from './src/site/build/term-files.ts';
import { alignByClass } from './src/site/markdown/align-by-class.ts';
import { emptyCorner } from './src/site/markdown/empty-corner.ts';
import { isolateLatin } from './src/site/markdown/isolate-latin.ts';
import { markTerms } from './src/site/markdown/mark-terms.ts';
import { polishOrphans } from './src/site/markdown/polish-orphans.ts';
import { showExamples } from './src/site/markdown/show-examples.ts';
import { DEFAULT_LOCALE } from './src/termbase/locales.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://engagement-atlas.example',
  base: process.env.BASE_PATH ?? '/',
  srcDir: '.',
  trailingSlash: 'always',
  prefetch: false,
  compressHTML: true,
  build: { assets: '_atlas', inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [
        showExamples,
        polishOrphans,
        markTerms,
        isolateLatin,
        alignByClass,
        emptyCorner,
      ],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    starlight({
      title: 'Engagement Atlas',
      locales: starlightLocales,
      defaultLocale: DEFAULT_LOCALE,
      favicon: '/favicon.svg',
      lastUpdated: true,
      disable404Route: true,
      expressiveCode: false,
      pagefind: false,
      sidebar: [],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      customCss: ['./src/site/styles/index.css'],
      components: starlightOverrides,
    }),
    preact(),
    soundGlossary(),
    ownRoutes(),
    searchIndex(),
    termFiles(),
    bookletsOffSitemap(),
    modulePreload(),
    contentSecurityPolicy(),
    precompress(),
  ],
  vite: {
    resolve: {
      alias: [
        {
          find: /^fflate$/,
          replacement: fileURLToPath(new URL('./src/tabular/pack-at-once.ts', import.meta.url)),
        },
        { find: '@site', replacement: fileURLToPath(new URL('./src/site', import.meta.url)) },
        // Starlight's script for the state of its sidebar, which the atlas does not have.
        {
          find: '../components-internals/SidebarPersistState',
          replacement: fileURLToPath(new URL('./src/site/client/nothing.ts', import.meta.url)),
        },
      ],
    },
    build: { assetsInlineLimit: 0 },
    // The worker that reads tables loads what it needs for workbooks only when one comes.
    worker: { format: 'es' },
  },
});
