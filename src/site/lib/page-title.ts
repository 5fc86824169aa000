/** Id that Starlight, its table of contents and our skip link give the page's h1. */
export const PAGE_TITLE_ID = '_top';
