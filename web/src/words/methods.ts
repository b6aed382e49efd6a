/** The methods of a dataset: the headings of all that is said, and what its figures are. */
export { default as METHOD_WORDS } from 'catalogue:methods';
