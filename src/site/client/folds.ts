/** Lists beside the text stand open where there is room for them, folded where there is not. */
const wide = matchMedia('(min-width: 72rem)');

function arrange(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-open-wide]')) {
    fold.open = wide.matches;
  }
}

arrange();
wide.addEventListener('change', arrange);

export {};
