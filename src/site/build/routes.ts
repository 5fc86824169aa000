import type { AstroIntegration } from 'astro';

/** Pages that are not docs entries: the language chooser, the 404, and social images. */
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
      },
    },
  };
}
