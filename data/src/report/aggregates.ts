import type { Framework } from '../framework/index.ts';
import type { PublishedAggregate } from '../release/index.ts';
import type { Checked, Problem } from './problem.ts';
import { readTable } from './table.ts';

export const AGGREGATES = 'published-aggregates.csv';

const EXACTNESS = ['printed', 'secondary source', 'computed'] as const;

/** Figures of the industry that others published; refused with every problem at once. */
export function readAggregates(
  bytes: Uint8Array | undefined,
  framework: Pick<Framework, 'version' | 'metrics'>,
): Checked<readonly PublishedAggregate[]> {
  const table = readTable(AGGREGATES, bytes, [
    'publisher',
    'document',
    'data_year',
    'population',
    'n',
    'indicator',
    'metric',
    'option',
    'value',
    'unit',
    'source_url',
    'exactness',
    'note',
  ]);
  const problems: Problem[] = [...table.problems];
  const found = table.rows.map(({ line, cells }): PublishedAggregate => {
    const refuse = (code: string, message: string, hint: string) =>
      problems.push({ code, file: AGGREGATES, line, message, hint });
    const { publisher, document, data_year: year, population, n, indicator, metric, value, unit, note } = cells;
    const exactness = EXACTNESS.find((one) => one === cells.exactness);
    if ([publisher, document, indicator, value, unit].includes(''))
      refuse(
        'missing',
        'a cell that every row needs is empty',
        'give publisher, document, value and unit, and what was counted',
      );
    if (!/^(19|20)\d\d$/.test(year)) refuse('not-a-year', 'data_year must be four digits', 'write it like 2023');
    if (!/^\d*$/.test(n)) refuse('not-a-count', 'n is not a whole number', 'leave it blank where it was not printed');
    if (!/^[><]?-?\d+(\.\d+)?\+?$/.test(value))
      refuse('not-a-figure', 'the value is not a figure', 'write it as printed, such as 87, >50 or 5+');
    if (metric !== '' && !framework.metrics.some((one) => one.code === metric))
      refuse(
        'unknown-metric',
        `framework ${framework.version} has no metric “${metric}”`,
        'use a code of it or nothing',
      );
    if (exactness === undefined)
      refuse('unknown-code', 'exactness is not in the code list', `use one of ${EXACTNESS.join(', ')}`);
    if (!/^https?:\/\//.test(cells.source_url))
      refuse('no-source', 'the figure has no source', 'give the address of the page that printed it');
    if (/do not publish/i.test(note))
      refuse('not-public', 'the note says that the figure is not to be published', 'leave the row out');
    return {
      ...{ publisher, document, population, indicator, value, unit, note },
      ...{ year: Number(year), n: n === '' ? null : Number(n), metric: metric === '' ? null : metric },
      ...{ url: cells.source_url, exactness: exactness ?? 'printed' },
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}
