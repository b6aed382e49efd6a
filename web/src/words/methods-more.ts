/** How figures are protected, why some are missing, what changed, and why others differ. */
export { default as MORE_METHOD_WORDS } from 'catalogue:moreMethods';
