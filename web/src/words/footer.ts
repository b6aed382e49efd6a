/** What stands below every page, and on paper. */
export { default as FOOTER_WORDS } from 'catalogue:footer';
