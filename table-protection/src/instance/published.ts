import type { Decision } from '../engine/types.ts';
import { writeDecimal } from './decimal.ts';
import { cellId, type InstanceSystem } from './system.ts';
import type { Instance } from './types.ts';

/** The rows of `PUBLISHED.csv`, header first: a code a dimension, the value (empty where suppressed), `F` or `C`. */
export function publishedRows(
  instance: Instance,
  { system, rows, places }: InstanceSystem,
  decision: Decision,
): string[][] {
  return [
    [...instance.dims.map((dim) => dim.name), 'value', 'status'],
    ...rows.map(({ codes, digits }, at) =>
      decision.suppressed.has(system.cells[at]?.id ?? '')
        ? [...codes, '', 'C']
        : [...codes, writeDecimal(digits, places), 'F'],
    ),
  ];
}

/** What stands in written rows, read back for the audit: the values by cell id. */
export function readPublished(
  instance: Instance,
  rows: readonly Readonly<Record<string, string>>[],
): Map<string, number> {
  return new Map(
    rows
      .filter((row) => row.status === 'F')
      .map((row) => [cellId(instance.dims.map((dim) => row[dim.name] ?? '')), Number(row.value)]),
  );
}
