import { cellAt, type PublishedTable } from '../../tables/index.ts';
import { numbersOf } from '../words/numbers.ts';
import type { Texts } from '../words/texts.ts';
import type { Finding } from './finding.ts';

/** What reports to a public list hold: kinds, places, files, and how many of these are copies. */
export const CONTENTS: Readonly<Record<string, Finding>> = {
  'incident-types': (table, texts) => {
    const { at, first, before, last } = yearsOf(table);
    const { amount } = numbersOf(texts.locale);
    const [from, to, after] = [first, before, last].map((year) => at(year, 'enticement')) as [number, number, number];
    if (before === last || !(from < to)) return null;
    return texts.tableEnticement(amount(from), first, amount(to), before, amount(after), last);
  },
  files: (table, texts) => {
    const { at, last } = yearsOf(table);
    const { amount } = numbersOf(texts.locale);
    const [images, videos, others] = ['images', 'videos', 'other'].map((one) => amount(at(last, one)));
    return texts.tableFiles(images ?? '', videos ?? '', others ?? '', last);
  },
  locations: (table, texts) => {
    const { at, last } = yearsOf(table);
    const { percent } = numbersOf(texts.locale);
    const all = table.series.reduce((sum, one) => sum + at(last, one.code), 0);
    return texts.tableLocations(percent(at(last, 'other') / all), percent(at(last, 'unknown') / all), last);
  },
  'unique-images': (table, texts) => uniqueIn('images', table, texts),
  'unique-videos': (table, texts) => uniqueIn('videos', table, texts),
};

function uniqueIn(kind: string, table: PublishedTable, texts: Texts): string | null {
  const { at, first, before, last } = yearsOf(table);
  const { amount, percent } = numbersOf(texts.locale);
  const share = (year: string) => at(year, 'visual') / at(year, 'all');
  if (before === last || !(share(first) < share(before))) return null;
  const said = [first, before].flatMap((year) => [percent(share(year)), year]) as [string, string, string, string];
  return texts.tableUnique(kind, amount(at(last, 'all')), last, percent(share(last)), ...said);
}

/** The first year, the last one before the series breaks, and the last of all. */
function yearsOf(table: PublishedTable) {
  const years = [...new Set(table.cells.map((one) => one.period))];
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const broken = table.breaks.at(-1)?.period;
  const before = years.findLast((one) => broken !== undefined && one < broken) ?? last;
  const at = (year: string, series: string) => cellAt(table, year, '_T', series) ?? 0;
  return { at, first, before, last };
}
