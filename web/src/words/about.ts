/** The page about the site. */
export { default as ABOUT_WORDS } from 'catalogue:about';
