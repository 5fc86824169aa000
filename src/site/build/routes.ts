import type { AstroIntegration } from 'astro';

/**
 * What is not a docs entry: the language chooser, the 404, social images, booklets, OpenSearch,
 * terms for cards.
 */
export function ownRoutes(): AstroIntegration {
  return {
    name: 'atlas:routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/', entrypoint: './src/site/routes/choose-language.astro' });
        injectRoute({ pattern: '/404', entrypoint: './src/site/routes/not-found.astro' });
        injectRoute({
          pattern: '/social/[...page].png',
          entrypoint: './src/site/routes/social-image.ts',
        });
        injectRoute({
          pattern: '/[locale]/guides/[part]/booklet',
          entrypoint: './src/site/routes/booklet.astro',
        });
        injectRoute({
          pattern: '/[locale]/guides/[part]/booklet/pages.css',
          entrypoint: './src/site/routes/booklet-pages.ts',
        });
        injectRoute({
          pattern: '/[locale]/opensearch.xml',
          entrypoint: './src/site/routes/open-search.ts',
        });
        injectRoute({
          pattern: '/cards/[locale].json',
          entrypoint: './src/site/routes/term-cards.ts',
        });
      },
    },
  };
}
