/** The pages of the framework. */
export { default as FRAMEWORK_WORDS } from 'catalogue:framework';
