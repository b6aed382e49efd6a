import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from '../columns.ts';
import type { ObservationRow } from '../row.ts';
import { observationTable, type Source } from './cells.ts';

/**
 * Observations as Parquet, with the type of each column inside of the file, so that no reader guesses. `about` is kept with it: dataset,
 * release, citation, licence.
 */
export function parquet(
  source: Source,
  rows: Iterable<ObservationRow>,
  columns: readonly Column[],
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const cellsOf = observationTable(source, columns);
  const data: (string | number | null)[][] = columns.map(() => []);
  for (const row of rows) for (const [at, cell] of cellsOf(row).entries()) data[at]?.push(cell);
  const file = parquetWriteBuffer({
    columnData: columns.map(({ name, type }, at) => ({ name, type: TYPES[type], data: data[at] ?? [] })),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'candor',
  });
  return new Uint8Array(file);
}

const TYPES: Readonly<Record<Column['type'], 'STRING' | 'INT32' | 'DOUBLE'>> = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
};
