import type { APIRoute, GetStaticPaths } from 'astro';
import { isLocale, LOCALE_CODES } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { entryHref, href } from '../lib/paths.ts';
import { wordsFor } from '../lib/words.ts';

/** How a browser asks this site: `/<locale>/opensearch.xml`, OpenSearch 1.1. */
export const getStaticPaths = (() =>
  LOCALE_CODES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site, url }) => {
  const { locale } = params;
  if (!isLocale(locale)) throw new RangeError(`no such language in the atlas: ${locale}`);
  const address = (path: string) => new URL(path, site ?? url).href;
  const about = say(wordsFor(locale), 'search.placeholder');
  const search = `${address(entryHref(`${locale}/search`))}?q={searchTerms}`;
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Engagement Atlas</ShortName>
  <Description>${about}</Description>
  <Language>${locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml" width="32" height="32">${address(href('/favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${search}"/>
</OpenSearchDescription>
`;
  return new Response(document, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
