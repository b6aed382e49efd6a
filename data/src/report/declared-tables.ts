import { z } from 'zod';
import type { Framework } from '../framework/index.ts';
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
  /** The question of the audiences that what it finds answers. */
  question: z.string().optional(),
  /** Codes of its own, or the types of platform of the framework. */
  groups: z.union([codes, z.literal('platform_types')]).default([]),
  series: codes.min(1),
  sources: z.array(z.url()).default([]),
});

export type DeclaredTable = z.output<typeof declaredTable>;

/** The groups of a table. */
export function declaredGroups(
  { groups }: DeclaredTable,
  { platformTypes }: Pick<Framework, 'platformTypes'>,
): readonly { readonly code: string; readonly label: string }[] {
  return groups === 'platform_types' ? platformTypes.map(({ code, label }) => ({ code, label })) : groups;
}

/** The numbers of a source that stand in no table that its dataset declares, one sentence for each table and code. */
export function undeclaredCells(
  declared: readonly DeclaredTable[],
  cells: readonly SourceCell[],
  framework: Pick<Framework, 'platformTypes'>,
): Problem[] {
  const strange = cells.flatMap(({ table, group, series }) => {
    const found = declared.find((one) => one.id === table);
    if (found === undefined) return [`the table “${table}” is not declared`];
    const own = declaredGroups(found, framework).map((one) => one.code);
    const groups = own.length === 0 ? ['_T'] : own;
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
