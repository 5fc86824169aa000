/** What the foot of a page loads when it is wanted, at one go. */
export { start } from '../progress/guide.ts';
export { copy } from './copy.ts';
