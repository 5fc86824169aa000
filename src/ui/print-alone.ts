import { type ComponentChild, render } from 'preact';

/** Ends the printing under way, if any. */
let finish = (): void => {};

/**
 * Prints something by itself, without the page it was made on: it is put beside the page's content,
 * and styles for paper hide the rest while `data-print` says its name.
 */
export function printAlone(name: string, content: ComponentChild): void {
  finish();
  const holder = document.createElement('div');
  holder.className = 'print-alone';
  document.body.append(holder);
  render(content, holder);
  const root = document.documentElement;
  root.dataset['print'] = name;
  finish = () => {
    removeEventListener('afterprint', finish);
    delete root.dataset['print'];
    render(null, holder);
    holder.remove();
    finish = () => {};
  };
  addEventListener('afterprint', finish);
  print();
}
