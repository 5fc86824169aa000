import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { type PageHeads, pageHeads } from '../build/page-heads.ts';
import { booklets } from '../lib/pages.ts';
import { pageOf } from '../lib/sections.ts';
import { wordsFor } from '../lib/words.ts';

/** Running heads of a booklet: `/<locale>/guides/<part>/booklet/pages.css`. */
export const getStaticPaths = (async () =>
  (await booklets()).map(({ locale, part }) => ({
    params: { locale, part: part.part },
    props: {
      heads: heads(
        locale,
        part.page?.data.title ?? say(wordsFor(locale), `guideSection.${part.part}`),
        part.guides.map(({ id, data }) => ({ id: pageOf(id), title: data.title })),
      ),
    },
  }))) satisfies GetStaticPaths;

function heads(locale: Locale, part: string, chapters: PageHeads['chapters']): PageHeads {
  return { dir: LOCALES[locale].dir, part, chapters };
}

export const GET: APIRoute<{ heads: PageHeads }> = ({ props }) =>
  new Response(pageHeads(props.heads), { headers: { 'Content-Type': 'text/css' } });
