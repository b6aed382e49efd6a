import type { Variable } from '../variables.ts';
import type { TiedUnit } from './ties.ts';

/** Some told components, and units over which they leave a sum that breaks a primary rule (test U4). */
export interface Leak {
  /** The components whose sum is left. */
  readonly of: readonly string[];
  readonly told: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** What is known of a component: the block of each variable, and which told components that follows from. */
export interface Known {
  readonly blockOf: Map<string, number>;
  readonly from: Set<string>;
}

/** One of the numbers of a tie that add up to nothing; `null`: all parts of which nothing is known, and the rest. */
export interface Item {
  /** The block of each unit. */
  readonly labels: Int32Array;
  readonly component: string | null;
  readonly nameAt: (unit: number) => string | null;
  readonly from: ReadonlySet<string>;
}

/** Whether nothing is known beforehand of any of a unit’s numbers. */
export function isUnlimited({ whole, parts }: TiedUnit, variables: ReadonlyMap<string, Variable>): boolean {
  return [whole, ...parts].every((name) => {
    const one = variables.get(name ?? '');
    return one === undefined || (one.least === 0 && one.most === null);
  });
}

/** How many units have each label. */
export function sizesOf(labels: Int32Array): Int32Array {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
}

/** Whether a number is known as it was at the last look. */
export function isSame(a: Item, b: Item | undefined): boolean {
  return (
    b !== undefined &&
    a.component === b.component &&
    a.from.size === b.from.size &&
    [...a.from].every((one) => b.from.has(one)) &&
    a.labels.every((label, at) => label === b.labels[at])
  );
}
