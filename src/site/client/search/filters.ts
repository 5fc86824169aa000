import { say, type Words } from '../../../ui/words.ts';
import { make } from './dom.ts';

/** What the results are narrowed to. */
export interface Filters {
  /** Section of the site: guides, glossary, tools, about; empty for all. */
  readonly kind: string;
  /** `glossary:<category>` or `guides:<section>`; empty for all. */
  readonly subject: string;
  readonly everyLanguage: boolean;
}

const KINDS = ['', 'glossary', 'guides', 'tools', 'about'];

export interface FilterBar {
  readonly root: HTMLElement;
  readonly value: () => Filters;
}

/** Radio buttons for the part of the site, a list of subjects, a box for all languages. */
export function filterBar(words: Words, start: Filters, onChange: () => void): FilterBar {
  const kinds = make('fieldset', { class: 'segmented' });
  kinds.append(make('legend', { class: 'visually-hidden' }, say(words, 'search.kind')));
  const row = make('div');
  for (const kind of KINDS) {
    const input = make('input', { type: 'radio', name: 'search-kind', value: kind });
    input.checked = kind === start.kind;
    const name = say(words, kind === '' ? 'search.kind.all' : `section.${kind}`);
    row.append(make('label', {}, input, make('span', {}, name)));
  }
  if (!KINDS.includes(start.kind)) row.querySelector('input')?.click();
  kinds.append(row);

  const subject = make('select', { 'aria-label': say(words, 'search.section') });
  subject.append(make('option', { value: '' }, say(words, 'search.section.all')));
  for (const [kind, prefix] of [
    ['glossary', 'category.'],
    ['guides', 'guideSection.'],
  ] as const) {
    const group = make('optgroup', { label: say(words, `section.${kind}`) });
    for (const [key, name] of Object.entries(words.messages)) {
      if (!key.startsWith(prefix)) continue;
      group.append(make('option', { value: `${kind}:${key.slice(prefix.length)}` }, name));
    }
    subject.append(group);
  }
  subject.value = start.subject;
  if (subject.selectedIndex < 0) subject.value = '';

  const every = make('input', { type: 'checkbox' });
  every.checked = start.everyLanguage;
  const root = make(
    'div',
    { class: 'search-filters' },
    kinds,
    subject,
    make('label', { class: 'check' }, every, say(words, 'search.everyLanguage')),
  );
  root.addEventListener('change', onChange);
  return {
    root,
    value: () => ({
      kind: kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
      subject: subject.value,
      everyLanguage: every.checked,
    }),
  };
}
