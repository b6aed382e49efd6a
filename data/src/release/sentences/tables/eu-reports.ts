import { sum } from 'd3-array';
import { readPeriod } from '../../../period/index.ts';
import { cellAt, type PublishedTable } from '../../tables/index.ts';
import { numbersOf } from '../words/numbers.ts';
import { periodWords } from '../words/period.ts';
import type { Texts } from '../words/texts.ts';
import type { Finding } from './finding.ts';

/** What services report in the EU’s common form. Figures of periods of different length are never put together. */
export const EU_REPORTS: Readonly<Record<string, Finding>> = {
  answers: (table, texts) => {
    const { amount, of, all } = servicesIn(table, texts);
    const rest = all - of('figure') - of('wider');
    return texts.tableAnswers(amount(all), amount(of('figure')), amount(of('wider')), amount(rest));
  },
  'form-rows': (table, texts) => {
    const period = widestPeriod(table);
    const { amount } = numbersOf(texts.locale);
    const at = (group: string) => amount(cellAt(table, period, group, 'figure') ?? 0);
    const of = (group: string) =>
      amount(
        sum(
          table.cells.filter((one) => one.period === period && one.group === group),
          (one) => one.value,
        ),
      );
    const [measures, notices] = (['csam-measures', 'csam-notices'] as const).map(
      (one) => [at(one), of(one)] as const,
    ) as [readonly [string, string], readonly [string, string]];
    return texts.tableFormRows(periodIn(period, texts), ...measures, ...notices, at('grooming-measures'));
  },
  automated: (table, texts) => {
    const { amount, of, all, period } = servicesIn(onePeriod(table), texts);
    return texts.tableAutomated(periodIn(period, texts), amount(of('99')), amount(all), amount(of('under-20')));
  },
  'automated-middle': (table, texts) => {
    const { amount, of, period } = servicesIn(onePeriod(table), texts);
    const { percent } = numbersOf(texts.locale);
    const [least, median, most] = ['least', 'median', 'most'].map((one) => percent(of(one)));
    return texts.tableAutomatedMiddle(
      periodIn(period, texts),
      median ?? '',
      amount(of('services')),
      least ?? '',
      most ?? '',
    );
  },
  hours: (table, texts) => {
    const { amount, of, all, period } = servicesIn(onePeriod(table), texts);
    const [short, long] = [amount(of('under-3', '3-12')), amount(of('24-168', '168'))];
    return texts.tableHours(periodIn(period, texts), short, amount(all), long);
  },
  'hours-middle': (table, texts) => {
    const { amount, of, period } = servicesIn(onePeriod(table), texts);
    return texts.tableHoursMiddle(periodIn(period, texts), amount(of('median')), amount(of('services')));
  },
  'second-reports': (table, texts) => {
    const { amount, of, all } = servicesIn(table, texts);
    return texts.tableSecond(amount(of('rose')), amount(of('fell')), amount(all), amount(of('moved')));
  },
  moderators: (table, texts) => {
    const { amount, of, all, period } = servicesIn(onePeriod(table), texts);
    return texts.tableModerators(periodIn(period, texts), amount(of('under-100')), amount(all), amount(of('2000')));
  },
  'beside-ncmec': (table, texts) => {
    const { amount, of, all } = servicesIn(table, texts);
    return texts.tableBeside(amount(of('figure')), amount(all));
  },
};

/** Services by series; each has one report here, so that they add up whatever its period. */
function servicesIn({ cells }: PublishedTable, texts: Texts) {
  const of = (...series: readonly string[]) =>
    sum(
      cells.filter((one) => series.includes(one.series)),
      (one) => one.value,
    );
  const all = sum(cells, (one) => one.value);
  return { amount: numbersOf(texts.locale).amount, of, all, period: cells[0]?.period ?? '' };
}

/** The period that most services report. */
function widestPeriod({ cells }: PublishedTable): string {
  const periods = [...new Set(cells.map((one) => one.period))];
  const size = (period: string) =>
    sum(
      cells.filter((one) => one.period === period && COUNTED(one.series)),
      (one) => one.value,
    );
  return periods.reduce((widest, one) => (size(one) > size(widest) ? one : widest), periods[0] ?? '');
}

/** Of the least, the middle and the most only the number of services says how many there are. */
const COUNTED = (series: string) => !['least', 'median', 'most'].includes(series);

function onePeriod(table: PublishedTable): PublishedTable {
  const period = widestPeriod(table);
  return { ...table, cells: table.cells.filter((one) => one.period === period) };
}

/** “2025”, “July to December 2025”. */
function periodIn(text: string, texts: Texts): string {
  const period = readPeriod(text);
  return period === null ? text : periodWords(texts, period);
}
