/** The questions of the audiences, and what a dataset says to each. */
export { default as QUESTION_WORDS } from 'catalogue:questions';
