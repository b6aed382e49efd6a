import words from 'catalogue:periods';
import { type Period, readPeriod, yearOf } from '@candor/data/release';

/** A period, or the text that names it, in words: “2025”, “July to December 2025”. */
export function periodWords(of: Period | string): string {
  const period = readPeriod(String(of));
  return typeof period === 'string' ? words.part({ part: period.slice(5), year: String(yearOf(period)) }) : String(of);
}
