import { sum } from 'd3-array';
import type { PublishedTable } from '../../tables/index.ts';
import { numbersOf } from '../words/numbers.ts';
import type { Texts } from '../words/texts.ts';
import type { Finding } from './finding.ts';

/** How far companies' own counts of reports and NCMEC's agree. */
export const OWN_COUNTS: Readonly<Record<string, Finding>> = {
  publishing: (table, texts) => {
    const { amount, of, all } = countedIn(table, texts);
    return texts.tablePublishing(amount(all), amount(all - of('none')), amount(of('none')));
  },
  'publishing-form': (table, texts) => {
    const { amount, of, all } = countedIn(table, texts);
    return texts.tablePublishingForm(amount(of('file')), amount(all));
  },
  'own-count': (table, texts) => {
    const { amount, of, all } = countedIn(table, texts);
    return texts.tableOwnCount(
      amount(all),
      amount(of('equal', 'within-1')),
      amount(of('equal')),
      amount(of('over-20')),
    );
  },
  'own-count-direction': (table, texts) => {
    const { amount, of, all } = countedIn(table, texts);
    return texts.tableOwnDirection(amount(of('ncmec')), amount(all), amount(of('company')));
  },
  'own-count-companies': (table, texts) => {
    const year = table.cells.at(-1)?.period ?? '';
    const newest = { ...table, cells: table.cells.filter((one) => one.period === year) };
    const { amount, of, all } = countedIn(newest, texts);
    return texts.tableOwnCompanies(amount(of('equal', 'within-1')), amount(all), of('over-20'), year);
  },
};

function countedIn({ cells }: PublishedTable, texts: Texts) {
  const of = (...series: readonly string[]) =>
    sum(
      cells.filter((one) => series.includes(one.series)),
      (one) => one.value,
    );
  return { amount: numbersOf(texts.locale).amount, of, all: sum(cells, (one) => one.value) };
}
