/** What stands around every page. */
export { default as SITE_WORDS } from 'catalogue:site';
