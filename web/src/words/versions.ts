/** What each version of the framework asks of whom, and what it changes. */
export { default as VERSION_WORDS } from 'catalogue:versions';
