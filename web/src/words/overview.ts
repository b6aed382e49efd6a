/** What stands first on the overview. */
export { default as OVERVIEW_WORDS } from 'catalogue:opening';
