/** A table to protect, as its files say it: `INSTANCE.json` and the microdata beside it. */
export interface Instance {
  readonly id: string;
  readonly title: string;
  /** Name of the CSV file beside the instance: one row a contribution. */
  readonly microdata: string;
  /** Columns of the microdata. */
  readonly contributor: string;
  readonly holding: string | null;
  readonly value: string;
  readonly dims: readonly Dim[];
  readonly tables: readonly { readonly name: string; readonly dims: readonly string[] }[];
  readonly rules: {
    readonly minContributors: number | null;
    readonly pPercent: number | null;
    readonly nk: readonly (readonly [number, number])[];
  };
  /** What everybody knows each contribution to be at least: 0 or nothing. */
  readonly attacker: { readonly lower: 0 | null };
}

export interface Dim {
  readonly name: string;
  /** False when the dimension does not add up (years): its root is no cell. */
  readonly total: boolean;
  readonly tree: TreeNode;
}

export interface TreeNode {
  readonly code: string;
  readonly children?: readonly TreeNode[] | undefined;
}

export type Row = Readonly<Record<string, string>>;
