import type { Locale } from '../../../termbase/locales.ts';
import { dateLocale } from '../../../ui/format-date.ts';
import { say, type Words } from '../../../ui/words.ts';
import { DAY_OF_ACCESS } from '../../lib/citation.ts';

/** Milliseconds a passing message stays. */
const PASSING = 4000;

/**
 * Puts a text on the clipboard that is still on its way. The promise is handed over at once where
 * that is known: Safari allows copying only in the moment of the click.
 */
async function copyLater(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'function') {
    const blob = text.then((it) => new Blob([it], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else await navigator.clipboard.writeText(await text);
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Day in words, in the reader's own time zone. */
function dayInWords(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long' }).format(date);
}

/** Adds today to the reference on the page and to its record. */
function writeDayOfAccess(reference: HTMLElement, record: HTMLAnchorElement, locale: Locale): void {
  const today = new Date();
  const dated = reference.dataset['dated'] ?? '';
  reference.innerHTML = dated.replace(DAY_OF_ACCESS, dayInWords(locale, today));
  const [head = '', body = ''] = record.href.split(/,(.*)/s);
  const [page] = JSON.parse(decodeURIComponent(body)) as [object];
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const known = [{ ...page, accessed: { 'date-parts': [day] } }];
  record.href = `${head},${encodeURIComponent(JSON.stringify(known, null, 1))}`;
}

let passing: ReturnType<typeof setTimeout> | undefined;

/** Says something at the edge of the window, and takes it back after a while. */
function tellInPassing(text: string): void {
  const toast = document.querySelector('[data-toast]');
  if (!toast) return;
  clearTimeout(passing);
  toast.textContent = text;
  passing = setTimeout(() => {
    toast.textContent = '';
  }, PASSING);
}

/** Copies the text of the section a button stands in; the button brings the words for it. */
async function copyCode({ dataset }: HTMLElement, code: string): Promise<void> {
  const outcome = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(code))
    .then(
      () => dataset['copied'],
      () => dataset['failed'],
    );
  tellInPassing(outcome ?? '');
}

/**
 * Does what a button at the foot of the page or above a code block, or the link of a heading, is for.
 *
 * @param foot the part of the page that holds the buttons and their words
 */
export async function copy(foot: HTMLElement, button: Element, event: Event): Promise<void> {
  if (!(event instanceof MouseEvent) || event.type !== 'click') return;
  // A link that is opened elsewhere, or saved, is only that.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (button instanceof HTMLElement && button.matches('[data-copy-code]')) {
    await copyCode(button, button.closest('section')?.querySelector('pre')?.textContent ?? '');
    return;
  }
  const words = JSON.parse(foot.dataset['takeAlong'] ?? '{}') as Words;
  const reference = foot.querySelector<HTMLElement>('[data-reference]');
  const record = foot.querySelector<HTMLAnchorElement>('[data-record]');
  const markdown = foot.querySelector<HTMLAnchorElement>('[data-markdown]');
  const said = foot.querySelector('[data-said]');
  if (button.matches('summary')) {
    if (reference && record) writeDayOfAccess(reference, record, words.locale);
    return;
  }
  const [kind, work] = button.matches('[data-copy-page]')
    ? ['take', () => copyLater(textAt(markdown?.href ?? ''))]
    : button.matches('[data-copy-reference]')
      ? ['cite', () => navigator.clipboard.writeText(reference?.textContent?.trim() ?? '')]
      : // The heading's link is followed all the same: its address is in the bar, too.
        ['anchor', () => navigator.clipboard.writeText((button as HTMLAnchorElement).href)];
  // A browser without a clipboard throws at once.
  const outcome = await Promise.resolve()
    .then(work)
    .then(
      () => 'copied',
      () => 'failed',
    );
  const text = say(words, `${kind}.${outcome}`);
  if (kind === 'anchor') tellInPassing(text);
  else if (said) said.textContent = text;
}
