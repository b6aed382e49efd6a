import words from 'catalogue:tables';
import { readPeriod } from '@candor/data/release';

/** What is said around the tables that a dataset has beside its metrics. */
export const TABLE_WORDS = words;

/** “2025”, “July to December 2025”. */
export function periodWords(text: string): string {
  const period = readPeriod(text);
  return period?.half == null ? text : words.half({ half: String(period.half), year: period.year });
}
