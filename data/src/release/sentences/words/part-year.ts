import { periodBefore } from '../../../period/index.ts';
import type { Observation } from '../../observation.ts';
import type { Telling } from './telling.ts';

type Place = Pick<Observation, 'metric' | 'platform' | 'size' | 'year'>;

/** Whether some value behind the figures of a metric, place and year is known to cover only part of the year. */
export function coversPartYear({ reader }: Pick<Telling, 'reader'>, { metric, platform, size, year }: Place): boolean {
  const share = reader.at(metric, 'part_year_share', { platform, size, year });
  if (share?.kind === 'range') return share.lower > 0;
  // A share in a step that begins at nothing may be nothing.
  return share?.kind === 'value' && share.value > (share.step ?? 0) / 2;
}

/** Measures of how many companies there are, of whom nothing else is told. */
const OF_COMPANIES: ReadonlySet<string> = new Set(['responding', 'asked', 'coverage']);

/** What is to be said of months where a figure rests on values of a part of the year; null where it does not. */
export function partYearWords(telling: Telling, row: Observation): string | null {
  const { texts } = telling;
  if (row.kind === 'missing' || OF_COMPANIES.has(row.measure)) return null;
  if (row.measure === 'status_share' || row.measure === 'part_year_share') return null;
  const isNow = coversPartYear(telling, row);
  if (row.panel === 'matched') {
    return isNow || coversPartYear(telling, { ...row, year: periodBefore(row.year) }) ? texts.partYearLeftOut() : null;
  }
  if (!isNow) return null;
  return row.n === 1 ? texts.partYearOne() : texts.partYearHeld();
}
