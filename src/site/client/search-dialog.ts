import { say, type Words } from '../../ui/words.ts';

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly section?: string };
}

interface Pagefind {
  options(settings: object): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** Results that are read at once; more would be a list nobody reads. */
const SHOWN = 10;
/** Long enough not to search each letter of a fast typist, short enough not to be felt. */
const WAIT = 80;

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, building it on first use from the button that carries its words. */
export function openSearch(button: HTMLButtonElement): void {
  dialog ??= build(button);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function build(button: HTMLButtonElement): HTMLDialogElement {
  const words = JSON.parse(button.dataset['words'] ?? '{}') as Words;
  const bundle = button.dataset['bundle'] ?? '/pagefind/';
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', say(words, 'search.open'));

  const field = element('input', {
    type: 'search',
    placeholder: say(words, 'search.placeholder'),
    'aria-label': say(words, 'search.placeholder'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const close = element('button', { type: 'button', class: 'quiet' }, say(words, 'search.close'));
  const bar = element('form', { method: 'dialog', role: 'search' });
  bar.append(field, close);
  const status = element(
    'p',
    { role: 'status', class: 'search-status' },
    say(words, 'search.hint'),
  );
  const list = element('ul', { class: 'search-results' });
  made.append(bar, status, list);
  document.body.append(made);

  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const place = stops.indexOf(document.activeElement as HTMLElement) + step;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, place))]?.focus();
  });

  const engine = start(bundle);
  field.addEventListener('input', async () => {
    const query = field.value.trim().slice(0, 200);
    if (query === '') {
      list.replaceChildren();
      status.textContent = say(words, 'search.hint');
      return;
    }
    try {
      const found = await (await engine).debouncedSearch(query, {}, WAIT);
      if (!found) return; // A later keystroke took over.
      const results = await Promise.all(found.results.slice(0, SHOWN).map((hit) => hit.data()));
      list.replaceChildren(...results.map(result));
      status.textContent =
        found.results.length === 0
          ? say(words, 'search.none', { query })
          : say(words, 'search.found', { count: found.results.length });
    } catch {
      status.textContent = say(words, 'search.failed');
    }
  });
  return made;
}

async function start(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: 18 });
  return pagefind;
}

function result({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = element('a', { href: url });
  link.append(element('b', {}, meta.title));
  if (meta.section) link.append(' ', element('small', {}, meta.section));
  // Pagefind escapes the page's text and adds <mark> around what matched.
  const text = element('span', {});
  text.innerHTML = excerpt;
  link.append(text);
  item.append(link);
  return item;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
