/** The page on which a reader makes a chart of their own. */
export { default as EXPLORE_WORDS } from 'catalogue:explore';
