import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Finding, finding } from '../finding.ts';
import { type CellSystem, keyOf } from './cells.ts';
import type { Instance } from './instance.ts';

/** What a reader of `PUBLISHED.csv` holds in hand. */
export interface Published {
  /** For each cell whether its value is suppressed. */
  readonly held: readonly boolean[];
  /** What is wrong with the file itself. */
  readonly findings: readonly Finding[];
}

/**
 * Reads what was published. The file is wrong (test `file`) where a cell is missing, unknown, twice, altered, or where
 * value and status do not agree; a cell of zeros only may be left out and then counts as published.
 */
export function readPublished(path: string, instance: Instance, system: CellSystem): Published {
  const records = parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
  const states: (boolean | undefined)[] = system.cells.map(() => undefined);
  const findings: Finding[] = [];
  for (const record of records) {
    const codes = instance.dims.map((dim) => record[dim.name] ?? '');
    const cell = system.byKey.get(keyOf(codes));
    if (cell === undefined) {
      // An empty cell may be written as what everybody knows it is.
      if (record.value !== '0') findings.push(finding('file', codes, 'a cell that no table has'));
      continue;
    }
    if (states[cell.index] !== undefined) findings.push(finding('file', codes, 'twice'));
    const held = record.value === '';
    states[cell.index] = held;
    if (record.status !== (held ? 'C' : 'F')) findings.push(finding('file', codes, `status ${record.status}`));
    if (!held && Math.abs(Number(record.value) - cell.value) > 1e-9 * Math.max(1, Math.abs(cell.value))) {
      findings.push(finding('file', codes, `${record.value} is published where ${cell.value} is true`));
    }
  }
  for (const cell of system.cells) {
    if (states[cell.index] === undefined && [...cell.holdings.values()].some((amount) => amount !== 0)) {
      findings.push(finding('file', cell.codes, 'no row'));
    }
  }
  return { held: states.map((state) => state ?? false), findings };
}
