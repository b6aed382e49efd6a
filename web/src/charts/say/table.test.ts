import { standardView, viewCodesOf } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { bookOf, drawn as drawingOf, facts, row } from '../../../testing/book.ts';
import { sorted, tableOf } from './table.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);

describe('the table of a chart', () => {
  it('of lines has a row for each line and a column for each year', () => {
    const table = tableOf(
      drawingOf(
        standardView(codes, 'COUNT'),
        book,
        facts(row('COUNT', 'SOC', 2022, 1000), row('COUNT', 'SOC', 2023, 'Q')),
      ),
    );
    expect(table.columns).toEqual(['2022', '2023']);
    expect(table.rows.map((one) => [one.label, ...one.cells.map((cell) => cell.text)])).toEqual([
      ['Social networking', '1,000', 'held back'],
    ]);
  });

  it('of bars has number, share and companies; a class of companies is sorted by where it begins', () => {
    const at = (platform: string, value: number, n: '5-9' | '10-19') => row('COUNT', platform, 2023, value, { n });
    const table = tableOf(
      drawingOf(
        standardView(codes, 'COUNT', 'scope'),
        book,
        facts(at('SOC', 30, '5-9'), at('MSG', 10, '10-19'), at('ALL', 40, '10-19')),
      ),
    );
    expect(table.columns).toEqual(['Label sum', 'Share of all platforms', 'Companies']);
    expect(table.rows[0]?.cells.map((cell) => cell.text.replace(/\s/g, ' '))).toEqual(['30', '75 %', '5–9']);
    const byCompanies = sorted(table.rows, { column: 2, direction: 'descending' });
    expect(byCompanies.map((one) => one.code)).toEqual(['MSG', 'SOC']);
  });
});

describe('the order of a table', () => {
  const cell = (sort: number | null) => ({ text: String(sort), sort, state: 'value' as const });
  const rows = [
    { code: 'a', label: 'Beta', cells: [cell(2)] },
    { code: 'b', label: 'Alpha', cells: [cell(null)] },
    { code: 'c', label: 'Gamma', cells: [cell(-1)] },
  ];

  it('is that of the chart until a column is chosen; rows without a number stay last in either direction', () => {
    const order = (column: number, direction: 'ascending' | 'descending') =>
      sorted(rows, { column, direction }).map((one) => one.code);
    expect(sorted(rows, null)).toBe(rows);
    expect(order(0, 'ascending')).toEqual(['c', 'a', 'b']);
    expect(order(0, 'descending')).toEqual(['a', 'c', 'b']);
    expect(order(-1, 'ascending')).toEqual(['b', 'a', 'c']);
  });
});
