import { LOCALES, type Locale } from '../../../termbase/locales.ts';
import type { Reason } from '../../../termbase/lookup/lookup.ts';
import { say, type Words } from '../../../ui/words.ts';
import { languageOf } from './asked.ts';
import { make } from './dom.ts';
import type { PageHit } from './full-text.ts';
import type { SearchResources } from './resources.ts';

/** Where results are shown. */
export interface Place {
  readonly base: string;
  readonly locale: Locale;
  readonly resources: SearchResources;
}

/** A concept: its term in the reader's language, why it was found, its definition. */
export function conceptItem(
  answer: { readonly id: string; readonly reason: Reason | undefined },
  { base, locale, resources }: Place,
): HTMLElement {
  const { words, definitions, lookup } = resources;
  const link = make(
    'a',
    { href: `${base}${locale}/glossary/${answer.id}/` },
    make('b', {}, make('bdi', {}, lookup.term(answer.id, locale))),
  );
  if (answer.reason)
    link.append(' ', make('small', {}, make('bdi', {}, why(answer.reason, words))));
  const definition = definitions[answer.id];
  if (definition) link.append(make('span', {}, definition));
  return make('li', {}, link);
}

/** "the Polish synonym …", in the reader's language. */
function why({ locale, kind, text }: Reason, words: Words): string {
  const isOwn = locale === words.locale;
  const plain =
    kind === 'term' && !isOwn
      ? `\u2068${text ?? ''}\u2069`
      : say(words, `search.why.${kind}`, { text: text ?? '' });
  if (isOwn) return plain;
  // "Norwegian" is enough; the atlas has one written standard of it.
  const code = locale === 'nb' ? 'no' : locale;
  const language =
    new Intl.DisplayNames(words.locale, { type: 'language' }).of(code) ?? LOCALES[locale].name;
  return say(words, 'search.why.foreign', { language, why: plain });
}

/** A page: its title, where it stands, and the passage that matched. */
export function pageItem(hit: PageHit, locale: Locale, words: Words): HTMLElement {
  const isForeign = hit.locale !== locale;
  const title = make('b', {}, make('bdi', isForeign ? languageOf(hit.locale) : {}, hit.title));
  const place = make('small', {});
  if (hit.kind) place.append(say(words, `section.${hit.kind}`));
  if (isForeign) place.append(' · ', make('bdi', { lang: hit.locale }, LOCALES[hit.locale].name));
  const passage = make('span', isForeign ? languageOf(hit.locale) : {});
  // Pagefind escapes the page's text and adds <mark> around what matched.
  passage.innerHTML = hit.excerpt;
  const link = make('a', { href: hit.url }, title, ' ', place, passage);
  if (isForeign) link.hreflang = hit.locale;
  return make('li', {}, link);
}
