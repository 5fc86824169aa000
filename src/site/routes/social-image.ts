import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { isLocale } from '../../termbase/locales.ts';
import { drawSocialImage } from '../build/social-image.ts';

/** One picture a page: `/social/<locale>/<slug>.png`. */
export const getStaticPaths = (async () => {
  const pages = await getCollection('docs');
  return pages.map((page) => ({
    params: { page: page.id.replace(/\/index$/, '') },
    props: { title: page.data.title },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const id = params['page'] ?? '';
  const locale = id.split('/')[0];
  if (!isLocale(locale)) throw new RangeError(`no language in the address of "${id}"`);
  const picture = await drawSocialImage({
    locale,
    seed: id.slice(locale.length + 1),
    title: String(props['title']),
  });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
