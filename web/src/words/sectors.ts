/** The sector summaries and their index. */
export { default as SECTOR_WORDS } from 'catalogue:sectors';
