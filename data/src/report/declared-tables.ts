import { z } from 'zod';
import type { Problem } from './problem.ts';
import type { SourceCell } from './types.ts';

const text = z.string().trim().min(1);
const codes = z.array(z.strictObject({ code: text, label: text }));

/** A table beside the cube as `dataset.yaml` declares it; its words name no company, because they are published. */
export const declaredTable = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
  title: text,
  about: text,
  /** What its numbers are numbers of. */
  unit: text,
  drawn: z.enum(['parts', 'nested', 'each', 'none']),
  metric: z.string().optional(),
  groups: codes.default([]),
  series: codes.min(1),
  sources: z.array(z.url()).default([]),
});

export type DeclaredTable = z.output<typeof declaredTable>;

/** The numbers of a source that stand in no table that its dataset declares, one sentence for each table and code. */
export function undeclaredCells(declared: readonly DeclaredTable[], cells: readonly SourceCell[]): Problem[] {
  const strange = cells.flatMap(({ table, group, series }) => {
    const found = declared.find((one) => one.id === table);
    if (found === undefined) return [`the table “${table}” is not declared`];
    const groups = found.groups.length === 0 ? ['_T'] : found.groups.map((one) => one.code);
    return [
      ...(groups.includes(group) ? [] : [`the table “${table}” declares no group “${group}”`]),
      ...(found.series.some((one) => one.code === series)
        ? []
        : [`the table “${table}” declares no series “${series}”`]),
    ];
  });
  return [...new Set(strange)].map((message) => ({
    code: 'undeclared-table',
    file: 'dataset.yaml',
    line: null,
    message,
    hint: 'declare it under tables',
  }));
}
