/**
 * Offers the state of a tool to links that leave the page for the same page in another language:
 * they take it along as their fragment.
 *
 * @param fragment what the tool's share link carries after `#`; `null` when there is nothing
 */
export function offerState(fragment: string | null): void {
  const { dataset } = document.documentElement;
  if (fragment === null) delete dataset['carry'];
  else dataset['carry'] = fragment;
}
