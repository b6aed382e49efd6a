import type { Dim, TreeNode } from './types.ts';

/** One dimension as look-ups: what lies above a code and what directly below. */
export interface Hierarchy {
  readonly name: string;
  readonly root: string;
  readonly total: boolean;
  /** The code itself first, the root last. */
  readonly ancestors: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Every code in the order of the tree. */
  readonly order: ReadonlyMap<string, number>;
}

export function hierarchyOf(dim: Dim): Hierarchy {
  const ancestors = new Map<string, readonly string[]>();
  const children = new Map<string, readonly string[]>();
  const visit = (node: TreeNode, above: readonly string[]) => {
    const path = [node.code, ...above];
    ancestors.set(node.code, path);
    const below = node.children ?? [];
    if (below.length > 0)
      children.set(
        node.code,
        below.map((child) => child.code),
      );
    for (const child of below) visit(child, path);
  };
  visit(dim.tree, []);
  const order = new Map([...ancestors.keys()].map((code, index) => [code, index]));
  return { name: dim.name, root: dim.tree.code, total: dim.total, ancestors, children, order };
}
