/** What stands below the finding: it comes after it, and so do its words. */
export { default as MORE_WORDS } from 'catalogue:overview';
