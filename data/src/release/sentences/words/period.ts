import type { Period } from '../../../period/index.ts';
import type { Texts } from './texts.ts';

/** A period as sentences say it: “2025”, “July to December 2025”. */
export const periodWords = (texts: Texts, period: Period): string => texts.inWords(String(period));
