import type { Framework } from '../framework/index.ts';
import { comparePeriods, type PublishedTable } from '../release/index.ts';
import { type Texts, tableFinding } from '../release/sentences/index.ts';
import { declaredGroups } from '../report/index.ts';
import type { StoredDataset } from './types.ts';

/** The tables that a dataset declares and has numbers for, in their order, with what each finds in the words of a language. */
export function tablesOf({ dataset, cells = [] }: StoredDataset, framework: Framework, texts: Texts): PublishedTable[] {
  return (dataset.tables ?? []).flatMap((declared) => {
    const { id, title, about, unit, drawn, series, sources } = declared;
    const [metric, question] = [declared.metric ?? null, declared.question ?? null];
    const groups = declaredGroups(declared, framework);
    const place = (code: string, among: readonly { readonly code: string }[]) =>
      among.findIndex((one) => one.code === code);
    const own = cells
      .filter((one) => one.table === id)
      .sort(
        (a, b) =>
          comparePeriods(a.period, b.period) ||
          place(a.group, groups) - place(b.group, groups) ||
          place(a.series, series) - place(b.series, series),
      );
    if (own.length === 0) return [];
    const last = own.at(-1)?.period ?? '';
    const table: PublishedTable = {
      ...{ id, title, finding: null, about, unit, drawn, metric, question, groups, series, sources },
      cells: own.map(({ period, group, series: code, value }) => ({ period, group, series: code, value })),
      breaks: (dataset.breaks ?? [])
        .map(({ year, note }) => ({ period: String(year), note }))
        .filter(({ period }) => own.some((one) => one.period < period) && last >= period),
    };
    return [{ ...table, finding: tableFinding(table, texts) }];
  });
}
