/** Charts in other pages. */
export { default as EMBED_WORDS } from 'catalogue:embed';
