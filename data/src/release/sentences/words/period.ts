import { type Period, yearOf } from '../../../period/index.ts';
import type { Texts } from './texts.ts';

/** A period as sentences say it: “2025”, “July to December 2025”. */
export const periodWords = (texts: Texts, period: Period): string =>
  typeof period === 'number' ? String(period) : texts.partOfYear(period.slice(5), yearOf(period));
