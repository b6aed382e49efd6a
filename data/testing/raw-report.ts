import type { Column, MetaKey, RawReport } from '../src/report/file/types.ts';

const META: Readonly<Record<string, string>> = {
  framework: '1.0.0',
  service: 'example-forum',
  year: '2024',
  platform_type: 'COM',
  size_band: 'S2',
};

/** A report as a reader hands it on: rows are numbered from 1, and a place is `row 1, status`. */
export function rawReport(
  rows: readonly Readonly<Partial<Record<Column, string>>>[],
  meta: Readonly<Partial<Record<MetaKey, string>>> = {},
): RawReport {
  const cells = (texts: object, where: string) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, where: `${where}, ${name}` }]));
  return {
    form: 'csv',
    meta: cells({ ...META, ...meta }, 'meta'),
    metaAt: 'meta',
    answersAt: 'answers',
    rows: rows.map((row, index) => ({ where: `row ${index + 1}`, cells: cells(row, `row ${index + 1}`) })),
  };
}
