import { say, type Words } from '../../../ui/words.ts';
import { make } from './dom.ts';

/** Reads the first so many items of a list. */
export type ReadItems = (most: number) => readonly HTMLElement[] | Promise<readonly HTMLElement[]>;

/** One group of results: a heading, a list, and a button for more of it. */
export class ResultList {
  readonly root = make('div', { class: 'search-group' });
  private readonly title: string;
  private readonly step: number;
  private readonly words: Words;
  /** Counts the contents, so that a late answer does not overwrite a newer one. */
  private turn = 0;

  constructor(title: string, step: number, words: Words) {
    this.title = title;
    this.step = step;
    this.words = words;
  }

  clear(): void {
    this.turn += 1;
    this.root.replaceChildren();
  }

  /** Shows the first items of a list that holds `count` of them. */
  async show(count: number, read: ReadItems): Promise<void> {
    this.turn += 1;
    await this.fill(count, read, this.step, this.turn);
  }

  private async fill(count: number, read: ReadItems, most: number, turn: number): Promise<void> {
    const items = count > 0 ? await read(most) : [];
    if (turn !== this.turn) return;
    const focused = this.root.contains(document.activeElement) ? document.activeElement : null;
    this.root.replaceChildren();
    if (items.length === 0) return;
    this.root.append(...titledList(this.title, items));
    if (focused) this.refocus(focused.getAttribute('href'));
    if (count <= items.length) return;
    const button = make(
      'button',
      { type: 'button', class: 'link' },
      say(this.words, 'search.more'),
    );
    button.addEventListener('click', async () => {
      await this.fill(count, read, most + this.step, turn);
      // The list has grown: go on with the first new one.
      this.root.querySelectorAll('a')[items.length]?.focus();
    });
    this.root.append(button);
  }

  /** A reader who had gone into the old results stays in the new ones, on the same if it is there. */
  private refocus(href: string | null): void {
    const links = [...this.root.querySelectorAll('a')];
    (links.find((link) => link.getAttribute('href') === href) ?? links[0])?.focus();
  }
}

/** A heading and a list. */
export function titledList(
  title: string,
  items: readonly HTMLElement[],
  kind = '',
): [HTMLElement, HTMLElement] {
  return [make('h2', {}, title), make('ul', kind ? { class: kind } : {}, ...items)];
}
