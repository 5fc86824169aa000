/** Arrow keys go through the results and back to the field; a letter goes on typing. */
export function moveThrough(
  event: KeyboardEvent,
  field: HTMLInputElement,
  results: HTMLElement,
): void {
  const active = document.activeElement;
  const isInResults = active instanceof HTMLElement && results.contains(active);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (active !== field && !isInResults) return;
    const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('a, button')];
    const place = stops.indexOf(active as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, place))]?.focus();
    return;
  }
  const isLetter =
    event.key.length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey;
  if (isInResults && (isLetter || event.key === 'Backspace')) field.focus();
}
