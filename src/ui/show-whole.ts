/**
 * Brings a field that takes the focus wholly into sight. A browser leaves alone what it shows in
 * part; whoever tabs to it wants all of it. A pointer is there already, and what it presses must
 * not move from under it.
 */
export function showWhole({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(':focus-visible')) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
