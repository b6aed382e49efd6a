import words from 'catalogue:tables';

/** What is said around the tables that a dataset has beside its metrics. */
export const TABLE_WORDS = words;
