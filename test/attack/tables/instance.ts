import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A code of a dimension and what it is made of. */
export interface TreeNode {
  readonly code: string;
  readonly children?: readonly TreeNode[];
}

export interface Dimension {
  readonly name: string;
  /** False where the codes do not add up (years): the root is then no cell. */
  readonly total?: boolean;
  readonly tree: TreeNode;
}

export interface Rules {
  readonly minContributors: number | null;
  readonly pPercent: number | null;
  /** Pairs of n and k: the n largest contributors hold more than k percent. */
  readonly nk: readonly (readonly [number, number])[];
}

/** `INSTANCE.json` as design and examples define it: tables to protect, and the rules to protect them by. */
export interface InstanceFile {
  readonly id: string;
  readonly title: string;
  readonly microdata: string;
  readonly contributor: string;
  readonly holding: string | null;
  readonly value: string;
  readonly dims: readonly Dimension[];
  readonly tables: readonly { readonly name: string; readonly dims: readonly string[] }[];
  readonly rules: Rules;
  readonly attacker: { readonly lower: number | null };
}

/** One contribution: whose it is (the holding, where there are holdings), where, and how much. */
export interface Row {
  readonly holding: string;
  /** One code per dimension, in the order of the instance. */
  readonly codes: readonly string[];
  readonly value: number;
}

export interface Instance extends Omit<InstanceFile, 'attacker'> {
  readonly rows: readonly Row[];
  /** What everybody knows of every value: at least this much, or nothing. */
  readonly lower: number | null;
}

/** Reads an instance and the microdata beside it. */
export function readInstance(path: string): Instance {
  const { attacker, ...file } = JSON.parse(readFileSync(path, 'utf8')) as InstanceFile;
  const records = parse(readFileSync(join(dirname(path), file.microdata), 'utf8'), {
    columns: true,
    skip_empty_lines: true,
  }) as Record<string, string>[];
  const owner = file.holding ?? file.contributor;
  const rows = records.map((record) => ({
    holding: field(record, owner),
    codes: file.dims.map((dim) => field(record, dim.name)),
    value: Number(field(record, file.value)),
  }));
  return { ...file, rows, lower: attacker === undefined ? 0 : attacker.lower };
}

function field(record: Readonly<Record<string, string>>, column: string): string {
  const value = record[column];
  if (value === undefined) throw new Error(`the microdata have no column ${column}`);
  return value;
}
