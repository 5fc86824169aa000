/** Stands in for a script that a page has no use for. */
export {};
