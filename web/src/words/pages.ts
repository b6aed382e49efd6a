/** The names of the pages of a dataset, as headings and titles. */
export { default as PAGE_WORDS } from 'catalogue:pages';
